import { SwitchList } from '@/components/method-request/switch-list';
import { listSwitches } from '@/lib/method-request/list';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { notThere, requireRole } from '@/lib/web/session';
import { Portal } from '../../portal';

const path = '/support/switches';

/** `after`: the switch that ended the page before. */
type Query = Promise<{ after?: string | string[] }>;

/** W10: the open switches of every office, for the portal's own service desk. */
export default async function SwitchesPage({ searchParams }: { searchParams: Query }) {
  const session = await requireRole(path, 'support');
  const { after } = await searchParams;
  const from = typeof after === 'string' ? after : undefined;
  const page = await listSwitches(database(), session.accountId, from);
  if (!page) notThere();
  return (
    <Portal session={session} area="support" path={path} tabs={[]} width="list">
      <SwitchList
        locale={await currentLocale()}
        office={session.office}
        page={page}
        isFirst={from === undefined}
        path={path}
      />
    </Portal>
  );
}
