import { OwnData } from '@/components/info/own-data';
import { mayFetchData } from '@/lib/account/export-data';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { requireSession } from '@/lib/web/session';
import { ChangeResult } from '../../change-result';
import { Profile } from '../../profile';
import { prepareData } from '../actions';

const path = '/profile/info/data';

/** What the portal holds about somebody, for themselves: what is in it, and once they have proven who they are, the file. */
export default async function OwnDataPage() {
  const session = await requireSession(path);
  const isReady = session.freshlyProven && (await mayFetchData(database(), session));
  return (
    <Profile session={session} path={path}>
      <ChangeResult />
      <OwnData
        locale={await currentLocale()}
        office={session.office}
        action={prepareData}
        fileHref={isReady ? `${path}/file` : undefined}
        back="/profile/info"
      />
    </Profile>
  );
}
