import type { ReactNode } from 'react';
import { PendingEmail } from '@/components/info/pending-email';
import { SessionList } from '@/components/info/session-list';
import { deviceWords, placeWords } from '@/components/info/words';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { SummaryList } from '@/components/ui/summary-list';
import { type AccountOverview, accountOverview } from '@/lib/account/overview';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import { deviceOf } from '@/lib/session/device';
import { placeOf } from '@/lib/session/place';
import type { Session } from '@/lib/session/session';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { requireSession } from '@/lib/web/session';
import { ChangeResult } from '../change-result';
import { Profile } from '../profile';
import { endBrowser, endOtherBrowsers, withdraw } from './actions';
import { HistoryEntries } from './history-entries';

const path = '/profile/info';
const newest = 10;

/** Who am I here, how am I reached, where am I signed in, what happened. */
export default async function InfoPage() {
  const session = await requireSession(path);
  const locale = await currentLocale();
  const title = translator(locale, 'profile')('infoTitle');
  const { contacts, browsers, history } = await accountOverview(database(), session, newest);
  return (
    <Profile session={session} path={path}>
      <title>{pageTitle(title, session.office.name)}</title>
      <ChangeResult />
      <Heading>{title}</Heading>
      <Details {...{ session, locale, contacts }} />
      <Browsers {...{ session, locale, browsers }} />
      <Newest {...{ session, locale, history }} />
    </Profile>
  );
}

type Part = { session: Session; locale: Locale };

function Details({ session, locale, contacts }: Part & Pick<AccountOverview, 'contacts'>) {
  const { second, pendingSecond, pendingSignIn } = contacts;
  const [t, profile] = [translator(locale, 'info'), translator(locale, 'profile')];
  const { timeZone } = session.office;
  const to = (href: string, word: string, term: string) => (
    <Link standalone href={`${path}/${href}`}>
      {word}
      <span className="sr-only"> {term}</span>
    </Link>
  );
  const line = (term: string, detail: ReactNode, href: string) => ({
    term,
    detail,
    action: to(href, t('change'), term),
  });
  const pending = { locale, timeZone, withdraw };
  return (
    <>
      <SummaryList
        items={[
          line(profile('name'), <span className="wrap-anywhere">{session.displayName}</span>, 'name'),
          line(profile('email'), <span className="wrap-anywhere">{session.email}</span>, 'email'),
          {
            term: t('secondEmail'),
            detail: <span className="wrap-anywhere">{second ?? t('secondEmailNone')}</span>,
            action: second ? (
              <span className="flex flex-wrap gap-x-6 sm:flex-col">
                {to('second-email', t('change'), t('secondEmail'))}
                {to('second-email/remove', t('remove'), t('secondEmail'))}
              </span>
            ) : (
              to('second-email', t('add'), t('secondEmail'))
            ),
          },
          line(
            profile('userName'),
            <span className="wrap-anywhere">{session.userName ?? profile('userNameNone')}</span>,
            'user-name',
          ),
          { term: profile('office'), detail: session.office.name },
          line(profile('language'), translator(locale, 'common')('languageName'), 'language'),
        ]}
      />
      {pendingSignIn ? (
        <PendingEmail {...pending} pending={pendingSignIn} againHref={`${path}/email`} which="sign-in" />
      ) : null}
      {pendingSecond ? (
        <PendingEmail
          {...pending}
          pending={pendingSecond}
          againHref={`${path}/second-email`}
          which="second"
        />
      ) : null}
    </>
  );
}

async function Browsers({ session, locale, browsers }: Part & Pick<AccountOverview, 'browsers'>) {
  const t = translator(locale, 'info');
  const sessions = await Promise.all(
    browsers.map(async ({ browser, ...each }) => ({
      ...each,
      device: deviceWords(locale, deviceOf(browser)),
      place: placeWords(locale, await placeOf(each.address)),
    })),
  );
  return (
    <section aria-labelledby="browsers">
      <Heading level={2} id="browsers">
        {t('sessionsTitle')}
      </Heading>
      <SessionList {...{ locale, sessions }} timeZone={session.office.timeZone} end={endBrowser} />
      {sessions.length > 1 ? (
        <ButtonRow>
          <form action={endOtherBrowsers} className="w-full sm:w-auto">
            <SubmitButton variant="secondary">{t('endOthers')}</SubmitButton>
          </form>
        </ButtonRow>
      ) : null}
    </section>
  );
}

function Newest({ session, locale, history }: Part & Pick<AccountOverview, 'history'>) {
  const t = translator(locale, 'history');
  const { events, before } = history;
  return (
    <section aria-labelledby="history">
      <Heading level={2} id="history">
        {t('title')}
      </Heading>
      <p>{events.length > 0 ? t('newest') : t('none')}</p>
      <HistoryEntries events={events} timeZone={session.office.timeZone} level={3} />
      {before === undefined ? null : (
        <p>
          <Link standalone href={`${path}/history`}>
            {t('all')}
          </Link>
        </p>
      )}
      <p className="mt-4">{t('notYou')}</p>
    </section>
  );
}
