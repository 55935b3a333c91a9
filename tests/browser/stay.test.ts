import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { Database } from '@/db/connection';
import { translator } from '@/lib/i18n/translator';
import type { Person } from '../setup/people';
import { AuthenticatorApp } from './support/authenticator-app';
import { send } from './support/form';
import { atSomeTime } from './support/page';
import { expectScreen } from './support/screen';
import { SetUp } from './support/set-up';
import {
  ageAttempts,
  ageSessions,
  giveCookie,
  openProfileStep,
  openSession,
  openSignIn,
} from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

const { stay: t, signIn, setUp } = wordsOf('en');
const password = translator('en', 'password');

const line = atSomeTime((values) => t('session.line', values));
/** The line as it stands there until the warning, which begins with the same words. */
const pageLine = new RegExp(`^${atSomeTime((values) => signIn('until', values)).source}$`);

/** The box that warns; a line until then, which is no landmark. */
const boxOf = (page: Page, of: 'session' | 'page' = 'session') =>
  page.getByRole('region', { name: t(`${of}.label`) });

/** What the page said when it was asked, of the clock time it names. */
async function timeIn(place: Locator): Promise<string> {
  await expect(place).toContainText(/\d\d:\d\d/);
  return /\d\d:\d\d/.exec((await place.textContent()) ?? '')?.[0] ?? '';
}

/** Waits until the page has asked how long it still is, and been answered. */
const asks = (page: Page) => page.waitForResponse((response) => response.url().includes('/api/time-left'));

/** Lets time pass for a person's session: in the database, and in this browser, whose clock is the test's. */
async function pass(database: Database, person: Person, page: Page, minutes: number) {
  await ageSessions(database, person, minutes);
  await page.clock.fastForward(minutes * 60_000);
}

async function passAttempt(database: Database, person: Person, page: Page, minutes: number) {
  await ageAttempts(database, person, minutes);
  await page.clock.fastForward(minutes * 60_000);
}

/** Somebody who is signed in, on a page whose clock the test moves. */
async function signedIn(page: Page, context: BrowserContext, database: Database, person: Person) {
  const session = await openSession(database, person);
  await giveCookie(context, 'session', session.cookie);
  await page.clock.install();
  return session;
}

test.describe('staying signed in', () => {
  test('every page of the profile says until when, as clock time; nothing counts down', {
    tag: '@also-without-javascript',
  }, async ({ page, person, database, context }) => {
    await giveCookie(context, 'session', (await openSession(database, person)).cookie);
    for (const path of ['/profile/info', '/profile/second-factor', '/profile/password']) {
      await page.goto(path);
      await expect(page.getByText(line)).toBeVisible();
      await expect(page.getByRole('button', { name: t('session.more') })).toHaveCount(0);
    }
    await database.$client`
      update session set expires_at = now() + interval '50 minutes' where account_id = ${person.accountId}`;
    await page.reload();
    await expect(page.getByText(atSomeTime((values) => t('session.lastLine', values)))).toBeVisible();
    await expectScreen(page, { h1: password('title') });
  });

  test('five minutes before the end a box warns; its button leaves focus and typing where they are', async ({
    page,
    person,
    database,
    context,
  }) => {
    await signedIn(page, context, database, person);
    await page.goto('/profile/password');
    const field = page.getByLabel(password('current'), { exact: true });
    await field.fill('half a pass phr');
    await pass(database, person, page, 54);
    await expect(boxOf(page)).toHaveCount(0);
    await pass(database, person, page, 1);
    await expect(boxOf(page)).toBeVisible();
    await expect(boxOf(page).getByRole('status')).toHaveText(
      new RegExp(atSomeTime((values) => t('session.warning', values)).source),
    );
    await expect(field, 'it takes no focus').toBeFocused();
    await field.pressSequentially('ase');
    await expectScreen(page, { h1: password('title') });

    const address = page.url();
    const warned = await timeIn(boxOf(page));
    await send(boxOf(page).getByRole('button', { name: t('session.more') }));
    await expect(boxOf(page)).toHaveCount(0);
    await expect(field).toHaveValue('half a pass phrase');
    await expect(field, 'the focus is given back').toBeFocused();
    expect(page.url()).toBe(address);
    await expect(page.getByText(line)).not.toContainText(warned);
    const [row] = await database.$client<{ fresh: boolean }[]>`
      select last_seen_at > now() - interval '1 minute' as fresh from session where account_id = ${person.accountId}`;
    expect(row).toEqual({ fresh: true });
    await pass(database, person, page, 54);
    await expect(boxOf(page)).toHaveCount(0);
    await pass(database, person, page, 1);
    await expect(boxOf(page), 'and it warns again').toBeVisible();
  });

  test('at 320 px the box hides neither the field one types in nor the end of the page', async ({
    page,
    person,
    database,
    context,
  }) => {
    await page.setViewportSize({ width: 320, height: 500 });
    await signedIn(page, context, database, person);
    await page.goto('/profile/password');
    const submit = page.getByRole('button', { name: password('change') });
    await submit.focus();
    await pass(database, person, page, 55);
    const box = boxOf(page);
    await expect(box).toBeVisible();
    const top = async () => (await box.boundingBox())?.y ?? 0;
    const bottomOf = async (place: Locator) => {
      const { y = 0, height = 0 } = (await place.boundingBox()) ?? {};
      return y + height;
    };
    await expect(async () => expect(await bottomOf(submit)).toBeLessThanOrEqual(await top())).toPass();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    const last = page.getByRole('contentinfo');
    await expect(async () => expect(await bottomOf(last)).toBeLessThanOrEqual((await top()) + 1)).toPass();
  });

  test('whoever goes on in another tab is not warned in this one', async ({
    page,
    person,
    database,
    context,
  }) => {
    await signedIn(page, context, database, person);
    await page.goto('/profile/info');
    await ageSessions(database, person, 55);
    const other = await context.newPage();
    await other.goto('/profile/password');
    const asked = asks(page);
    await page.clock.fastForward(55 * 60_000);
    await asked;
    await expect(page.getByText(line)).toBeVisible();
    await expect(boxOf(page)).toHaveCount(0);

    // Both are warned; the button of one is the answer for both.
    await ageSessions(database, person, 56);
    await page.clock.fastForward(56 * 60_000);
    await expect(boxOf(page)).toBeVisible();
    await expect(boxOf(other)).toBeVisible();
    await send(boxOf(other).getByRole('button', { name: t('session.more') }));
    await expect(boxOf(page)).toHaveCount(0);
  });

  test('when the time is over with the page open, nothing personal is left on it, and the way leads back', async ({
    page,
    makePerson,
    database,
    context,
  }) => {
    const person = await makePerson({ requirement: 'off' });
    await signedIn(page, context, database, person);
    await page.goto('/profile/info');
    await expect(page.getByText(person.email)).toBeVisible();
    await pass(database, person, page, 55);
    await expect(boxOf(page)).toBeVisible();
    await pass(database, person, page, 5);
    await expectScreen(page, { h1: t('outTitle') });
    const text = await page.locator('body').textContent();
    for (const own of [person.email, person.displayName, person.userName]) expect(text).not.toContain(own);
    await expect(page.locator('#content')).toBeFocused();
    await page.getByRole('link', { name: t('signInAgain') }).click();
    await expect(page).toHaveURL('/sign-in?to=%2Fprofile%2Finfo');
    await new SignIn(page).enterPassword(person);
    await expect(page).toHaveURL('/profile/info');
  });

  test('a page that comes back into view finds out at once that somebody signed out elsewhere', async ({
    page,
    person,
    database,
    context,
  }) => {
    const session = await signedIn(page, context, database, person);
    await page.goto('/profile/info');
    await expect(page.getByText(person.email)).toBeVisible();
    await database.$client`update session set ended_at = now() where id = ${session.id}`;
    await expect(async () => {
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('outTitle'), { timeout: 500 });
    }).toPass();
    await expect(page.getByText(person.email)).toHaveCount(0);
  });

  test('the end after twenty-four hours is announced as one that cannot be moved', async ({
    page,
    person,
    database,
    context,
  }) => {
    const { id } = await signedIn(page, context, database, person);
    await database.$client`update session set expires_at = now() + interval '4 minutes' where id = ${id}`;
    await page.goto('/profile/password');
    const box = boxOf(page);
    await expect(box.getByRole('status')).toContainText(
      new RegExp(atSomeTime((values) => t('session.lastWarning', values)).source),
    );
    await expect(box.getByRole('button')).toHaveText([t('understood')]);
    await expectScreen(page, { h1: password('title') });
    await box.getByRole('button').click();
    await expect(boxOf(page)).toHaveCount(0);
    await expect(page.getByText(atSomeTime((values) => t('session.lastLine', values)))).toBeVisible();
    await pass(database, person, page, 4);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('outTitle'));
  });

  test('with the portal out of reach it warns by its own count, and says that the button did not work', async ({
    page,
    person,
    database,
    context,
    problems,
  }) => {
    await signedIn(page, context, database, person);
    await page.goto('/profile/password');
    const field = page.getByLabel(password('current'), { exact: true });
    await field.fill('half a pass phrase');
    problems.allow(/ERR_FAILED|Failed to fetch/);
    await page.route(/time-left|password/, (route) => route.abort());
    await page.clock.fastForward(55 * 60_000);
    await expect(boxOf(page)).toBeVisible();
    await boxOf(page)
      .getByRole('button', { name: t('session.more') })
      .click();
    await expect(boxOf(page)).toContainText(t('failed'));
    await expect(field).toHaveValue('half a pass phrase');
    await page.unrouteAll();
    await send(boxOf(page).getByRole('button', { name: t('session.more') }));
    await expect(boxOf(page)).toHaveCount(0);

    await page.route(/time-left/, (route) => route.abort());
    await page.clock.fastForward(55 * 60_000);
    await expect(boxOf(page)).toBeVisible();
    await page.clock.fastForward(5 * 60_000);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('outTitle'));
  });

  test('attack: a page left open asks for ever. That keeps nobody signed in, and tells strangers nothing', async ({
    person,
    database,
    context,
  }) => {
    for (const of of ['session', 'sign-in', 'profile']) {
      const answer = await context.request.get(`/api/time-left?of=${of}`);
      expect(await answer.json(), `${of} of nobody`).toBeNull();
      expect(answer.headers()['cache-control']).toBe('no-store');
    }
    expect((await context.request.get('/api/time-left?of=other')).status()).toBe(404);

    const session = await openSession(database, person);
    await openProfileStep(database, person, session.id, 'connect-app', { state: 'choosing' });
    await giveCookie(context, 'session', session.cookie);
    await ageSessions(database, person, 58);
    const rows = () => database.$client`
      select last_seen_at, s.expires_at, a.expires_at as page from session s join attempt a on a.session_id = s.id
       where s.id = ${session.id}`;
    const before = await rows();
    const answer = await context.request.get('/api/time-left?of=session');
    const { left, ...rest } = (await answer.json()) as { left: number };
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(120_000);
    expect(rest).toEqual({ until: expect.stringMatching(/^\d\d:\d\d$/), movable: true, what: 'session' });
    expect((await context.request.get('/api/time-left?of=profile')).ok()).toBe(true);
    expect(await rows()).toEqual(before);
    await ageSessions(database, person, 2);
    expect(await (await context.request.get('/api/time-left?of=session')).json()).toBeNull();
  });
});

test.describe('the time of a sign-in', () => {
  test('whoever needs longer on the code page gets it with a button; the page stays, and so does the sign-in', {
    tag: '@also-without-javascript',
  }, async ({ page, makePerson, database }) => {
    const person = await makePerson({ enrolled: true });
    const entry = new SignIn(page);
    await entry.begin(person);
    const more = page.getByRole('button', { name: t('page.more') });
    await expect(more).toHaveCount(1);
    await ageAttempts(database, person, 9);
    await send(more);
    await expectScreen(page, { h1: signIn('codeTitle') });
    await expect(page.getByText(pageLine)).toBeVisible();
    await ageAttempts(database, person, 9);
    await page.goto('/sign-in/code');
    await expect(entry.heading, 'eighteen minutes after the password').toHaveText(signIn('codeTitle'));

    await entry.chooseRecoveryCode();
    for (let n = 2; n <= 10; n += 1) await send(more);
    const last = page.getByText(atSomeTime((values) => t('page.lastLine', values)));
    await expect(last, 'ten times, and then it says so').toBeVisible();
    await expect(more).toHaveCount(0);
    await page.goto('/sign-in/code');
    await expect(last).toBeVisible();
    await entry.enterCode(await AuthenticatorApp.fromKey(person.appKey ?? '').nextCode());
    await expect(page).toHaveURL('/profile/info');
  });

  test('too late is too late: the button then leads to the page that says so', {
    tag: '@only-without-javascript',
  }, async ({ page, makePerson, database }) => {
    const person = await makePerson({ enrolled: true });
    const entry = new SignIn(page);
    await entry.begin(person);
    await ageAttempts(database, person, 10);
    await send(page.getByRole('button', { name: t('page.more') }));
    await expectScreen(page, { h1: signIn('closedTimeTitle') });
  });

  test('two minutes before the end the line becomes a box; its button keeps the code that is half typed', async ({
    page,
    makePerson,
    database,
    context,
  }) => {
    const person = await makePerson({ enrolled: true });
    const entry = new SignIn(page);
    await giveCookie(context, 'attempt', await openSignIn(database, person, { state: 'awaiting-proof' }));
    await page.clock.install();
    await page.goto('/sign-in/code');
    await expect(entry.code).toBeFocused();
    await entry.code.pressSequentially('123');
    await passAttempt(database, person, page, 8);
    const box = boxOf(page, 'page');
    await expect(box.getByRole('status')).toContainText(
      new RegExp(atSomeTime((values) => t('page.warning', values)).source),
    );
    await expect(page.getByText(pageLine), 'not said twice').toHaveCount(0);
    await expect(page.getByRole('button', { name: t('page.more') }), 'one button, not two').toHaveCount(1);
    await expect(entry.code, 'it takes no focus').toBeFocused();
    await expectScreen(page, { h1: signIn('codeTitle') });

    await send(box.getByRole('button', { name: t('page.more') }));
    await expect(box).toHaveCount(0);
    await expect(entry.code).toHaveValue('123');
    await expect(entry.code).toBeFocused();
    await passAttempt(database, person, page, 7);
    await expect(entry.heading).toHaveText(signIn('codeTitle'));
    await expect(box).toHaveCount(0);
    await passAttempt(database, person, page, 1);
    await expect(box).toBeVisible();
    await passAttempt(database, person, page, 2);
    await expect(box).toContainText(t('pageOver'));
    await box.getByRole('link', { name: t('pageOverNext') }).click();
    await expectScreen(page, { h1: signIn('closedTimeTitle') });
  });

  test('more time in one tab is known to the other', async ({ page, makePerson, database, context }) => {
    const person = await makePerson({ enrolled: true });
    await giveCookie(context, 'attempt', await openSignIn(database, person, { state: 'awaiting-proof' }));
    await page.clock.install();
    const other = await context.newPage();
    for (const tab of [page, other]) await tab.goto('/sign-in/code');
    await ageAttempts(database, person, 8);
    await page.clock.fastForward(8 * 60_000);
    for (const tab of [page, other]) await expect(boxOf(tab, 'page')).toBeVisible();
    await send(boxOf(other, 'page').getByRole('button', { name: t('page.more') }));
    await expect(boxOf(page, 'page')).toHaveCount(0);
  });

  test('more time keeps the QR code on the screen, so that a scan is not lost', {
    tag: '@also-without-javascript',
  }, async ({ page, person, database }) => {
    const [entry, wizard] = [new SignIn(page), new SetUp(page)];
    await entry.begin(person);
    await wizard.begin();
    const app = await wizard.scan();
    const qrLine = page.getByText(atSomeTime((values) => setUp('until', values)));
    await expect(qrLine).toBeVisible();
    await ageAttempts(database, person, 9);
    await send(page.getByRole('button', { name: t('page.more') }));
    await expect(qrLine).toBeVisible();
    await ageAttempts(database, person, 9);
    await page.goto('/sign-in/set-up');
    expect((await wizard.scan()).key).toBe(app.key);
    await wizard.enterCode(await app.nextCode());
    await expect(wizard.heading).toHaveText(setUp('codesTitle'));
  });

  test('a QR code that got too old with the page open is not taken for the page itself', async ({
    page,
    person,
    database,
    context,
  }) => {
    await giveCookie(context, 'attempt', await openSignIn(database, person, { state: 'proving' }));
    await database.$client`
      update attempt set expires_at = now() + interval '20 minutes' where account_id = ${person.accountId}`;
    await page.clock.install();
    await page.goto('/sign-in/set-up');
    await passAttempt(database, person, page, 8);
    const box = boxOf(page, 'page');
    await expect(box.getByRole('status')).toContainText(
      new RegExp(atSomeTime((values) => t('qr.warning', values)).source),
    );
    await expectScreen(page, { h1: setUp('scanTitle') });
    await passAttempt(database, person, page, 2);
    await expect(box).toContainText(t('pageOver'));
    await box.getByRole('link', { name: t('pageOverNext') }).click();
    await expectScreen(page, { h1: setUp('expiredTitle') });
    await expect(page.getByText(pageLine)).toBeVisible();
  });

  test('every step says until when it works and has the button, at both doors', {
    tag: '@also-without-javascript',
  }, async ({ page, makePerson, database, context }) => {
    const person = await makePerson({ enrolled: true });
    const more = page.getByRole('button', { name: t('page.more') });
    const until = page.getByText(/works until \d\d:\d\d\./);
    for (const state of [
      'awaiting-proof',
      'choosing',
      'recovered',
      'proving',
      'showing-codes',
      'finished',
    ] as const) {
      await giveCookie(context, 'attempt', await openSignIn(database, person, { state }));
      await page.goto('/sign-in/code');
      await expect(until, `${state} at sign-in`).toBeVisible();
      await expect(more).toHaveCount(1);
      await send(more);
      await expect(until, `${state}, longer`).toBeVisible();
    }
    const session = await openSession(database, person);
    await giveCookie(context, 'session', session.cookie);
    for (const state of [
      'awaiting-password',
      'awaiting-proof',
      'choosing',
      'proving',
      'showing-codes',
      'finished',
    ] as const) {
      await openProfileStep(database, person, session.id, 'connect-app', { state });
      await page.goto('/profile/second-factor/set-up');
      await expect(until, `${state} in the profile`).toBeVisible();
      await expect(page.getByText(line), 'one time limit a page').toHaveCount(0);
      await expect(more).toHaveCount(1);
      await send(more);
      await expect(until, `${state}, longer`).toBeVisible();
    }
  });

  test('attack: a stolen cookie of a sign-in that was cancelled. Nobody gets more time for it', {
    tag: '@only-without-javascript',
  }, async ({ page, makePerson, database, context }) => {
    const person = await makePerson({ enrolled: true });
    await giveCookie(context, 'attempt', await openSignIn(database, person, { state: 'awaiting-proof' }));
    await page.goto('/sign-in/code');
    await database.$client`
      update attempt set state = 'closed', closed_because = 'cancelled' where account_id = ${person.accountId}`;
    const before = await database.$client`select * from attempt where account_id = ${person.accountId}`;
    await send(page.getByRole('button', { name: t('page.more') }));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(signIn('closedCancelledTitle'));
    expect(await database.$client`select * from attempt where account_id = ${person.accountId}`).toEqual(
      before,
    );
  });
});
