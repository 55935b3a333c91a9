import { redirect } from 'next/navigation';
import { AppRemoval } from '@/components/profile/app-removal';
import { currentLocale } from '@/lib/web/locale';
import { requireSession } from '@/lib/web/session';
import { Profile } from '../../profile';
import { type AppQuery, requireOwnApp } from '../own-app';
import { factorPath, removePath, switchOffPath } from '../paths';
import { remove } from './actions';

export default async function RemovePage({ searchParams }: { searchParams: AppQuery }) {
  const session = await requireSession(factorPath);
  const { app, overview } = await requireOwnApp(session.accountId, searchParams);
  const others = overview.apps.filter(({ id }) => id !== app.id);
  // To remove the only one is to turn the second factor off, which is another question.
  if (others.length === 0) redirect(switchOffPath);
  const latest = others.reduce((one, other) => (other.lastUsedAt > one.lastUsedAt ? other : one));
  return (
    <Profile session={session} path={`${removePath}?app=${app.id}`}>
      <AppRemoval
        locale={await currentLocale()}
        office={session.office}
        app={app}
        nextCurrent={app.isCurrent ? latest : undefined}
        action={remove}
        backHref={factorPath}
      />
    </Profile>
  );
}
