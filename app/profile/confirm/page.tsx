import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { SwitchEnded } from '@/components/clients/switch-ended';
import { KeypadCallScreen } from '@/components/phone/keypad-call-screen';
import { PhoneCodeScreen } from '@/components/phone/phone-code-screen';
import { ConfirmPasswordScreen } from '@/components/profile/confirm-password-screen';
import { ConfirmedScreen } from '@/components/profile/confirmed-screen';
import { StepEndedScreen } from '@/components/profile/step-ended-screen';
import { CodeScreen, RecoveryCodeScreen } from '@/components/sign-in/code-screen';
import { AttemptLimit } from '@/components/stay/attempt-limit';
import { LeaveForm } from '@/components/ui/leave-form';
import { openChange } from '@/lib/account/carry-out';
import { config } from '@/lib/config';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { activeClient } from '@/lib/session/session';
import type { Attempt } from '@/lib/sign-in/attempt';
import { confirmPath } from '@/lib/sign-in/from-profile';
import { attemptTimeLeft } from '@/lib/sign-in/time-left';
import { pathOf, requireAttempt } from '@/lib/web/attempt';
import { currentAppName } from '@/lib/web/current-app';
import { currentLocale } from '@/lib/web/locale';
import { otherWays, phoneView } from '@/lib/web/phone-view';
import { requireSession } from '@/lib/web/session';
import { Profile } from '../profile';
import * as actions from './actions';

/** `way=recovery-code` shows the same step's other field; what may prove it is the attempt's business alone. */
type Query = Promise<{ way?: string | string[] }>;

/** The one step that proves a factor afresh, whatever is to be changed; from here the person goes on where they were. */
export default async function ConfirmPage({ searchParams }: { searchParams: Query }) {
  const session = await requireSession(confirmPath);
  const held = await requireAttempt('profile', confirmPath);
  const { attempt } = held;
  const { office, shown } = attempt;
  const locale = await currentLocale();
  const byRecoveryCode = (await searchParams).way === 'recovery-code';
  const leave = (
    <>
      <AttemptLimit locale={locale} of="profile" time={attemptTimeLeft(attempt)} action={actions.moreTime} />
      <LeaveForm action={actions.leave} label={translator(locale, 'setUp')('cancel')} />
    </>
  );
  const client = attempt.purpose === 'switch-client' ? attempt.clientName : null;
  const about = client === null ? aboutChange(locale, attempt) : undefined;
  const appName = await currentAppName(attempt, locale);

  const screen = () => {
    switch (shown.state) {
      case 'awaiting-password':
        return (
          <ConfirmPasswordScreen
            {...{ locale, office, leave }}
            about={client === null ? about : translator(locale, 'clients')('switch.asks', { client })}
            action={actions.provePassword}
          />
        );
      case 'awaiting-proof': {
        const lead =
          client === null
            ? [about, translator(locale, 'profile')('confirmCodeText')].filter(Boolean).join(' ')
            : translator(locale, 'clients')('switch.prove', { client });
        return <Proof {...{ attempt, locale, lead, leave, appName }} byRecoveryCode={byRecoveryCode} />;
      }
      case 'confirmed':
        return <ConfirmedScreen {...{ locale, office, about, leave }} action={actions.carryOut} />;
      case 'closed':
      case 'refused':
        return client === null ? (
          <StepEndedScreen {...{ locale, office, shown }} back={attempt.destination} />
        ) : (
          <SwitchEnded
            {...{ locale, office, shown }}
            wish={client}
            active={activeClient(session)?.name}
            back={attempt.destination}
          />
        );
      default:
        return redirect(pathOf(held));
    }
  };
  return (
    <Profile session={session} path={confirmPath} endsSooner={attemptTimeLeft(attempt) !== null}>
      {screen()}
    </Profile>
  );
}

const recoveryHref = `${confirmPath}?way=recovery-code`;

/** The account's own factor, the way that is the attempt's, or a recovery code. */
function Proof(props: {
  attempt: Attempt;
  locale: Locale;
  lead: string;
  leave: ReactNode;
  appName: string | undefined;
  byRecoveryCode: boolean;
}) {
  const { attempt, locale, appName, byRecoveryCode } = props;
  const { way } = attempt;
  const common = { ...props.attempt, locale, lead: props.lead, leave: props.leave };
  const choices = { ways: otherWays(attempt), takeWay: actions.takeWay };
  if (!way || byRecoveryCode) {
    return (
      <RecoveryCodeScreen
        {...common}
        {...choices}
        action={actions.proveRecoveryCode}
        otherWay={way && { href: confirmPath, method: way.method }}
        waitUntil={attempt.waitUntil['recovery-code']}
      />
    );
  }
  const waitUntil = attempt.waitUntil[way.method];
  const hasRecoveryCodes = attempt.recoveryCodesLeft > 0;
  if (way.method === 'authenticator') {
    return (
      <CodeScreen
        {...common}
        {...choices}
        hasRecoveryCodes={hasRecoveryCodes}
        action={actions.proveApp}
        otherWay={recoveryHref}
        waitUntil={waitUntil}
        appName={appName}
      />
    );
  }
  const to = { method: way.method, number: way.phone.number };
  const byPhone = {
    ...choices,
    locale,
    office: attempt.office,
    phone: phoneView(attempt, 'prove', to, locale, config().secretKeys),
    lead: props.lead,
    waitUntil,
    askAgain: actions.askAgain,
    recoveryHref: hasRecoveryCodes ? recoveryHref : undefined,
    leave: props.leave,
    watch: '/api/phone?of=profile',
  };
  return way.method === 'keypad-call' ? (
    <KeypadCallScreen
      {...byPhone}
      finish={actions.finishCall}
      finishLabel={translator(locale, 'common')('continue')}
    />
  ) : (
    <PhoneCodeScreen {...byPhone} enterCode={actions.proveSentCode} />
  );
}

/** What the proof is for, in words; undefined for a set-up, whose own screens say so. */
function aboutChange(locale: Locale, attempt: Attempt): string | undefined {
  if (!attempt.pendingChange) return undefined;
  const change = openChange(config().secretKeys, attempt.accountId, attempt.pendingChange);
  const t = translator(locale, 'changes');
  switch (change.kind) {
    case 'rename-app':
      return t('about.rename-app', { name: change.name });
    case 'add-email':
    case 'change-email':
      return t(`about.${change.kind}`, { email: change.email });
    default:
      return t(`about.${change.kind}`);
  }
}
