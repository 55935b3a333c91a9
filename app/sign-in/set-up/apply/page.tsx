import { redirect } from 'next/navigation';
import { ApplyForm } from '@/components/method-request/apply-form';
import { AttemptLimit } from '@/components/stay/attempt-limit';
import { factorOverview } from '@/lib/factor/overview';
import { attemptTimeLeft } from '@/lib/sign-in/time-left';
import { applyView, type MethodQuery } from '@/lib/web/apply-view';
import { requireAttempt } from '@/lib/web/attempt';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { Door } from '../../door';
import { moreTime } from '../actions';
import { send } from './actions';

const back = '/sign-in/set-up';
const path = `${back}/apply`;

/** W3, W4: an application by somebody who cannot set anything up, or not what they want, before it is approved. */
export default async function ApplyAtSignInPage({ searchParams }: { searchParams: MethodQuery }) {
  const { attempt } = await requireAttempt('sign-in', back);
  if (attempt.shown.state !== 'choosing') redirect(back);
  const overview = await factorOverview(database(), attempt.accountId, attempt.clientId);
  const view = overview && (await applyView(attempt.accountId, overview, searchParams));
  if (!view) redirect(back);
  const locale = await currentLocale();
  return (
    <Door office={attempt.office} path={path} helpHref="/sign-in/help">
      <ApplyForm
        locale={locale}
        office={attempt.office}
        view={view}
        action={send}
        backHref={back}
        limit={
          <AttemptLimit locale={locale} of="sign-in" time={attemptTimeLeft(attempt)} action={moreTime} />
        }
      />
    </Door>
  );
}
