import { RecoveryCodeScreen } from '@/components/sign-in/code-screen';
import { AttemptLimit } from '@/components/stay/attempt-limit';
import { LeaveForm } from '@/components/ui/leave-form';
import { translator } from '@/lib/i18n/translator';
import { attemptTimeLeft } from '@/lib/sign-in/time-left';
import { requireAttempt } from '@/lib/web/attempt';
import { currentLocale } from '@/lib/web/locale';
import { otherWays } from '@/lib/web/phone-view';
import { leaveSignIn, moreTime, submitRecoveryCode, takeWay } from '../code/actions';
import { Door } from '../door';

export default async function RecoveryCodePage() {
  const { attempt } = await requireAttempt('sign-in', '/sign-in/recovery-code');
  const locale = await currentLocale();
  return (
    <Door office={attempt.office} path="/sign-in/recovery-code" helpHref="/sign-in/help">
      <RecoveryCodeScreen
        {...attempt}
        locale={locale}
        action={submitRecoveryCode}
        ways={otherWays(attempt)}
        otherWay={attempt.way && { href: '/sign-in/code', method: attempt.way.method }}
        takeWay={takeWay}
        waitUntil={attempt.waitUntil['recovery-code']}
        leave={
          <>
            <AttemptLimit locale={locale} of="sign-in" time={attemptTimeLeft(attempt)} action={moreTime} />
            <LeaveForm action={leaveSignIn} label={translator(locale, 'signIn')('cancel')} />
          </>
        }
      />
    </Door>
  );
}
