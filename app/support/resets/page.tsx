import { ResetList } from '@/components/reset/reset-list';
import { translator } from '@/lib/i18n/translator';
import { openResets } from '@/lib/support/list';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { requireRole } from '@/lib/web/session';
import { Desk } from '../desk';

const path = '/support/resets';

/** `after`: the reset that ended the page before. */
type Query = Promise<{ after?: string | string[] }>;

/** X4: what is under way among the people whom this desk serves. */
export default async function SupportResetsPage({ searchParams }: { searchParams: Query }) {
  const session = await requireRole(path, 'support');
  const { after } = await searchParams;
  const locale = await currentLocale();
  const from = typeof after === 'string' ? after : undefined;
  const page = await openResets(database(), session.accountId, from);
  return (
    <Desk session={session} path={path} width="list">
      <ResetList
        locale={locale}
        title={translator(locale, 'resets')('listTitle')}
        office={session.office}
        page={page}
        isFirst={from === undefined}
        path={path}
      />
    </Desk>
  );
}
