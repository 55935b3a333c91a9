import { redirect } from 'next/navigation';
import { ConfirmPasswordScreen } from '@/components/profile/confirm-password-screen';
import { StepEndedScreen } from '@/components/profile/step-ended-screen';
import { SetUp } from '@/components/set-up/set-up';
import { CodeScreen, RecoveryCodeScreen } from '@/components/sign-in/code-screen';
import { LeaveForm } from '@/components/ui/leave-form';
import { translator } from '@/lib/i18n/translator';
import { profileSetUpPath } from '@/lib/sign-in/from-profile';
import { requireAttempt } from '@/lib/web/attempt';
import { currentLocale } from '@/lib/web/locale';
import { requireSession } from '@/lib/web/session';
import { setUpView } from '@/lib/web/set-up-view';
import { Profile } from '../../profile';
import * as actions from './actions';

/** `way=recovery-code` shows the same step's other field; what may prove it is the attempt's business alone. */
type Query = Promise<{ way?: string | string[] }>;

export default async function ProfileSetUpPage({ searchParams }: { searchParams: Query }) {
  const session = await requireSession('/profile/second-factor');
  const held = await requireAttempt('profile', profileSetUpPath);
  const { way } = await searchParams;
  return (
    <Profile session={session} path={profileSetUpPath}>
      <Step held={held} byRecoveryCode={way === 'recovery-code'} />
    </Profile>
  );
}

async function Step({
  held,
  byRecoveryCode,
}: {
  held: Awaited<ReturnType<typeof requireAttempt>>;
  byRecoveryCode: boolean;
}) {
  const { attempt } = held;
  const { office, shown } = attempt;
  const locale = await currentLocale();
  const t = translator(locale, 'profile');
  const leave = <LeaveForm action={actions.leave} label={translator(locale, 'setUp')('cancel')} />;

  const view = await setUpView(held);
  if (view) {
    return (
      <SetUp locale={locale} view={view} actions={{ ...actions, codesFile: `${profileSetUpPath}/codes` }} />
    );
  }
  switch (shown.state) {
    case 'awaiting-password':
      return (
        <ConfirmPasswordScreen locale={locale} office={office} action={actions.provePassword} leave={leave} />
      );
    case 'awaiting-proof': {
      const appUsable = attempt.methods.includes('authenticator') && !attempt.appDisabled;
      const common = { ...attempt, locale, lead: t('confirmCodeText'), leave };
      if (appUsable && !byRecoveryCode) {
        return (
          <CodeScreen
            {...common}
            action={actions.proveApp}
            otherWay={`${profileSetUpPath}?way=recovery-code`}
            waitUntil={attempt.waitUntil.authenticator}
          />
        );
      }
      return (
        <RecoveryCodeScreen
          {...common}
          action={actions.proveRecoveryCode}
          otherWay={appUsable ? profileSetUpPath : undefined}
          waitUntil={attempt.waitUntil.recoveryCode}
        />
      );
    }
    case 'closed':
    case 'refused':
      return <StepEndedScreen locale={locale} office={office} shown={shown} />;
    default:
      redirect('/profile/second-factor');
  }
}
