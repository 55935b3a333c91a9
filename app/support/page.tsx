import { DeskSearch } from '@/components/desk/desk-search';
import { readDeskQuery } from '@/lib/support/desk/query';
import { searchDesk } from '@/lib/support/desk/search';
import { countWaiting } from '@/lib/support/desk/waiting';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { resendInvitation } from './actions';
import { Desk } from './desk';
import { requireDesk } from './one-account';
import { accountPath, requestsPath, resetsPath, searchPath, switchesPath } from './paths';

/** See `readDeskQuery`. */
type Query = Promise<{ [name: string]: string | string[] | undefined }>;

/** Where the desk finds whom it helps. */
export default async function SearchPage({ searchParams }: { searchParams: Query }) {
  const { session, desk } = await requireDesk(searchPath);
  const query = readDeskQuery(await searchParams);
  const [found, waiting] = await Promise.all([
    searchDesk(database(), desk, query),
    countWaiting(database(), desk),
  ]);
  return (
    <Desk session={session} path={searchPath} width="list">
      <DeskSearch
        locale={await currentLocale()}
        office={session.office}
        servesAll={desk.isOperator}
        query={query}
        found={found}
        waiting={waiting}
        paths={{
          search: searchPath,
          requests: requestsPath,
          resets: resetsPath,
          switches: switchesPath,
          account: accountPath,
        }}
        resend={resendInvitation}
      />
    </Desk>
  );
}
