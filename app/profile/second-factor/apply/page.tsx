import { redirect } from 'next/navigation';
import { ApplyForm } from '@/components/method-request/apply-form';
import { factorOverview } from '@/lib/factor/overview';
import { applyView, type MethodQuery } from '@/lib/web/apply-view';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { requireSession } from '@/lib/web/session';
import { Profile } from '../../profile';
import { applyPath, factorPath } from '../paths';
import { send } from './actions';

/** W3, W4: an application for a method by phone. */
export default async function ApplyPage({ searchParams }: { searchParams: MethodQuery }) {
  const session = await requireSession(applyPath);
  const overview = await factorOverview(database(), session.accountId, session.clientId);
  const view = overview && (await applyView(session.accountId, overview, searchParams));
  if (!view) redirect(factorPath);
  return (
    <Profile session={session} path={applyPath}>
      <ApplyForm
        locale={await currentLocale()}
        office={session.office}
        view={view}
        action={send}
        backHref={factorPath}
      />
    </Profile>
  );
}
