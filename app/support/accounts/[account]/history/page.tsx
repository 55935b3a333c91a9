import { HistoryList } from '@/components/info/history-list';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { readBefore, readHistory } from '@/lib/audit/history';
import { daysInWords } from '@/lib/audit/words';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { Desk } from '../../../desk';
import { type AccountParams, requireAccount } from '../../../one-account';
import { accountHistoryPath, accountPath } from '../../../paths';

const perPage = 50;

/** `before`: the number of the event after which (going back in time) the page begins. */
type Query = Promise<{ before?: string | string[] }>;

export default async function AccountHistoryPage(props: { params: AccountParams; searchParams: Query }) {
  const { session, account } = await requireAccount(props.params);
  const { id, displayName } = account.person;
  const locale = await currentLocale();
  const [t, history] = [translator(locale, 'person'), translator(locale, 'history')];
  const from = readBefore((await props.searchParams).before);
  const { events, before } = await readHistory(database(), id, perPage, from, 'desk');
  const days = await daysInWords(locale, session.office.timeZone, events);
  const path = accountHistoryPath(id);
  const title = translator(locale, 'desk')('historyOf', { name: displayName });
  const empty = from === undefined ? t('historyNone') : history('noMore');
  return (
    <Desk session={session} path={path}>
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
        <Link standalone href={accountPath(id)}>
          {t('backTo', { name: displayName })}
        </Link>
      </p>
    </Desk>
  );
}
