import { config } from '@/lib/config';
import { pairingUri } from '@/lib/factor/authenticator/totp';
import { type CountryChoice, countryChoices } from '@/lib/factor/phone/countries';
import { kindOfNumber, maskNumber, methodsFor, type PhoneMethod } from '@/lib/factor/phone/number';
import { groupCode } from '@/lib/factor/recovery-codes/code';
import { findReceipt, type Receipt } from '@/lib/factor/recovery-codes/find-receipt';
import { findOwnRequest, type OwnRequest } from '@/lib/method-request/open';
import type { OfficeFace } from '@/lib/office/face';
import { askerOf, type Demand, demandOf } from '@/lib/policy/asker';
import type { Method } from '@/lib/policy/decide';
import type { TimeLeft } from '@/lib/session/time-left';
import type { Attempt } from '@/lib/sign-in/attempt';
import { isByPhone } from '@/lib/sign-in/challenge';
import { confirmingPhone, mayConfirmOtherwise, otherProofs } from '@/lib/sign-in/confirm-app';
import { phoneMethodsOf } from '@/lib/sign-in/number-set-up';
import { shownSecret } from '@/lib/sign-in/pairing';
import { shownCodes } from '@/lib/sign-in/recovery-codes';
import type { Purpose } from '@/lib/sign-in/state';
import { attemptTimeLeft } from '@/lib/sign-in/time-left';
import type { Held } from './attempt';
import { database } from './database';
import { currentLocale } from './locale';
import { type PhoneView, phoneView } from './phone-view';

/** What a screen of the set-up shows; the same for both doors. Secrets are in it only where they are on the screen. */
export type SetUpView = {
  purpose: Purpose;
  office: OfficeFace;
  /** Whose rule it is, the office's or the client's: the name that the sentences about it use. */
  asker: string;
  /** The client that the person works for once this is done; null for somebody who has none. */
  client: string | null;
  email: string;
  displayName: string;
  replaces: boolean;
  /** True when the new app joins those the person has. */
  adds: boolean;
  /** How many apps, and how many verified numbers, the account has now. */
  apps: number;
  numbers: number;
  /** How many steps this set-up has: recovery codes are given only with the first factor. */
  steps: number;
  /** True while the office does not ask for a code at sign-in, not even of somebody who has an app. */
  notAsked: boolean;
  time: TimeLeft | null;
  /** Methods by phone that have to be applied for first, best first (W3). */
  applicable: PhoneMethod[];
} & (
  | {
      state: 'choosing';
      mayPutOff: boolean;
      /** Who demands it; undefined where it is offered. */
      demand: Demand | undefined;
      /** What can be set up, best first; none where all there is has to be applied for. */
      methods: Method[];
      /** Until when (ms since 1970) a demanded set-up can be put off. */
      grace: Attempt['grace'];
      /** True where what was approved can be applied for anew, with another number. */
      mayApplyAgain: boolean;
      /** The application that waits for a decision; or one that was refused of late. */
      request: OwnRequest | undefined;
      refused: OwnRequest | undefined;
    }
  | { state: 'recovered'; codesLeft: number; appDisabled: boolean; methods: Method[]; isGuarded: boolean }
  | {
      state: 'proving';
      pairing: Pairing | undefined;
      /** P10: the number, masked, to which a text message goes before the app is connected. */
      confirmBy: string | undefined;
    }
  | {
      state: 'confirming-app';
      phone: PhoneView;
      /** What serves where the text message did not arrive: another factor, or the service desk. */
      otherwise: 'factor' | 'desk' | undefined;
    }
  | {
      state: 'entering-number';
      /** How a number can be checked: the one that was chosen on the page before, or all, the one that was tried first. */
      methods: PhoneMethod[];
      countries: CountryChoice[];
      /** Where all of them had to be applied for: the one number (masked) that each is approved for. */
      approved: { method: PhoneMethod; number: string }[] | undefined;
      /** False where the method was not chosen on a page before this one. */
      mayChooseAgain: boolean;
    }
  | {
      state: 'verifying-number';
      phone: PhoneView;
      /** Further ways to check the same number. */
      otherMethods: PhoneMethod[];
      mayChooseAgain: boolean;
    }
  | { state: 'showing-codes'; codes: string[]; renews: boolean; method: Method }
  | {
      state: 'finished';
      receipt: Receipt | undefined;
      codesLeft: number;
      /** What has just been set up. */
      method: Method;
    }
);

/** `key` is the secret in base32. */
export type Pairing = { uri: string; key: string; issuer: string; label: string };

/** The view of an attempt that stands in one of the set-up's states; undefined elsewhere. */
export async function setUpView({ attempt }: Held): Promise<SetUpView | undefined> {
  const { office, email, displayName, replaces, purpose, apps } = attempt;
  const adds = purpose === 'add-number' || (purpose === 'connect-app' && attempt.adds);
  const common = {
    purpose,
    office,
    asker: askerOf(attempt.because, { office: office.name, client: attempt.clientName }),
    client: attempt.clientName,
    email,
    displayName,
    replaces,
    adds,
    apps,
    numbers: attempt.phones.length,
    steps: attempt.hasRecoveryCodes ? 2 : 3,
    notAsked: attempt.requirement === 'off',
    time: attemptTimeLeft(attempt),
    applicable: purpose === 'connect-app' && attempt.adds ? [] : attempt.applicable.filter(isByPhone),
  };
  const { state } = attempt.shown;
  const keys = config().secretKeys;
  const locale = await currentLocale();
  const provingView = (): SetUpView => {
    const key = shownSecret(keys, attempt);
    const pairing = key && {
      key,
      uri: pairingUri(office.name, email, key),
      issuer: office.name,
      label: email,
    };
    const phone = confirmingPhone(attempt);
    const confirmBy = phone && maskNumber(phone.number);
    return { ...common, state: 'proving', pairing: pairing || undefined, confirmBy };
  };
  const numberView = (): SetUpView => {
    const offered = phoneMethodsOf(attempt);
    const chosen = offered.filter((each) => each === attempt.pendingMethod);
    const others = offered.filter((each) => each !== attempt.pendingMethod);
    const isSettled = chosen.length > 0 && mayChooseAgain(attempt);
    const approved = offered.flatMap((method) =>
      (attempt.boundTo[method] ?? [])
        .slice(0, 1)
        .map((number) => ({ method, number: maskNumber(number).replaceAll(' ', '\u00A0') })),
    );
    return {
      ...common,
      state: 'entering-number',
      // Whoever chose on the page before is not asked the same again; the way back there is on the screen.
      methods: isSettled ? chosen : [...chosen, ...others],
      countries: countryChoices(locale, attempt.sending.country),
      approved: approved.length === offered.length ? approved : undefined,
      mayChooseAgain: mayChooseAgain(attempt),
    };
  };
  switch (state) {
    case 'choosing': {
      const { clientName, applicationName } = attempt;
      const names = { office: office.name, client: clientName, application: applicationName };
      return {
        ...common,
        state,
        mayPutOff: attempt.mayPutOff,
        demand: demandOf(attempt.because, names),
        grace: attempt.grace,
        mayApplyAgain: attempt.request?.state === 'approved',
        methods: methodsToChoose(attempt),
        ...(await applicationOf(attempt)),
      };
    }
    case 'recovered':
      return {
        ...common,
        state,
        codesLeft: attempt.recoveryCodesLeft,
        appDisabled: attempt.appDisabled,
        methods: attempt.available,
        isGuarded: attempt.isGuarded,
      };
    case 'proving':
      return provingView();
    case 'confirming-app': {
      const phone = confirmingPhone(attempt);
      // The office asks for none any more: the app's code alone is missing.
      if (!phone) return provingView();
      const hasOther = otherProofs(attempt).length > 0;
      const otherwise = mayConfirmOtherwise(attempt) ? (hasOther ? 'factor' : 'desk') : undefined;
      const to = { method: 'sms', number: phone.number } as const;
      return { ...common, state, phone: phoneView(attempt, 'confirm-app', to, locale, keys), otherwise };
    }
    case 'entering-number':
      return numberView();
    case 'verifying-number': {
      const { pendingNumber: number, pendingMethod: method } = attempt;
      if (!number || !method || !isByPhone(method)) return numberView();
      const others = methodsFor(kindOfNumber(number)).filter((each) => each !== method);
      return {
        ...common,
        state,
        phone: phoneView(attempt, 'verify-number', { method, number }, locale, keys),
        otherMethods: others.filter(
          (each) => attempt.available.includes(each) && attempt.boundTo[each]?.includes(number) !== false,
        ),
        mayChooseAgain: mayChooseAgain(attempt),
      };
    }
    case 'showing-codes':
      return {
        ...common,
        state,
        codes: shownCodes(keys, attempt).map(groupCode),
        renews: attempt.hasRecoveryCodes,
        method: setUpMethod(attempt),
      };
    case 'finished':
      return {
        ...common,
        state,
        receipt: await findReceipt(database(), attempt.accountId),
        codesLeft: attempt.recoveryCodesLeft,
        method: setUpMethod(attempt),
      };
    default:
      return undefined;
  }
}

/** One more app is connected by way of the app alone; numbers have a way of their own. */
const methodsToChoose = ({ adds, purpose, available }: Attempt): Method[] =>
  purpose === 'connect-app' && adds ? ['authenticator'] : available;

/** Asked only of somebody who has applied, or may have to. */
async function applicationOf({ accountId, request, applicable }: Attempt) {
  const isAsked = applicable.length > 0 || request?.state === 'pending';
  const found = isAsked ? await findOwnRequest(database(), accountId) : undefined;
  const own = found?.kind === 'application' ? found : undefined;
  return {
    request: own?.state === 'pending' ? own : undefined,
    refused: own?.state === 'refused' ? own : undefined,
  };
}

const mayChooseAgain = (attempt: Attempt) =>
  attempt.purpose !== 'add-number' &&
  (methodsToChoose(attempt).length > 1 || phoneMethodsOf(attempt).length === 0);

/** What this set-up is (or was) about. */
const setUpMethod = ({ pendingNumber, pendingMethod }: Attempt): Method =>
  (pendingNumber && pendingMethod) || 'authenticator';
