import { HelpRequestList } from '@/components/desk/help-request-list';
import { listForHelp } from '@/lib/support/desk/waiting';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { Desk } from '../desk';
import { requireDesk } from '../one-account';
import { accountPath, requestsPath } from '../paths';

/** `after`: the request that ended the page before. */
type Query = Promise<{ after?: string | string[] }>;

/** H4: who cannot get in and asks for help, the oldest request first. */
export default async function HelpRequestsPage({ searchParams }: { searchParams: Query }) {
  const { session, desk } = await requireDesk(requestsPath);
  const { after } = await searchParams;
  const from = typeof after === 'string' ? after : undefined;
  return (
    <Desk session={session} path={requestsPath} width="list">
      <HelpRequestList
        locale={await currentLocale()}
        office={session.office}
        page={await listForHelp(database(), desk, from)}
        isFirst={from === undefined}
        path={requestsPath}
        account={accountPath}
      />
    </Desk>
  );
}
