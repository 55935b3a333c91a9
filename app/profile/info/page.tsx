import type { ReactNode } from 'react';
import { HistoryList } from '@/components/info/history-list';
import { PendingEmail } from '@/components/info/pending-email';
import { SessionList } from '@/components/info/session-list';
import { GuardedNotice } from '@/components/profile/guarded-notice';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { SummaryList } from '@/components/ui/summary-list';
import type { Contacts } from '@/lib/account/contact';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import type { Session } from '@/lib/session/session';
import { currentLocale } from '@/lib/web/locale';
import { requireSession } from '@/lib/web/session';
import { orderedView } from '@/lib/web/stencil/ordered-view';
import { type InfoView, infoOverview, infoView } from '@/lib/web/views/info';
import { ChangeResult } from '../change-result';
import { ProfileOf } from '../profile';
import { endBrowser, endOtherBrowsers, withdraw } from './actions';

const path = '/profile/info';

/** Who am I here, how am I reached, where am I signed in, what happened. */
export default async function InfoPage() {
  const ordered = await orderedView<InfoView>();
  if (ordered) return <Info {...ordered} />;

  const session = await requireSession(path);
  const overview = await infoOverview(session);
  const view = await infoView(session, await currentLocale(), overview);
  return (
    <Info
      {...view}
      session={session}
      result={<ChangeResult />}
      pending={<Pending {...view} contacts={overview.contacts} />}
    />
  );
}

/** Of `texts` nothing may be read here but whether they are there (see `View`); with a choice of clients it is no stencil. */
function Info(props: InfoView & { session?: Session; result?: ReactNode; pending?: ReactNode }) {
  const { shape, texts, session, result, pending } = props;
  const { locale, office } = shape;
  const clients = texts.client
    ? { clients: [{ id: '', name: texts.client }], activeClient: '' }
    : { clients: session?.clients ?? [], activeClient: session?.clientId ?? null };
  const title = translator(locale, 'profile')('infoTitle');
  return (
    <ProfileOf
      {...shape}
      {...clients}
      person={texts.person}
      path={path}
      time={{ ...texts.time, what: 'session' }}
    >
      <title>{pageTitle(title, office.name)}</title>
      {session?.isGuarded ? <GuardedNotice locale={locale} /> : null}
      {result}
      <Heading>{title}</Heading>
      <Details {...{ shape, texts }} />
      {pending}
      <Browsers {...{ shape, texts }} />
      <Newest {...{ shape, texts }} />
    </ProfileOf>
  );
}

function Details({ shape: { locale, office }, texts }: InfoView) {
  const [t, profile] = [translator(locale, 'info'), translator(locale, 'profile')];
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
  return (
    <>
      <SummaryList
        items={[
          line(profile('name'), <span className="wrap-anywhere">{texts.person}</span>, 'name'),
          line(profile('email'), <span className="wrap-anywhere">{texts.email}</span>, 'email'),
          {
            term: t('secondEmail'),
            detail: <span className="wrap-anywhere">{texts.secondEmail ?? t('secondEmailNone')}</span>,
            action: texts.secondEmail ? (
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
            <span className="wrap-anywhere">{texts.userName ?? profile('userNameNone')}</span>,
            'user-name',
          ),
          { term: profile('office'), detail: office.name },
          line(profile('language'), translator(locale, 'common')('languageName'), 'language'),
        ]}
      />
      <p>
        <Link standalone href={`${path}/data`}>
          {translator(locale, 'ownData')('link')}
        </Link>
      </p>
    </>
  );
}

/** Addresses that wait for their links. */
function Pending({ shape, contacts }: Pick<InfoView, 'shape'> & { contacts: Contacts }) {
  const common = { locale: shape.locale, timeZone: shape.office.timeZone, withdraw };
  const { pendingSignIn, pendingSecond } = contacts;
  return (
    <>
      {pendingSignIn ? (
        <PendingEmail {...common} pending={pendingSignIn} againHref={`${path}/email`} which="sign-in" />
      ) : null}
      {pendingSecond ? (
        <PendingEmail {...common} pending={pendingSecond} againHref={`${path}/second-email`} which="second" />
      ) : null}
    </>
  );
}

function Browsers({ shape: { locale }, texts: { sessions } }: InfoView) {
  const t = translator(locale, 'info');
  return (
    <section aria-labelledby="browsers">
      <Heading level={2} id="browsers">
        {t('sessionsTitle')}
      </Heading>
      <SessionList {...{ locale, sessions }} end={endBrowser} />
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

function Newest({ shape: { locale }, texts: { days, hasMoreEvents } }: InfoView) {
  const t = translator(locale, 'history');
  return (
    <section aria-labelledby="history">
      <Heading level={2} id="history">
        {t('title')}
      </Heading>
      <p>{days.length > 0 ? t('newest') : t('none')}</p>
      <HistoryList {...{ locale, days }} level={3} />
      {hasMoreEvents ? (
        <p>
          <Link standalone href={`${path}/history`}>
            {t('all')}
          </Link>
        </p>
      ) : null}
      <p className="mt-4">{t('notYou')}</p>
    </section>
  );
}
