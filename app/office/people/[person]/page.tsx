import { HistoryList } from '@/components/info/history-list';
import { PersonDetails } from '@/components/people/person-details';
import { PersonFactor } from '@/components/people/person-factor';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { NoticeBox } from '@/components/ui/notice-box';
import { readHistory } from '@/lib/audit/history';
import { daysInWords } from '@/lib/audit/words';
import { localMoment } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficePerson } from '@/lib/office/people/person';
import { pageTitle } from '@/lib/product';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { clientPath } from '../../clients/paths';
import { Office } from '../../office';
import { type PersonParams, requirePerson } from '../one-person';
import * as paths from '../paths';

const newest = 10;

/** Who somebody is, what proves them and what is asked of them, and what happened. */
export default async function PersonPage({ params }: { params: PersonParams }) {
  const { session, person } = await requirePerson(params);
  const locale = await currentLocale();
  const { office } = session;
  const { id, displayName, deactivatedAt } = person;
  const t = translator(locale, 'person');
  const { events, before } = await readHistory(database(), id, newest, undefined, 'admin');
  const days = await daysInWords(locale, office.timeZone, events);
  const common = { locale, office, person };
  return (
    <Office session={session} path={paths.personPath(id)} width="list">
      <title>{pageTitle(displayName, office.name)}</title>
      <Link standalone className="mb-2" href={paths.peoplePath}>
        {t('back')}
      </Link>
      <Heading className="wrap-anywhere">{displayName}</Heading>
      {deactivatedAt === null ? null : (
        <NoticeBox kind="warning" word={t('deactivatedWord')}>
          <p>{t('deactivatedText', { moment: localMoment(locale, office.timeZone, deactivatedAt) })}</p>
        </NoticeBox>
      )}
      <PersonDetails
        {...common}
        paths={{ roles: paths.rolesPath(id), manager: paths.managerPath(id), client: clientPath }}
      />
      <PersonFactor
        {...common}
        paths={{
          requirement: paths.requirementPath(id),
          exception: paths.exceptionPath(id),
          endException: paths.endExceptionPath(id),
        }}
      />
      <section aria-labelledby="history">
        <Heading level={2} id="history">
          {t('historyTitle')}
        </Heading>
        <p>{t(days.length > 0 ? 'historyNewest' : 'historyNone')}</p>
        <HistoryList {...{ locale, days }} level={3} />
        {before === undefined ? null : (
          <p>
            <Link standalone href={paths.historyPath(id)}>
              {translator(locale, 'history')('all')}
            </Link>
          </p>
        )}
      </section>
      <Heading level={2}>{t('accountTitle')}</Heading>
      <Access {...{ locale, person }} isOwn={id === session.accountId} />
    </Office>
  );
}

/** The way to shutting the account, or opening it again, or erasing it. */
function Access({ locale, person, isOwn }: { locale: Locale; person: OfficePerson; isOwn: boolean }) {
  const t = translator(locale, 'person');
  if (isOwn) return <p>{t('ownAccount')}</p>;
  const isActive = person.deactivatedAt === null;
  return (
    <p className="flex flex-wrap gap-x-6">
      <Link standalone href={isActive ? paths.deactivatePath(person.id) : paths.reactivatePath(person.id)}>
        {t(isActive ? 'deactivate' : 'reactivate')}
      </Link>
      {isActive ? null : (
        <Link standalone href={paths.erasePath(person.id)}>
          {translator(locale, 'erase')('link')}
        </Link>
      )}
    </p>
  );
}
