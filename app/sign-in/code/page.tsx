import { redirect } from 'next/navigation';
import { ClosedScreen } from '@/components/sign-in/closed-screen';
import { CodeScreen } from '@/components/sign-in/code-screen';
import { AttemptLimit } from '@/components/stay/attempt-limit';
import { LeaveForm } from '@/components/ui/leave-form';
import { translator } from '@/lib/i18n/translator';
import { attemptTimeLeft } from '@/lib/sign-in/time-left';
import { requireAttempt } from '@/lib/web/attempt';
import { currentAppName } from '@/lib/web/current-app';
import { currentLocale } from '@/lib/web/locale';
import { Door } from '../door';
import { leaveSignIn, moreTime, submitCode } from './actions';

export default async function CodePage() {
  const { attempt } = await requireAttempt('sign-in', '/sign-in/code');
  const locale = await currentLocale();
  const { office, shown } = attempt;
  const waitUntil = attempt.waitUntil.authenticator;
  if (shown.state !== 'awaiting-proof') {
    return (
      <Door office={office} path="/sign-in/code">
        <ClosedScreen {...attempt} locale={locale} waitUntil={waitUntil} />
      </Door>
    );
  }
  // Blocked since the page was last shown: the other way is the only one left.
  if (attempt.appDisabled) redirect('/sign-in/recovery-code');
  return (
    <Door office={office} path="/sign-in/code">
      <CodeScreen
        {...attempt}
        locale={locale}
        action={submitCode}
        otherWay="/sign-in/recovery-code"
        waitUntil={waitUntil}
        appName={await currentAppName(attempt, locale)}
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
