import { AccountAsks } from '@/components/desk/account-asks';
import { AccountDetails } from '@/components/desk/account-details';
import { AccountFactor } from '@/components/desk/account-factor';
import { AccountSessions } from '@/components/desk/account-sessions';
import { HistoryList } from '@/components/info/history-list';
import { AccountResets } from '@/components/reset/account-resets';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { readHistory } from '@/lib/audit/history';
import { daysInWords } from '@/lib/audit/words';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import { resetsOf } from '@/lib/support/list';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { sessionInWords } from '@/lib/web/views/info';
import { answerRequest, endWait } from '../../actions';
import { Desk } from '../../desk';
import { type AccountParams, requireAccount } from '../../one-account';
import * as paths from '../../paths';

const newest = 10;

/** Everything the desk may know of somebody, and what it can do for them. Times are those at the desk. */
export default async function AccountPage({ params }: { params: AccountParams }) {
  const { session, account } = await requireAccount(params);
  const locale = await currentLocale();
  const { id, displayName } = account.person;
  const { timeZone } = session.office;
  const t = translator(locale, 'desk');
  const person = translator(locale, 'person');
  const title = t('accountOf', { name: displayName });
  const { events, before } = await readHistory(database(), id, newest, undefined, 'desk');
  const resets = await resetsOf(database(), session.accountId, id);
  const days = await daysInWords(locale, timeZone, events);
  const sessions = await Promise.all(account.sessions.map((each) => sessionInWords(locale, timeZone, each)));
  const common = { locale, timeZone, account };
  return (
    <Desk session={session} path={paths.accountPath(id)} width="list">
      <title>{pageTitle(title, session.office.name)}</title>
      <Link standalone className="mb-2" href={paths.searchPath}>
        {t('back')}
      </Link>
      <Heading className="wrap-anywhere">{title}</Heading>
      <AccountAsks {...common} releaseHref={paths.releasePath(id)} answer={answerRequest} />
      <AccountDetails {...common} />
      <AccountFactor {...common} switchHref={paths.switchPath} endWait={endWait} />
      <AccountResets
        {...common}
        resets={resets}
        path={paths.resetsPath}
        askHref={
          account.mayAct === 'yes' && account.person.deactivatedAt === null
            ? paths.askResetPath(id)
            : undefined
        }
      />
      <AccountSessions {...common} sessions={sessions} endHref={paths.endSessionsPath(id)} />
      <section aria-labelledby="history">
        <Heading level={2} id="history">
          {person('historyTitle')}
        </Heading>
        <p>{person(days.length > 0 ? 'historyNewest' : 'historyNone')}</p>
        <HistoryList {...{ locale, days }} level={3} />
        {before === undefined ? null : (
          <p>
            <Link standalone href={paths.accountHistoryPath(id)}>
              {translator(locale, 'history')('all')}
            </Link>
          </p>
        )}
      </section>
    </Desk>
  );
}
