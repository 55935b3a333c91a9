import { SwitchList } from '@/components/method-request/switch-list';
import { listSwitches } from '@/lib/method-request/list';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { notThere } from '@/lib/web/session';
import { Desk } from '../desk';
import { requireDesk } from '../one-account';
import { switchesPath, switchPath } from '../paths';

/** `after`: the switch that ended the page before. */
type Query = Promise<{ after?: string | string[] }>;

/** W10: the open switches of the offices that the desk serves. */
export default async function SwitchesPage({ searchParams }: { searchParams: Query }) {
  const { session } = await requireDesk(switchesPath);
  const { after } = await searchParams;
  const from = typeof after === 'string' ? after : undefined;
  const page = await listSwitches(database(), session.accountId, from);
  if (!page) notThere();
  return (
    <Desk session={session} path={switchesPath} width="list">
      <SwitchList
        locale={await currentLocale()}
        office={session.office}
        page={page}
        isFirst={from === undefined}
        path={switchesPath}
        one={switchPath}
      />
    </Desk>
  );
}
