import { HistoryList } from '@/components/info/history-list';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { readBefore, readHistory } from '@/lib/audit/history';
import { daysInWords } from '@/lib/audit/words';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { Office } from '../../../office';
import { type PersonParams, requirePerson } from '../../one-person';
import { historyPath, personPath } from '../../paths';

const perPage = 50;

/** `before`: the number of the event after which (going back in time) the page begins. */
type Query = Promise<{ before?: string | string[] }>;

export default async function PersonHistoryPage(props: { params: PersonParams; searchParams: Query }) {
  const { session, person } = await requirePerson(props.params);
  const locale = await currentLocale();
  const [t, history] = [translator(locale, 'person'), translator(locale, 'history')];
  const from = readBefore((await props.searchParams).before);
  const { events, before } = await readHistory(database(), person.id, perPage, from, 'admin');
  const days = await daysInWords(locale, session.office.timeZone, events);
  const path = historyPath(person.id);
  const title = t('historyOf', { name: person.displayName });
  const empty = from === undefined ? t('historyNone') : history('noMore');
  return (
    <Office session={session} path={path}>
      <title>{pageTitle(title, session.office.name)}</title>
      <Heading className="wrap-anywhere">{title}</Heading>
      <p>{events.length > 0 ? t('historyLead') : empty}</p>
      <HistoryList {...{ locale, days }} level={2} />
      <p className="mt-4 flex flex-wrap gap-x-6">
        {before === undefined ? null : (
          <Link standalone href={`${path}?before=${before}`}>
            {history('older')}
          </Link>
        )}
        {from === undefined ? null : (
          <Link standalone href={path}>
            {history('toNewest')}
          </Link>
        )}
        <Link standalone href={personPath(person.id)}>
          {t('backTo', { name: person.displayName })}
        </Link>
      </p>
    </Office>
  );
}
