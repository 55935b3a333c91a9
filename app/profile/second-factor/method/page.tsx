import { redirect } from 'next/navigation';
import { MethodForm } from '@/components/profile/method-form';
import { factorOverview } from '@/lib/factor/overview';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { requireSession } from '@/lib/web/session';
import { Profile } from '../../profile';
import { factorPath, methodPath, switchPath } from '../paths';
import { chooseMethod } from './actions';

export default async function MethodPage() {
  const session = await requireSession(methodPath);
  const overview = await factorOverview(database(), session.accountId, session.clientId);
  if (!overview || overview.usable.length < 2) redirect(factorPath);
  return (
    <Profile session={session} path={methodPath}>
      <MethodForm
        locale={await currentLocale()}
        office={session.office}
        overview={overview}
        action={chooseMethod}
        backHref={factorPath}
        switchPath={switchPath}
      />
    </Profile>
  );
}
