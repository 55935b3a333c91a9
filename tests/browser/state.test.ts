import type { State } from '@/lib/sign-in/state';
import { AuthenticatorApp } from './support/authenticator-app';
import { send } from './support/form';
import { atSomeTime } from './support/page';
import { expectScreen } from './support/screen';
import { SetUp } from './support/set-up';
import { ageAttempts, giveCookie, holdings, openSession, openSignIn } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';

const paths = ['/sign-in/code', '/sign-in/recovery-code', '/sign-in/set-up'] as const;

/** Where each of `paths` leads in each state; undefined: it is shown there. */
const leadsTo: Record<State, readonly (string | undefined)[]> = {
  'awaiting-password': ['/sign-in', '/sign-in', '/sign-in'],
  'awaiting-proof': [undefined, undefined, '/sign-in/code'],
  confirmed: ['/sign-in', '/sign-in', '/sign-in'],
  choosing: ['/sign-in/set-up', '/sign-in/set-up', undefined],
  recovered: ['/sign-in/set-up', '/sign-in/set-up', undefined],
  proving: ['/sign-in/set-up', '/sign-in/set-up', undefined],
  'confirming-app': ['/sign-in/set-up', '/sign-in/set-up', undefined],
  'entering-number': ['/sign-in/set-up', '/sign-in/set-up', undefined],
  'verifying-number': ['/sign-in/set-up', '/sign-in/set-up', undefined],
  'showing-codes': ['/sign-in/set-up', '/sign-in/set-up', undefined],
  finished: ['/sign-in/set-up', '/sign-in/set-up', undefined],
  ready: ['/sign-in', '/sign-in', '/sign-in'],
  closed: [undefined, '/sign-in/code', '/sign-in/code'],
  refused: [undefined, '/sign-in/code', '/sign-in/code'],
};

test('the state alone picks the screen: every other path, with any query, leads there', async ({
  makePerson,
  database,
  context,
}) => {
  const person = await makePerson({ enrolled: true });
  for (const [state, targets] of Object.entries(leadsTo)) {
    await giveCookie(context, 'attempt', await openSignIn(database, person, { state: state as State }));
    for (const [n, path] of paths.entries()) {
      const query = '?state=ready&step=finished&way=recovery-code&account=1';
      for (const asked of [path, `${path}${query}`]) {
        const answer = await context.request.get(asked, { maxRedirects: 0 });
        const location = answer.headers().location;
        const shown =
          answer.status() === 200 ? undefined : location && new URL(location, answer.url()).pathname;
        expect(shown, `${state} at ${asked}`).toBe(targets[n]);
      }
    }
    const file = await context.request.get('/sign-in/set-up/codes');
    expect(file.status(), `the codes' file in ${state}`).toBe(state === 'showing-codes' ? 200 : 404);
  }
  await context.clearCookies();
  for (const path of paths) {
    const answer = await context.request.get(path, { maxRedirects: 0 });
    expect(new URL(answer.headers().location ?? '', answer.url()).pathname).toBe('/sign-in');
  }
});

test.describe('a sign-in', () => {
  test('reloading, going back and going forward break nothing at any step', {
    tag: '@also-without-javascript',
  }, async ({ page, person }) => {
    const [signIn, setUp] = [new SignIn(page), new SetUp(page)];
    const { signIn: t, setUp: s, profile } = signIn.words;
    await signIn.begin(person);
    await expect(setUp.heading).toHaveText(s('offerTitle'));
    await page.goBack();
    await expect(signIn.heading).toHaveText(t('title'));
    await page.goForward();
    await expect(setUp.heading).toHaveText(s('offerTitle'));
    await page.reload();
    await setUp.begin();
    const app = await setUp.scan();
    await page.reload();
    expect((await setUp.scan()).key, 'the same QR code').toBe(app.key);
    await page.goBack();
    await page.goto('/sign-in/set-up');
    await setUp.enterCode(await app.nextCode());
    const codes = await setUp.codes();
    await page.reload();
    expect(await setUp.codes(), 'the same recovery codes').toEqual(codes);
    await setUp.confirm('Robin Example');
    await expect(setUp.heading).toHaveText(s('doneTitle'));
    await page.reload();
    await expect(setUp.heading).toHaveText(s('doneTitle'));
    await setUp.finish();
    await expect(signIn.heading).toHaveText(profile('infoTitle'));
    await page.goto('/sign-in/set-up');
    await expect(page, 'a finished sign-in is over').toHaveURL('/profile/info');
    await page.goto('/sign-in');
    await expect(page).toHaveURL('/profile/info');
  });

  test('a form that was left open is answered by where the sign-in is now', {
    tag: '@also-without-javascript',
  }, async ({ page, person, context }) => {
    const [signIn, setUp] = [new SignIn(page), new SetUp(page)];
    const { setUp: s } = signIn.words;
    await signIn.begin(person);
    await expect(setUp.heading).toHaveText(s('offerTitle'));
    const other = await context.newPage();
    await other.goto('/sign-in/set-up');
    await setUp.begin();
    const app = await setUp.scan();
    await setUp.enterCode(await app.nextCode());
    await setUp.codes();

    const late = new SetUp(other);
    await send(late.notNow);
    await expect(late.heading, 'nothing is put off any more').toHaveText(s('codesTitle'));
  });

  test('a step that took longer than 10 minutes says so and begins again; nothing was changed', {
    tag: '@also-without-javascript',
  }, async ({ page, makePerson, database }) => {
    const person = await makePerson({ enrolled: true });
    const signIn = new SignIn(page);
    const { signIn: t } = signIn.words;
    await signIn.begin(person);
    await expect(page.getByText(atSomeTime((values) => t('until', values)))).toBeVisible();
    await ageAttempts(database, person, 11);
    await signIn.enterCode(await AuthenticatorApp.fromKey(person.appKey ?? '').nextCode());
    await expectScreen(page, { h1: t('closedTimeTitle') });
    expect(await holdings(database, person)).toMatchObject({ apps: 1, codes: 10, sessions: 0 });
    await page.getByRole('link', { name: t('again') }).click();
    await expect(signIn.heading).toHaveText(t('title'));
  });

  test('attack: a stolen copy of the cookie after its owner left. The attempt itself is closed', async ({
    page,
    person,
    context,
    anotherBrowser,
  }) => {
    const [signIn, setUp] = [new SignIn(page), new SetUp(page)];
    const { signIn: t } = signIn.words;
    await signIn.begin(person);
    await setUp.begin();
    const stolen = (await context.cookies()).find(({ name }) => name === 'vestibule.attempt')?.value ?? '';
    await send(setUp.cancel);
    await expect(signIn.heading).toHaveText(t('title'));
    expect((await context.cookies()).map(({ name }) => name)).not.toContain('vestibule.attempt');

    const thief = await anotherBrowser();
    await giveCookie(thief.context(), 'attempt', stolen);
    await thief.goto('/sign-in/set-up');
    await expectScreen(thief, { h1: t('closedCancelledTitle') });
    await expect(thief.getByRole('img')).toHaveCount(0);
  });

  test('signing in again on the same browser ends the older session', async ({
    page,
    makePerson,
    database,
    context,
  }) => {
    const [before, after] = [
      await makePerson({ requirement: 'off' }),
      await makePerson({ requirement: 'off' }),
    ];
    const signIn = new SignIn(page);
    // The page is open when somebody signs in in another tab.
    await page.goto('/sign-in');
    const older = await openSession(database, before);
    await giveCookie(context, 'session', older.cookie);
    await signIn.enterPassword(after);
    await expect(page).toHaveURL('/profile/info');
    await expect(page.getByText(after.email)).toBeVisible();
    expect(await holdings(database, before)).toMatchObject({ sessions: 0 });
    expect(await holdings(database, after)).toMatchObject({ sessions: 1 });
  });
});
