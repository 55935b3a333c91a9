import type { Page } from '@playwright/test';
import type { Database } from '@/db/connection';
import { localDate } from '@/lib/i18n/format';
import { type Locale, locales } from '@/lib/i18n/locale';
import type { Demander } from '@/lib/policy/asker';
import type { Person, PersonOptions } from '../setup/people';
import { send } from './support/form';
import { expectScreen } from './support/screen';
import { SetUp } from './support/set-up';
import { giveCookie, openSession } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';
import { noonZone } from './support/time';
import { browserLocales, wordsOf } from './support/words';

const day = 86_400_000;

const timeZone = noonZone();
const detail = (page: Page, term: string) => page.locator(`dt:text-is("${term}") + dd`);
const skip = (page: Page, locale: Locale) =>
  page.getByRole('button', { name: wordsOf(locale).demand('skip'), exact: true });

/** As if the rule had met the person so many days ago. */
const beganDaysAgo = (database: Database, person: Person, days: number) =>
  database.$client`update grace set started_at = now() - interval '1 day' * ${days}::int
    where account_id = ${person.accountId}`;

test.describe('a grace period', { tag: '@also-without-javascript' }, () => {
  for (const locale of locales) {
    test.describe(locale, { tag: locale === 'en' ? [] : ['@thorough'] }, () => {
      test.use({ locale: browserLocales[locale] });

      test(`C2, G3, X7: its days are shown, it is skipped up to the last one, and then there is no way round`, async ({
        page,
        makePerson,
        database,
      }) => {
        const person = await makePerson({
          locale,
          requirement: 'required',
          office: { customerGraceDays: 14, timeZone },
        });
        const [signIn, setUp] = [new SignIn(page, locale), new SetUp(page, locale)];
        const { demand: d, setUp: s, factors: f, profile: p } = signIn.words;
        const who = d('by.office', { name: person.officeName });
        const from = (days: number) => localDate(locale, timeZone, Date.now() + days * day);

        await signIn.begin(person);
        await expectScreen(page, { h1: s('demandTitle') });
        await expect(page.getByText(`${who} ${d('left', { days: 14 })}`)).toBeVisible();
        await expect(page.getByText(d('from', { date: from(14) }))).toBeVisible();
        await expect(setUp.notNow, 'an offer is something else').toHaveCount(0);
        await send(skip(page, locale));
        await expect(page).toHaveURL('/profile/info');

        await page.goto('/profile/second-factor');
        await expectScreen(page, { h1: f('title') });
        await expect(detail(page, f('rule'))).toHaveText(who);
        await expect(detail(page, d('term'))).toHaveText(d('putOff', { days: 14, date: from(14) }));

        for (const [past, left] of [
          [8, 6],
          [13, 1],
        ] as const) {
          await beganDaysAgo(database, person, past);
          await signIn.signOut();
          await signIn.enterPassword(person);
          await expect(page.getByText(`${who} ${d('left', { days: left })}`)).toBeVisible();
          await send(skip(page, locale));
          await expect(signIn.heading).toHaveText(p('infoTitle'));
        }

        await beganDaysAgo(database, person, 14);
        await page.goto('/profile/second-factor');
        await expect(detail(page, d('term'))).toHaveText(d('now'));
        await signIn.signOut();
        await signIn.enterPassword(person);
        await expectScreen(page, { h1: s('demandTitle') });
        await expect(page.getByText(`${who} ${d('takes')}`)).toBeVisible();
        await expect(skip(page, locale)).toHaveCount(0);
        await page.goto('/profile/info');
        await expect(signIn.heading, 'nor by another address').not.toHaveText(p('infoTitle'));
      });
    });
  }

  test('C1, C2: with a choice of methods, and with a phone alone, it is skipped as well; a page left open too long is not', async ({
    page,
    makePerson,
    database,
  }) => {
    const office = { customerGraceDays: 3, timeZone };
    const withChoice = await makePerson({
      requirement: 'required',
      office: { ...office, customerMethods: ['authenticator', 'sms'] },
    });
    const withPhone = await makePerson({
      requirement: 'required',
      office: { ...office, customerMethods: ['keypad-call'] },
    });
    const signIn = new SignIn(page);
    const { demand: d, phone, profile: p, setUp: s } = signIn.words;
    for (const [person, title] of [
      [withChoice, s('demandTitle')],
      [withPhone, phone('setUp.addNumberTitle')],
    ] as const) {
      await signIn.begin(person);
      await expectScreen(page, { h1: title });
      await expect(page.getByText(d('left', { days: 3 }))).toBeVisible();
      await send(skip(page, 'en'));
      await expect(signIn.heading).toHaveText(p('infoTitle'));
      await signIn.signOut();
    }
    await signIn.enterPassword(withPhone);
    await expect(skip(page, 'en')).toBeVisible();
    // An admin takes the days away meanwhile.
    await database.$client`update office set customer_grace_days = 0, settings_version = settings_version + 1
      where id = ${withPhone.officeId}`;
    await send(skip(page, 'en'));
    await expect(signIn.heading).toHaveText(phone('setUp.addNumberTitle'));
    await expect(page.getByText(d('takes'))).toBeVisible();
    await expect(skip(page, 'en')).toHaveCount(0);
  });
});

test('H1, G6, P5, W14: whoever demands it is named after the password and in the profile, and with it who can lift it', async ({
  page,
  context,
  makePerson,
  database,
}) => {
  const clients = [{ name: 'Bakery Ltd', requirement: 'required' as const }];
  const cases: [Demander, PersonOptions, string | undefined][] = [
    ['office', { requirement: 'required' }, undefined],
    ['account', { accountRequirement: 'required' }, undefined],
    ['client', { requirement: 'off', clients }, 'Bakery Ltd'],
    ['application', { requirement: 'off' }, 'Customer portal'],
    ['role', { requirement: 'off', roles: ['staff', 'manager'] }, undefined],
  ];
  const signIn = new SignIn(page);
  const { demand: d, factors: f, setUp: s } = signIn.words;
  for (const [by, options, name] of cases) {
    const person = await makePerson(options);
    if (by === 'application') {
      await database.$client`update application set is_required = true, name = 'Customer portal'
        where office_id = ${person.officeId}`;
    }
    const text = d(`by.${by}`, { name: name ?? person.officeName });
    await signIn.begin(person);
    await expect(signIn.heading, by).toHaveText(s('demandTitle'));
    await expect(page.getByText(`${text} ${d('takes')}`), by).toBeVisible();
    await expect(skip(page, 'en')).toHaveCount(0);

    const session = await openSession(database, person);
    await database.$client`update session set client_id = ${person.clients[0]?.id ?? null} where id = ${session.id}`;
    await giveCookie(context, 'session', session.cookie);
    await page.goto('/profile/second-factor');
    await expect(detail(page, f('rule')), by).toHaveText(text);
    await expect(detail(page, d('term')), by).toHaveText(d('now'));
    await context.clearCookies();
  }

  const until = new Date(Date.now() + 5 * day);
  for (const requirement of ['off', 'optional'] as const) {
    const spared = await makePerson({
      requirement: 'required',
      office: { timeZone },
      exception: { requirement, until },
    });
    await giveCookie(context, 'session', (await openSession(database, spared)).cookie);
    await page.goto('/profile/second-factor');
    const date = localDate('en', timeZone, until.getTime());
    const text = d(requirement === 'off' ? 'exceptionOff' : 'exceptionOptional', { date });
    await expect(detail(page, f('rule'))).toHaveText(text);
    await expect(detail(page, d('term'))).toHaveCount(0);
    await expectScreen(page, { h1: f('title') });
    await context.clearCookies();
  }
});
