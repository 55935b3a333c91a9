import { RecoveryCodeScreen } from '@/components/sign-in/code-screen';
import { LeaveForm } from '@/components/ui/leave-form';
import { translator } from '@/lib/i18n/translator';
import { requireAttempt } from '@/lib/web/attempt';
import { currentLocale } from '@/lib/web/locale';
import { leaveSignIn, submitRecoveryCode } from '../code/actions';
import { Door } from '../door';

export default async function RecoveryCodePage() {
  const { attempt } = await requireAttempt('sign-in', '/sign-in/recovery-code');
  const locale = await currentLocale();
  const appUsable = attempt.methods.includes('authenticator') && !attempt.appDisabled;
  return (
    <Door office={attempt.office} path="/sign-in/recovery-code">
      <RecoveryCodeScreen
        {...attempt}
        locale={locale}
        action={submitRecoveryCode}
        otherWay={appUsable ? '/sign-in/code' : undefined}
        waitUntil={attempt.waitUntil.recoveryCode}
        leave={<LeaveForm action={leaveSignIn} label={translator(locale, 'signIn')('cancel')} />}
      />
    </Door>
  );
}
