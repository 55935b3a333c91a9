import type { BrowserContext, Locator, Page } from '@playwright/test';
import type { Database } from '@/db/connection';
import { translator } from '@/lib/i18n/translator';
import type { Person } from '../setup/people';
import { send } from './support/form';
import { atSomeTime } from './support/page';
import { expectScreen } from './support/screen';
import { ageSessions, giveCookie, openProfileStep, openSession } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';
import { passInSession, timeIn, warningBox } from './support/time';
import { wordsOf } from './support/words';

const { stay: t } = wordsOf('en');
const password = translator('en', 'password');

const line = atSomeTime((values) => t('session.line', values));
const boxOf = (page: Page) => warningBox(page, 'session');

/** Waits until the page has asked how long it still is, and been answered. */
const asks = (page: Page) => page.waitForResponse((response) => response.url().includes('/api/time-left'));

/** Somebody who is signed in, in a browser whose clock the test moves. */
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
    await passInSession(database, person, page, 54);
    await expect(boxOf(page)).toHaveCount(0);
    await passInSession(database, person, page, 1);
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
    await passInSession(database, person, page, 54);
    await expect(boxOf(page)).toHaveCount(0);
    await passInSession(database, person, page, 1);
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
    await passInSession(database, person, page, 55);
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
    await passInSession(database, person, page, 55);
    await expect(boxOf(page)).toBeVisible();
    await passInSession(database, person, page, 5);
    await expectScreen(page, { h1: t('outTitle') });
    for (const own of [person.email, person.displayName, person.userName]) {
      await expect(page.getByText(own)).toHaveCount(0);
    }
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

  test('a computer that slept through the warning says so within half a minute of waking', async ({
    page,
    person,
    database,
    context,
  }) => {
    await signedIn(page, context, database, person);
    await page.goto('/profile/password');
    await expect(page.getByText(line)).toBeVisible();
    await ageSessions(database, person, 57);
    // Asleep, timers stand still and only the clock on the wall goes on.
    const now = await page.evaluate(() => Date.now());
    await page.clock.setSystemTime(now + 57 * 60_000);
    await page.clock.runFor(31_000);
    await expect(boxOf(page)).toBeVisible();
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
    await passInSession(database, person, page, 4);
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
