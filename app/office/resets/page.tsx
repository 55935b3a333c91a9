import { ResetList } from '@/components/reset/reset-list';
import { translator } from '@/lib/i18n/translator';
import { openResets } from '@/lib/support/list';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { requireRole } from '@/lib/web/session';
import { Office } from '../office';

const path = '/office/resets';

/** `after`: the reset that ended the page before. */
type Query = Promise<{ after?: string | string[] }>;

/** X4: the resets of the office's own staff, which its admins may confirm. */
export default async function OfficeResetsPage({ searchParams }: { searchParams: Query }) {
  const session = await requireRole(path, 'office-admin');
  const { after } = await searchParams;
  const locale = await currentLocale();
  const from = typeof after === 'string' ? after : undefined;
  const page = await openResets(database(), session.accountId, from);
  return (
    <Office session={session} path={path} width="list">
      <ResetList
        locale={locale}
        title={translator(locale, 'resets')('officeListTitle')}
        office={session.office}
        page={page}
        isFirst={from === undefined}
        path={path}
      />
    </Office>
  );
}
