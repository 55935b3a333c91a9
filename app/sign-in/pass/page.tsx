import { redirect } from 'next/navigation';
import { PassScreen } from '@/components/sign-in/pass-screen';
import { AttemptLimit } from '@/components/stay/attempt-limit';
import { LeaveForm } from '@/components/ui/leave-form';
import { translator } from '@/lib/i18n/translator';
import { attemptTimeLeft } from '@/lib/sign-in/time-left';
import { currentSignIn, pathOf } from '@/lib/web/attempt';
import { currentLocale } from '@/lib/web/locale';
import { leaveSignIn, moreTime } from '../code/actions';
import { Door } from '../door';
import { submitPass } from './actions';

const path = '/sign-in/pass';

/** X4: for whoever has given the password and cannot prove a second factor any more. */
export default async function PassPage() {
  const held = await currentSignIn();
  if (!held) redirect('/sign-in');
  const { attempt } = held;
  const { state } = attempt.shown;
  if (state !== 'awaiting-proof' && state !== 'refused') redirect(pathOf(held));
  const locale = await currentLocale();
  return (
    <Door office={attempt.office} path={path}>
      <PassScreen
        locale={locale}
        office={attempt.office}
        action={submitPass}
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
