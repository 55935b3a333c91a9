import { redirect } from 'next/navigation';
import { FactorSwitchOff } from '@/components/profile/factor-switch-off';
import { factorOverview } from '@/lib/factor/overview';
import { activeClient } from '@/lib/session/session';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { requireSession } from '@/lib/web/session';
import { Profile } from '../../profile';
import { factorPath, switchOffPath } from '../paths';
import { switchOff } from './actions';

export default async function SwitchOffPage() {
  const session = await requireSession(switchOffPath);
  const overview = await factorOverview(database(), session.accountId, session.clientId);
  if (!overview?.enrolled) redirect(factorPath);
  return (
    <Profile session={session} path={switchOffPath}>
      <FactorSwitchOff
        locale={await currentLocale()}
        office={session.office}
        client={activeClient(session)?.name}
        overview={overview}
        action={switchOff}
        backHref={factorPath}
      />
    </Profile>
  );
}
