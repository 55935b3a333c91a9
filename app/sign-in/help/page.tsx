import { DeskHelp } from '@/components/get-in/desk-help';
import { WhatNowList } from '@/components/get-in/what-now-list';
import { ButtonLink, ButtonRow } from '@/components/ui/button';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import { whatNow } from '@/lib/sign-in/what-now';
import { findOwnCase } from '@/lib/support/request/own-case';
import { currentSignIn, type Held, pathOf } from '@/lib/web/attempt';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { officeAtTheDoor } from '@/lib/web/office';
import { otherWays } from '@/lib/web/phone-view';
import { takeWay } from '../code/actions';
import { Door } from '../door';
import { type DoorQuery, doorQuery } from '../query';
import { withdraw } from './actions';

const topics = ['Phone', 'Nothing', 'Code', 'Password', 'Wait'] as const;

/** "I can't get in" (H4): for whoever has entered their password what helps them now; for everybody what helps in general. */
export default async function SignInHelpPage({ searchParams }: { searchParams: Promise<DoorQuery> }) {
  const wishes = await searchParams;
  const query = doorQuery(wishes);
  const locale = await currentLocale();
  const held = await currentSignIn();
  const office = held?.attempt.office ?? (await officeAtTheDoor(wishes.office));
  const t = translator(locale, 'signIn');
  return (
    <Door office={office} path={`/sign-in/help${query}`}>
      <title>{pageTitle(t('helpTitle'), office.name)}</title>
      <Heading>{t('helpTitle')}</Heading>
      {held ? <Own held={held} /> : <Without />}
      {topics.map((topic) => (
        <section key={topic}>
          <Heading level={2}>{t(`help${topic}`)}</Heading>
          <p>{t(`help${topic}Text`)}</p>
          {topic === 'Password' ? (
            <Link standalone href={`/password${query}`}>
              {translator(locale, 'forgotten')('ask')}
            </Link>
          ) : null}
        </section>
      ))}
      <ButtonRow>
        <ButtonLink variant="secondary" href={held ? pathOf(held) : `/sign-in${query}`}>
          {translator(locale, 'common')('back')}
        </ButtonLink>
        <Link standalone href={`/help?office=${encodeURIComponent(office.slug)}`}>
          {translator(locale, 'help')('toAll')}
        </Link>
      </ButtonRow>
    </Door>
  );
}

/** Nobody is known here: the service desk's address stands on the page, as on all of these. */
async function Without() {
  const t = translator(await currentLocale(), 'getIn');
  return <p className="mb-4">{t('without')}</p>;
}

/** For this sign-in: what can be done now, and the service desk, where only that may help. */
async function Own({ held }: { held: Held }) {
  const locale = await currentLocale();
  const { attempt, holder } = held;
  const { office } = attempt;
  const now = whatNow(attempt);
  const own = now.mayNeedDesk && 'token' in holder ? await findOwnCase(database(), holder) : undefined;
  return (
    <>
      <WhatNowList
        {...{ locale, office, now, takeWay }}
        nextHref={now.next === 'again' ? '/sign-in' : pathOf(held)}
        ways={attempt.shown.state === 'awaiting-proof' ? otherWays(attempt) : []}
      />
      {own ? (
        <DeskHelp
          {...{ locale, office, own, withdraw }}
          isOnlyWay={now.isStuck}
          askHref="/sign-in/help/ask"
          passHref={now.mayEnterPass ? '/sign-in/pass' : undefined}
        />
      ) : null}
      {now.mayNeedDesk && !own ? <Without /> : null}
    </>
  );
}
