import type { Page } from '@playwright/test';
import { AuthenticatorApp } from './support/authenticator-app';
import { expectErrors, send } from './support/form';
import { detail } from './support/page';
import { remember } from './support/remember';
import { expectScreen } from './support/screen';
import { SetUp } from './support/set-up';
import { ageAttempts, ageProofs, giveCookie, holdings, openSession, setFailures } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

const { profile: t, factors: f, password, setUp: s, signIn, common, demand, ui } = wordsOf('en');
const press = (page: Page, name: string) => send(page.getByRole('button', { name, exact: true }));

test.describe('the profile', () => {
  test('W7: three tabs show who one is, the second factor and the password; the present one is marked', {
    tag: '@also-without-javascript',
  }, async ({ page, makePerson, database, context }) => {
    const person = await makePerson({ requirement: 'required' });
    await giveCookie(context, 'session', (await openSession(database, person)).cookie);
    await page.goto('/');
    const tabs = page.getByRole('navigation', { name: ui('sections') }).getByRole('link');
    await expect(tabs).toHaveText([t('tabInfo'), t('tabFactor'), t('tabPassword')]);
    await expect(page.locator('[aria-current=page]')).toHaveText(t('tabInfo'));
    await expectScreen(page, { h1: t('infoTitle'), title: new RegExp(` – ${person.officeName} – `) });
    for (const [term, text] of [
      [t('name'), person.displayName],
      [t('email'), person.email],
      [t('userName'), person.userName],
      [t('office'), person.officeName],
    ] as const) {
      await expect(detail(page, term)).toHaveText(text);
    }
    await expect(page.getByText(t('signedInAs', { name: person.displayName }))).toBeVisible();

    await tabs.nth(1).click();
    await expect(page.locator('[aria-current=page]')).toHaveText(t('tabFactor'));
    await expectScreen(page, { h1: f('title') });
    await expect(detail(page, f('method'))).toHaveText(f('methodNone'));
    await expect(detail(page, f('rule'))).toHaveText(demand('by.office', { name: person.officeName }));
    await expect(page.getByText(f('emptyText'))).toBeVisible();
    await expect(page.getByRole('button', { name: f('newCodes') })).toHaveCount(0);

    await tabs.nth(2).click();
    await expect(page.locator('[aria-current=page]')).toHaveText(t('tabPassword'));
    await expectScreen(page, { h1: password('title') });
    await expect(detail(page, password('changed'))).toHaveText(/\d{4}/);
  });

  test('G1, X5: without a factor the password is asked once more, and then an app is connected from the profile', {
    tag: '@also-without-javascript',
  }, async ({ page, person, database, context }) => {
    const setUp = new SetUp(page);
    await giveCookie(context, 'session', (await openSession(database, person)).cookie);
    await page.goto('/profile/second-factor');
    await press(page, f('setUp'));
    await expectScreen(page, { h1: t('confirmPasswordTitle') });
    const password = page.getByLabel(signIn('password'), { exact: true });
    await press(page, t('confirm'));
    await expectErrors(page, { text: t('passwordMissing'), field: password });
    await password.fill(remember('not my password'));
    await press(page, t('confirm'));
    await expectErrors(page, { text: t('passwordWrong', { tries: 4 }), field: password });
    await expectScreen(page, { h1: t('confirmPasswordTitle') });
    await password.fill(person.password);
    await press(page, t('confirm'));

    await expectScreen(page, { h1: s('profileTitle') });
    await setUp.begin();
    await expectScreen(page, { h1: s('scanTitle') });
    const app = await setUp.scan();
    expect(app.issuer).toBe(person.officeName);
    await setUp.enterCode(await app.nextCode());
    await setUp.codes();
    await expectScreen(page, { h1: s('codesTitle') });
    const file = await context.request.get('/profile/second-factor/set-up/codes');
    expect(file.headers()['content-disposition']).toContain('attachment');
    await setUp.confirm('Robin Example');
    await expectScreen(page, { h1: s('doneTitle') });
    await setUp.finish('toProfile');
    await expect(page).toHaveURL('/profile/second-factor');
    await expect(detail(page, f('status'))).toHaveText(f('statusActive'));

    // Fresh proof: the next change asks for nothing.
    await press(page, f('newCodes'));
    await expect(setUp.heading).toHaveText(s('codesTitle'));
  });

  test('with a factor, a proof older than 10 minutes is asked for again before anything changes', async ({
    page,
    makePerson,
    database,
    context,
  }) => {
    const person = await makePerson({ enrolled: true });
    const [setUp, entry] = [new SetUp(page), new SignIn(page)];
    const old = AuthenticatorApp.fromKey(person.appKey ?? '');
    await giveCookie(context, 'session', (await openSession(database, person)).cookie);
    await page.goto('/profile/second-factor');
    await press(page, f('add'));
    await expectScreen(page, { h1: f('addTitle') });
    await expect(page.getByText(f('addLead', { count: 1 })), 'a fresh proof is not asked for').toBeVisible();
    await send(setUp.cancel);
    await expect(page).toHaveURL('/profile/second-factor');

    await ageProofs(database, person, 11);
    await press(page, f('add'));
    await expectScreen(page, { h1: signIn('codeTitle') });
    await expect(page.getByText(t('confirmCodeText'))).toBeVisible();
    await entry.enterCode(old.wrongCode());
    await expectErrors(page, { text: signIn('codeWrong', { tries: 4 }), field: entry.code });
    await entry.enterCode(await old.nextCode());
    await expect(setUp.heading).toHaveText(f('addTitle'));
    await setUp.begin();
    const added = await setUp.scan();
    expect(await holdings(database, person)).toMatchObject({ apps: 1 });
    await setUp.enterCode(await added.nextCode());
    await expectScreen(page, { h1: f('doneAddedTitle') });
    await expect(page.getByText(f('doneAddedText', { count: 2 }))).toBeVisible();
    expect(await holdings(database, person)).toMatchObject({ apps: 2, codes: 10 });
    await setUp.finish('toProfile');

    await entry.signOut();
    await entry.enterPassword(person);
    await entry.enterCode(await added.nextCode());
    await expect(page).toHaveURL('/profile/info');
  });

  test('H4: new recovery codes take the place of the old ones only when they are confirmed', {
    tag: '@also-without-javascript',
  }, async ({ page, makePerson, database, context }) => {
    const person = await makePerson({ enrolled: true, usedCodes: 7 });
    const [setUp, entry] = [new SetUp(page), new SignIn(page)];
    const [oldest = '', older = ''] = person.recoveryCodes;
    await giveCookie(context, 'session', (await openSession(database, person)).cookie);
    await page.goto('/profile/second-factor');
    await expect(page.getByText(f('codesLeft', { count: 3, total: 10 }))).toBeVisible();
    await expect(page.getByText(f('fewCodes'))).toBeVisible();
    await expectScreen(page, { h1: f('title') });
    await press(page, f('newCodes'));
    await setUp.codes();
    await send(setUp.cancel);
    expect(await holdings(database, person), 'cancelled: the old ones stay').toMatchObject({ codes: 3 });

    // The proof is old by now, and the old codes are still good for it.
    await ageProofs(database, person, 11);
    await press(page, f('newCodes'));
    await entry.chooseRecoveryCode();
    await expectScreen(page, { h1: signIn('recoveryTitle') });
    await entry.enterRecoveryCode(oldest);
    const codes = await setUp.codes();
    expect(codes).not.toContain(older);
    await setUp.confirm('Robin Example');
    await expectScreen(page, { h1: s('doneCodesTitle') });
    await setUp.finish('toProfile');
    await expect(page.getByText(f('codesLeft', { count: 10, total: 10 }))).toBeVisible();

    await entry.signOut();
    await entry.enterPassword(person);
    await entry.chooseRecoveryCode();
    await entry.enterRecoveryCode(older);
    await expectErrors(page, { text: signIn('recoveryWrong', { tries: 4 }), field: entry.recoveryCode });
    await entry.enterRecoveryCode(codes[9] ?? '');
    await expect(entry.heading).toHaveText(s('recoveredTitle'));
  });

  test('a set-up in the profile that is cancelled, too old or tried too often leaves everything as it was', async ({
    page,
    makePerson,
    database,
    context,
  }) => {
    const person = await makePerson({ enrolled: true });
    const [setUp, entry] = [new SetUp(page), new SignIn(page)];
    const app = AuthenticatorApp.fromKey(person.appKey ?? '');
    await giveCookie(context, 'session', (await openSession(database, person)).cookie);
    const before = await holdings(database, person);
    await page.goto('/profile/second-factor');
    await press(page, f('add'));
    await setUp.begin();
    const pending = await setUp.scan();
    await send(setUp.cancel);
    await expect(page).toHaveURL('/profile/second-factor');
    await page.goto('/profile/second-factor/set-up');
    await expectScreen(page, { h1: t('closedTitle') });
    await expect(page.getByText(t('closedOther'))).toBeVisible();
    await page.getByRole('link', { name: s('toProfile') }).click();

    await press(page, f('add'));
    await setUp.begin();
    expect((await setUp.scan()).key).not.toBe(pending.key);
    await ageAttempts(database, person, 21);
    await page.reload();
    await expect(page.getByText(t('closedTime'))).toBeVisible();

    await ageProofs(database, person, 11);
    await page.goto('/profile/second-factor');
    await press(page, f('add'));
    for (let n = 0; n < 5; n += 1) await entry.enterCode(app.wrongCode());
    await expect(page.getByText(t('closedTries'))).toBeVisible();
    await page.goto('/profile/second-factor');
    await setFailures(database, person, 'authenticator', 100);
    await page.reload();
    await expect(detail(page, f('status'))).toHaveText(f('statusBlocked'));
    expect(await holdings(database, person)).toEqual(before);
  });
});

test.describe('a session', () => {
  test('attack: a copied session cookie. Signed out in one browser, it is refused at the next click in the other', async ({
    page,
    makePerson,
    anotherBrowser,
    database,
    context,
  }) => {
    const person = await makePerson({ enrolled: true });
    const session = await openSession(database, person);
    const copy = await anotherBrowser();
    await giveCookie(context, 'session', session.cookie);
    await giveCookie(copy.context(), 'session', session.cookie);
    await page.goto('/profile/info');
    await copy.goto('/profile/second-factor');
    await press(page, common('signOut'));
    await expect(page).toHaveURL('/sign-in');

    await press(copy, f('newCodes'));
    await expect(copy).toHaveURL('/sign-in?to=%2Fprofile%2Fsecond-factor');
    await copy.goto('/profile/info');
    await expect(copy).toHaveURL('/sign-in?to=%2Fprofile%2Finfo');
    expect(await holdings(database, person)).toMatchObject({ sessions: 0, codes: 10 });
  });

  for (const [name, column] of [
    ['was ended elsewhere', 'ended_at = now()'],
    ['is older than a day', `expires_at = now() - interval '1 second'`],
    ['was idle for an hour', `last_seen_at = now() - interval '61 minutes'`],
  ] as const) {
    test(`one that ${name} is refused at the next click, and the way leads back to where one was`, async ({
      page,
      makePerson,
      database,
      context,
    }) => {
      const person = await makePerson({ requirement: 'off' });
      const session = await openSession(database, person);
      await giveCookie(context, 'session', session.cookie);
      await page.goto('/profile/info');
      await database.$client`
        update session set ${database.$client.unsafe(column)} where id = ${session.id}`;
      await page.getByRole('link', { name: t('tabPassword') }).click();
      await expect(page).toHaveURL('/sign-in?to=%2Fprofile%2Fpassword');
      await new SignIn(page).enterPassword(person);
      await expect(page).toHaveURL('/profile/password');
    });
  }
});
