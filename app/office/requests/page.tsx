import { RequestList } from '@/components/method-request/request-list';
import { listToDecide } from '@/lib/method-request/list';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { requireRole } from '@/lib/web/session';
import { Office } from '../office';

const path = '/office/requests';

/** `after`: the application that ended the page before. */
type Query = Promise<{ after?: string | string[] }>;

/** W3: what waits for this person's decision, the oldest first. */
export default async function RequestsPage({ searchParams }: { searchParams: Query }) {
  const session = await requireRole(path, 'office-admin', 'manager');
  const { after } = await searchParams;
  const from = typeof after === 'string' ? after : undefined;
  return (
    <Office session={session} path={path} width="list">
      <RequestList
        locale={await currentLocale()}
        office={session.office}
        page={await listToDecide(database(), session.accountId, from)}
        isFirst={from === undefined}
        path={path}
      />
    </Office>
  );
}
