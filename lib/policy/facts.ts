import { config } from '@/lib/config';
import { failuresToDisable } from '@/lib/factor/limits';
import { methodsFor, type PhoneKind } from '@/lib/factor/phone/number';
import {
  demandingRules,
  type Facts,
  type Method,
  type Requirement,
  type Role,
  type RuleSource,
  usableMethods,
  worksForOffice,
} from './decide';
import { portalApplication } from './fact-columns';

/**
 * A verified number, as `factColumns` selects it; the primary one first. `isServed`: the office sends codes to the number's
 * country, or nobody knows which that is.
 */
export type FactPhone = {
  id: string;
  number: string;
  kind: PhoneKind;
  verifiedBy: Method;
  isServed: boolean;
};

/** An application for a method, as `factColumns` selects it: those that wait, are approved or have been completed. */
export type FactRequest = {
  id: string;
  kind: 'application' | 'switch';
  method: Method;
  number: string;
  state: 'pending' | 'approved' | 'completed';
  since: number;
};

/** The columns `factColumns` selects. Times are milliseconds since 1970, by the database's clock. */
export type FactRow = {
  now: number;
  roles: Role[];
  staffRequirement: Requirement;
  customerRequirement: Requirement;
  staffMethods: Method[];
  customerMethods: Method[];
  switchesByDesk: boolean;
  currentMethod: Method | null;
  apps: number;
  phones: FactPhone[];
  /** Wrong proofs in a row, by method. */
  failures: Partial<Record<Method, number>>;
  recoveryCodesLeft: number;
  hasRecoveryCodes: boolean;
  offerDeclinedAt: number | null;
  everProvedAt: number | null;
  isReset: boolean;
  isGuarded: boolean;
  /** The active client; null for whoever has none. */
  clientId: string | null;
  clientRequirement: Requirement | null;
  accountRequirement: Requirement | null;
  exceptionRequirement: 'off' | 'optional' | null;
  exceptionUntil: number | null;
  /** True where the application that is signed in to demands a second factor. */
  applicationRequires: boolean;
  phoneNeedsApplication: boolean;
  requests: FactRequest[];
  /** When the grace of a rule ends that demands something now; for one that has not met the person, from now on. */
  graceUntil: Partial<Record<RuleSource, number | null>>;
  /** Goes up with each change of the office's and the client's rules. */
  rulesVersion: string;
};

/** The same of one source, by the sources that have met somebody. */
export function hasBegun(source: string, met: readonly string[]): boolean {
  const isClients = (each: string) => each.startsWith('client:');
  return isClients(source) ? met.includes(source) : met.some((each) => !isClients(each));
}

/**
 * Under which names the grace of the rules that demand something of this person is kept (`db/schema`, `grace`); none for
 * somebody who gets none.
 */
export function graceSources(row: FactRow, facts: Facts): string[] {
  if (facts.everProved || facts.enrolled.length > 0) return [];
  return demandingRules(facts).map((source) => {
    if (source === 'client') return `client:${row.clientId}`;
    if (source === 'application') return `application:${portalApplication}`;
    return source === 'account' ? source : worksForOffice(row.roles) ? 'staff' : 'customers';
  });
}

/** What an office offers this person's kind, and the portal can serve: without Vonage nothing goes by phone. */
function offeredToAll(row: FactRow, byPhone: boolean): Method[] {
  const offered = worksForOffice(row.roles) ? row.staffMethods : row.customerMethods;
  return offered.filter((method) => method === 'authenticator' || byPhone);
}

/**
 * What this person can set up: where methods by phone have to be applied for, only those that were approved, and those by
 * which a number of theirs is already verified.
 */
export function offeredMethods(row: FactRow, byPhone = config().vonage !== undefined): Method[] {
  return offeredToAll(row, byPhone).filter((method) => isGranted(row, method));
}

/** What they can prove themselves with, as far as that goes: an approved number has to be verified first (W9). */
function usableOffers(row: FactRow, byPhone = config().vonage !== undefined): Method[] {
  return offeredToAll(row, byPhone).filter((method) => isGranted(row, method, 'in use'));
}

/** The methods by phone that need no approval (any more); `isGrantedNow` is the same as a condition. */
export const grantedMethods = (row: FactRow): Method[] =>
  (['sms', 'voice', 'keypad-call'] as const).filter((method) => isGranted(row, method, 'in use'));

/** What this person would have to apply for first. */
export function applicableMethods(row: FactRow, byPhone = config().vonage !== undefined): Method[] {
  return offeredToAll(row, byPhone).filter((method) => !isGranted(row, method) && !isSwitch(row, method));
}

function isGranted(
  { phoneNeedsApplication, requests, phones }: FactRow,
  method: Method,
  how: 'in use' | 'to set up' = 'to set up',
): boolean {
  if (!phoneNeedsApplication || method === 'authenticator') return true;
  return (
    phones.some(({ verifiedBy }) => verifiedBy === method) ||
    requests.some(
      ({ method: its, state }) =>
        its === method && state !== 'pending' && (how === 'to set up' || state === 'completed'),
    )
  );
}

const sent: readonly Method[] = ['sms', 'voice'];

/** Where the service desk alone switches, whoever has one of text messages and voice calls does not apply for the other. */
const isSwitch = ({ switchesByDesk, phones }: FactRow, method: Method) =>
  switchesByDesk && sent.includes(method) && phones.some(({ verifiedBy }) => sent.includes(verifiedBy));

/**
 * The switch between text messages and voice calls that this person can ask the service desk for (W10), and the number that
 * codes would go to; undefined where they switch themselves, or there is nothing to switch.
 */
export function deskSwitch(
  row: FactRow,
  byPhone = config().vonage !== undefined,
): { from: 'sms' | 'voice'; to: 'sms' | 'voice'; phone: FactPhone } | undefined {
  if (!row.switchesByDesk) return undefined;
  const from = usableMethods(factsOf(row, byPhone)).find((method) => method === 'sms' || method === 'voice');
  const to = from === 'sms' ? 'voice' : 'sms';
  const phone = row.phones.find(({ kind, isServed }) => isServed && methodsFor(kind).includes(to));
  return from && phone && offeredToAll(row, byPhone).includes(to) ? { from, to, phone } : undefined;
}

/**
 * The numbers that an approval is bound to, the newest approval first, by method. A method that is not named takes any: no
 * application is asked for, or a number is verified by it already and its owner may change that (W6).
 */
export function boundNumbers(row: FactRow): Partial<Record<Method, string[]>> {
  if (!row.phoneNeedsApplication) return {};
  const approved = row.requests.filter(({ kind, state }) => kind === 'application' && state !== 'pending');
  const bound: Partial<Record<Method, string[]>> = {};
  for (const { method, number } of approved) {
    if (row.phones.some((phone) => phone.verifiedBy === method)) continue;
    bound[method] = [...(bound[method] ?? []), number];
  }
  return bound;
}

/** The request that is still open, if any: there is at most one. */
export const openRequest = ({ requests }: Pick<FactRow, 'requests'>): FactRequest | undefined =>
  requests.find(({ state }) => state !== 'completed');

export function factsOf(row: FactRow, byPhone?: boolean): Facts {
  const offered = usableOffers(row, byPhone);
  const served = row.phones.filter(({ isServed }) => isServed);
  const reached = new Set<Method>(['authenticator', ...served.flatMap(({ kind }) => methodsFor(kind))]);
  const usable = (method: Method) =>
    offered.includes(method) && reached.has(method) && (row.failures[method] ?? 0) < failuresToDisable;
  // As the office ranks them; what it does not offer (any more) is still a factor.
  const rank = (method: Method) => (offered.includes(method) ? offered.indexOf(method) : offered.length);
  const enrolled = [
    ...(row.apps > 0 ? (['authenticator'] as const) : []),
    ...new Set(row.phones.flatMap(({ kind }) => waysOf(kind, offered))),
  ].sort((a, b) => rank(a) - rank(b));
  const { exceptionRequirement, exceptionUntil } = row;
  const waiting = row.requests.find(({ kind, state }) => kind === 'application' && state === 'pending');
  return {
    now: new Date(row.now),
    roles: row.roles,
    office: { staff: row.staffRequirement, customers: row.customerRequirement },
    client: row.clientRequirement,
    account: row.accountRequirement,
    exception:
      exceptionRequirement && exceptionUntil !== null
        ? { requirement: exceptionRequirement, until: new Date(exceptionUntil) }
        : null,
    application: row.applicationRequires,
    graceUntil: Object.fromEntries(
      Object.entries(row.graceUntil).flatMap(([source, end]) => (end ? [[source, new Date(end)]] : [])),
    ),
    everProved: row.everProvedAt !== null,
    enrolled: enrolled.map((method) => ({ method, usable: usable(method) })),
    current: row.currentMethod,
    sentBy: served[0]?.verifiedBy ?? null,
    switchesByDesk: row.switchesByDesk,
    recoveryCodesLeft: row.recoveryCodesLeft,
    offerDeclinedAt: row.offerDeclinedAt === null ? null : new Date(row.offerDeclinedAt),
    available: offeredMethods(row, byPhone),
    applicable: applicableMethods(row, byPhone),
    request: waiting?.id ?? null,
    isReset: row.isReset,
    isGuarded: row.isGuarded,
  };
}

/** The ways to a phone that the office offers; all, none of them usable, when it offers none. */
function waysOf(kind: PhoneKind, offered: readonly Method[]): Method[] {
  const ways: Method[] = methodsFor(kind);
  const theirs = ways.filter((way) => offered.includes(way));
  return theirs.length > 0 ? theirs : ways;
}
