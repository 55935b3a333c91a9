import { HistoryScreen } from '@/components/info/history-screen';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import { historyPage } from '@/lib/web/history';
import { currentLocale } from '@/lib/web/locale';
import { requireRole } from '@/lib/web/session';
import { Office } from '../office';
import { personPath } from '../people/paths';

const path = '/office/history';

/** See `readHistoryQuery`. */
type Query = Promise<{ [name: string]: string | string[] | undefined }>;

/** What happened in the office, and on the accounts of its people. */
export default async function OfficeHistoryPage({ searchParams }: { searchParams: Query }) {
  const session = await requireRole(path, 'office-admin');
  const locale = await currentLocale();
  const t = translator(locale, 'historySearch');
  const { officeId, office } = session;
  const page = await historyPage(locale, { officeId, timeZone: office.timeZone }, await searchParams);
  return (
    <Office session={session} path={path} width="list">
      <title>{pageTitle(t('officeTitle'), office.name)}</title>
      <HistoryScreen
        {...{ locale, page, path, personPath }}
        ofOffice
        title={t('officeTitle')}
        lead={t('officeLead', { office: office.name })}
        none={t('officeNone', { office: office.name })}
      />
    </Office>
  );
}
