import { redirect } from 'next/navigation';
import { ApplyForm } from '@/components/method-request/apply-form';
import { factorOverview } from '@/lib/factor/overview';
import { applyView, type MethodQuery } from '@/lib/web/apply-view';
import { requireAttempt } from '@/lib/web/attempt';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { Door } from '../../door';
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
  return (
    <Door office={attempt.office} path={path}>
      <ApplyForm
        locale={await currentLocale()}
        office={attempt.office}
        view={view}
        action={send}
        backHref={back}
      />
    </Door>
  );
}
