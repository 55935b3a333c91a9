import { AuthenticatorApp } from './support/authenticator-app';
import { send } from './support/form';
import { atSomeTime } from './support/page';
import { expectScreen } from './support/screen';
import { SetUp } from './support/set-up';
import { ageAttempts, giveCookie, openProfileStep, openSession, openSignIn } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';
import { passInAttempt, warningBox } from './support/time';
import { wordsOf } from './support/words';

const { stay: t, signIn, setUp } = wordsOf('en');

/** The line as it stands there until the warning, which begins with the same words. */
const pageLine = new RegExp(`^${atSomeTime((values) => signIn('until', values)).source}$`);
const sessionLine = atSomeTime((values) => t('session.line', values));

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
    await passInAttempt(database, person, page, 8);
    const box = warningBox(page, 'page');
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
    await passInAttempt(database, person, page, 7);
    await expect(entry.heading).toHaveText(signIn('codeTitle'));
    await expect(box).toHaveCount(0);
    await passInAttempt(database, person, page, 1);
    await expect(box).toBeVisible();
    await passInAttempt(database, person, page, 2);
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
    for (const tab of [page, other]) await expect(warningBox(tab, 'page')).toBeVisible();
    await send(warningBox(other, 'page').getByRole('button', { name: t('page.more') }));
    await expect(warningBox(page, 'page')).toHaveCount(0);
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
    await passInAttempt(database, person, page, 8);
    const box = warningBox(page, 'page');
    await expect(box.getByRole('status')).toContainText(
      new RegExp(atSomeTime((values) => t('qr.warning', values)).source),
    );
    await expectScreen(page, { h1: setUp('scanTitle') });
    await passInAttempt(database, person, page, 2);
    await expect(box).toContainText(t('pageOver'));
    await box.getByRole('link', { name: t('pageOverNext') }).click();
    await expectScreen(page, { h1: setUp('expiredTitle') });
    await expect(page.getByText(pageLine)).toBeVisible();
  });

  test('every step says until when it works and has the button, at both doors', async ({
    page,
    makePerson,
    database,
    context,
  }) => {
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
      await expect(page.getByText(sessionLine), 'one time limit a page').toHaveCount(0);
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
