import { HistoryList } from '@/components/info/history-list';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { readBefore, readHistory } from '@/lib/audit/history';
import { daysInWords } from '@/lib/audit/words';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { requireSession } from '@/lib/web/session';
import { Profile } from '../../profile';

const path = '/profile/info/history';
const perPage = 50;

/** `before`: the number of the event after which (going back in time) the page begins. */
type Query = Promise<{ before?: string | string[] }>;

export default async function HistoryPage({ searchParams }: { searchParams: Query }) {
  const session = await requireSession(path);
  const locale = await currentLocale();
  const t = translator(locale, 'history');
  const from = readBefore((await searchParams).before);
  const { events, before } = await readHistory(database(), session.accountId, perPage, from);
  const days = await daysInWords(locale, session.office.timeZone, events);
  const empty = from === undefined ? t('none') : t('noMore');
  return (
    <Profile session={session} path={path}>
      <title>{pageTitle(t('title'), session.office.name)}</title>
      <Heading>{t('title')}</Heading>
      <p>{events.length > 0 ? t('lead') : empty}</p>
      <HistoryList {...{ locale, days }} level={2} />
      <p className="mt-4 flex flex-wrap gap-x-6">
        {before === undefined ? null : (
          <Link standalone href={`${path}?before=${before}`}>
            {t('older')}
          </Link>
        )}
        {from === undefined ? null : (
          <Link standalone href={path}>
            {t('toNewest')}
          </Link>
        )}
        <Link standalone href="/profile/info">
          {translator(locale, 'common')('back')}
        </Link>
      </p>
      <p className="mt-4">{t('notYou')}</p>
    </Profile>
  );
}
