import { redirect } from 'next/navigation';
import { AppRemoval } from '@/components/profile/app-removal';
import { currentWithout, verifiedNumbers } from '@/lib/factor/overview';
import { currentLocale } from '@/lib/web/locale';
import { requireSession } from '@/lib/web/session';
import { Profile } from '../../profile';
import { type AppQuery, requireOwnApp } from '../own-factor';
import { factorPath, removePath, switchOffPath } from '../paths';
import { remove } from './actions';

export default async function RemovePage({ searchParams }: { searchParams: AppQuery }) {
  const session = await requireSession(factorPath);
  const { app, overview } = await requireOwnApp(session.accountId, searchParams);
  const others = overview.apps.filter(({ id }) => id !== app.id);
  // To remove the only one is to turn the second factor off, which is another question.
  const numbers = verifiedNumbers(overview);
  if (others.length + numbers.length === 0) redirect(switchOffPath);
  const latest = [...others].sort((one, other) => other.lastUsedAt - one.lastUsedAt)[0];
  const asksForApp = overview.current?.method === 'authenticator';
  return (
    <Profile session={session} path={`${removePath}?app=${app.id}`}>
      <AppRemoval
        locale={await currentLocale()}
        office={session.office}
        app={app}
        nextCurrent={app.isCurrent ? latest : undefined}
        nextWay={asksForApp && !latest ? currentWithout(overview, { app: app.id }) : undefined}
        left={numbers.length === 0 ? 'apps' : others.length === 0 ? 'numbers' : 'both'}
        action={remove}
        backHref={factorPath}
      />
    </Profile>
  );
}
