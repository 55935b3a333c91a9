import type { Page } from '@playwright/test';
import { config } from '@/lib/config';
import { translator } from '@/lib/i18n/translator';
import { throttleKey } from '@/lib/sign-in/throttle';
import type { Person } from '../setup/people';
import { AuthenticatorApp } from './support/authenticator-app';
import { expectErrors, send } from './support/form';
import { atSomeTime, detail } from './support/page';
import { remember } from './support/remember';
import { expectScreen } from './support/screen';
import { ageProofs, eventsOf, giveCookie, holdings, openSession } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';
import { browserLocales, wordsOf } from './support/words';

const { password: t, signIn, common, ui } = wordsOf('en');
const changes = translator('en', 'changes');

/** The tab as somebody at the keyboard fills it in. */
function passwordTab(page: Page, words = t) {
  const current = page.getByLabel(words('current'), { exact: true });
  const password = page.getByLabel(words('password'), { exact: true });
  const repeat = page.getByLabel(words('repeat'), { exact: true });
  const submit = page.getByRole('button', { name: words('change'), exact: true });
  const fill = async (old: string, fresh: string, again = fresh) => {
    await current.fill(old);
    await password.fill(fresh);
    await repeat.fill(again);
  };
  return { current, password, repeat, submit, fill };
}

const freshPhrase = (person: Person) => remember(`seven wet umbrellas ${person.officeSlug.slice(-10)}`);

test.describe('the password tab', () => {
  test('W7: the old password is asked, the new one counts at once, and all other browsers are signed out', {
    tag: '@also-without-javascript',
  }, async ({ page, makePerson, database, context, anotherBrowser }) => {
    const person = await makePerson({ requirement: 'off' });
    await giveCookie(context, 'session', (await openSession(database, person)).cookie);
    const elsewhere = await anotherBrowser();
    await giveCookie(elsewhere.context(), 'session', (await openSession(database, person)).cookie);
    await elsewhere.goto('/profile/info');
    await expect(elsewhere).toHaveURL('/profile/info');

    await page.goto('/profile/password');
    const tab = passwordTab(page);
    await expectScreen(page, { h1: t('title'), title: new RegExp(` – ${person.officeName} – `) });
    await expect(page.getByText(t('whatHappens'))).toBeVisible();
    await expect(detail(page, t('changed'))).toHaveText(/\d{4}/);
    await expect(tab.current).toHaveAttribute('autocomplete', 'current-password');
    await expect(tab.password).toHaveAttribute('autocomplete', 'new-password');
    await expect(tab.repeat).toHaveAttribute('autocomplete', 'new-password');
    const userName = page.locator('form input[autocomplete=username]');
    await expect(userName, 'for password managers').toHaveValue(person.email);
    await expect(userName, 'and nobody else').toBeHidden();

    await tab.submit.click();
    await expectErrors(
      page,
      { text: t('currentMissing'), field: tab.current },
      { text: t('tooShort'), field: tab.password },
    );
    await tab.fill(person.password, person.password);
    await tab.submit.click();
    await expectErrors(page, { text: t('sameAsCurrent'), field: tab.password });
    const fresh = freshPhrase(person);
    await tab.fill(person.password, fresh, `${fresh}!`);
    await tab.submit.click();
    await expectErrors(page, { text: t('notTheSame'), field: tab.repeat });
    await tab.fill(remember('not my password'), fresh);
    await send(tab.submit);
    await expectErrors(page, { text: t('currentWrong'), field: tab.current });
    for (const field of [tab.current, tab.password, tab.repeat]) await expect(field).toHaveValue('');
    await expectScreen(page, { h1: t('title') });
    expect(await holdings(database, person), 'nothing has changed so far').toMatchObject({ sessions: 2 });

    await tab.fill(person.password, fresh);
    await send(tab.submit);
    await expect(page.getByText(changes('done.password'))).toBeVisible();
    await expect(page).toHaveURL('/profile/password');
    await expectScreen(page, { h1: t('title') });
    expect(await eventsOf(database, person)).toEqual(
      expect.arrayContaining(['password.wrong', 'password.confirmed', 'password.changed', 'session.ended']),
    );

    await elsewhere.goto('/profile/info');
    await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText(signIn('title'));
    const entry = new SignIn(elsewhere);
    await entry.enterPassword(person);
    await expectErrors(elsewhere, { text: signIn('wrong') });
    await entry.enterPassword({ ...person, password: fresh });
    await expect(elsewhere).toHaveURL('/profile/info');
  });

  test('with a factor and no fresh proof the code is asked, and then the change is carried out: nothing is typed twice', {
    tag: '@also-without-javascript',
  }, async ({ page, makePerson, database, context }) => {
    const person = await makePerson({ enrolled: true });
    const app = AuthenticatorApp.fromKey(person.appKey ?? '');
    const [entry, tab, fresh] = [new SignIn(page), passwordTab(page), freshPhrase(person)];
    await giveCookie(context, 'session', (await openSession(database, person)).cookie);
    await ageProofs(database, person, 11);
    await page.goto('/profile/password');
    await tab.fill(person.password, fresh);
    await send(tab.submit);
    await expect(page).toHaveURL('/profile/confirm');
    await expect(page.getByText(changes('about.password'))).toBeVisible();
    await expectScreen(page, { h1: signIn('codeTitle') });

    await entry.enterCode(app.wrongCode());
    await expectErrors(page, { text: signIn('codeWrong', { tries: 4 }), field: entry.code });
    await entry.enterCode(await app.nextCode());
    await expect(page.getByText(changes('done.password'))).toBeVisible();
    await expect(page).toHaveURL('/profile/password');

    await entry.signOut();
    await entry.enterPassword(person);
    await expectErrors(page, { text: signIn('wrong') });
    await entry.enterPassword({ ...person, password: fresh });
    await expect(entry.heading).toHaveText(signIn('codeTitle'));
  });

  test('a change that is cancelled before its proof leaves the old password', async ({
    page,
    makePerson,
    database,
    context,
  }) => {
    const person = await makePerson({ enrolled: true });
    const [entry, tab] = [new SignIn(page), passwordTab(page)];
    await giveCookie(context, 'session', (await openSession(database, person)).cookie);
    await ageProofs(database, person, 11);
    await page.goto('/profile/password');
    await tab.fill(person.password, freshPhrase(person));
    await send(tab.submit);
    await expect(entry.heading).toHaveText(signIn('codeTitle'));
    await send(page.getByRole('button', { name: wordsOf('en').setUp('cancel'), exact: true }));
    expect(await eventsOf(database, person)).not.toContain('password.changed');
    await page.goto('/profile/info');
    await entry.signOut();
    await entry.enterPassword(person);
    await expect(entry.heading).toHaveText(signIn('codeTitle'));
  });

  test('a thief in an open session who guesses the old password is told to wait, and so is the right one', {
    tag: '@also-without-javascript',
  }, async ({ page, person, database, context }) => {
    await giveCookie(context, 'session', (await openSession(database, person)).cookie);
    const key = throttleKey(config().authSecrets[0] ?? '', 'browser', `session|${person.accountId}`);
    await database.$client`
      insert into password_throttle (key, failures, started_at, last_at, wait_until)
      values (${key}, 10, now(), now(), now() + interval '5 minutes')`;
    await page.goto('/profile/password');
    const tab = passwordTab(page);
    await tab.fill(person.password, freshPhrase(person));
    await send(tab.submit);
    const waiting = atSomeTime((values) => signIn('waitUntil', values));
    await expectErrors(page, { text: waiting, field: tab.current });
    expect(await eventsOf(database, person)).not.toContain('password.changed');
  });

  test('each of the three passwords can be shown, and is hidden again when it is sent', async ({
    page,
    person,
    database,
    context,
  }) => {
    await giveCookie(context, 'session', (await openSession(database, person)).cookie);
    await page.goto('/profile/password');
    const tab = passwordTab(page);
    const buttons = page.getByRole('button', { name: ui('showPassword') });
    await expect(buttons).toHaveCount(3);
    for (const field of [tab.current, tab.password, tab.repeat]) {
      await buttons.first().click();
      await expect(field).toHaveAttribute('type', 'text');
    }
    await expectScreen(page, { h1: t('title') });
    await tab.submit.click();
    for (const field of [tab.current, tab.password, tab.repeat]) {
      await expect(field).toHaveAttribute('type', 'password');
    }
    await expect(page.getByText(common('errorSummary'))).toBeVisible();
  });
});

for (const [locale, way] of [
  ['en', {}],
  ['nl', {}],
  ['de', { tag: '@only-without-javascript' }],
] as const) {
  test.describe(`in ${locale}`, way, () => {
    test.use({ locale: browserLocales[locale] });

    test('X7: a password that is guessed early is refused with the reason, and costs no try', async ({
      page,
      makePerson,
      database,
      context,
    }) => {
      const person = await makePerson({ locale, requirement: 'off' });
      const words = wordsOf(locale).password;
      await giveCookie(context, 'session', (await openSession(database, person)).cookie);
      await giveCookie(context, 'language', locale);
      await page.goto('/profile/password');
      const tab = passwordTab(page, words);
      await expectScreen(page, { h1: words('title') });
      for (const [phrase, reason] of [
        ['Versicherung2026', 'common'],
        [`${person.displayName} 2026`, 'personal'],
        ['Vestibule2026', 'personal'],
        ['ananananananan', 'repeated'],
        ['abcdefghijklm', 'sequence'],
        ['17/08/1943!?', 'date'],
      ] as const) {
        await tab.fill(remember('not my password'), phrase);
        await send(tab.submit);
        await expectErrors(page, { text: words(reason), field: tab.password });
      }
      await expectScreen(page, { h1: words('title') });
      expect(await eventsOf(database, person)).toEqual([]);
    });
  });
}
