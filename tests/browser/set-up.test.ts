import { AuthenticatorApp, freshStep } from './support/authenticator-app';
import { expectErrors, send } from './support/form';
import { expectScreen } from './support/screen';
import { SetUp } from './support/set-up';
import { ageAttempts, giveCookie, holdings, openSignIn } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';

test.describe('set-up at sign-in', () => {
  test('H1, H5, G1: where the office demands it there is no way around, and a typed key does as well as a scanned one', {
    tag: '@also-without-javascript',
  }, async ({ page, makePerson }) => {
    const person = await makePerson({ requirement: 'required' });
    const [signIn, setUp] = [new SignIn(page), new SetUp(page)];
    const { setUp: s, receipt } = signIn.words;
    await signIn.begin(person);
    await expectScreen(page, { h1: s('demandTitle') });
    await expect(page.getByText(signIn.words.demand('by.office', { name: person.officeName }))).toBeVisible();
    await expect(page.getByText(s('needClock'))).toBeVisible();
    await expect(setUp.notNow).toHaveCount(0);
    await page.goto('/profile/info');
    await expect(page, 'half a sign-in opens no page').toHaveURL(/\/sign-in\?to=%2Fprofile%2Finfo$/);

    await page.goto('/sign-in/set-up');
    await setUp.begin();
    const key = await setUp.spelledKey();
    expect(key, 'four by four, to be typed over').toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    const typed = AuthenticatorApp.fromKey(key);
    expect((await setUp.scan()).key).toBe(typed.key);
    await expect(
      page.getByText(s('keyName', { issuer: person.officeName, label: person.email })),
    ).toBeVisible();
    await setUp.enterCode(await typed.nextCode());

    // H5: each of the three is asked for, and what was right is kept.
    await setUp.codes();
    const [saved, terms] = [
      { text: s('savedMissing'), field: setUp.saved },
      { text: s('termsMissing'), field: setUp.terms },
    ];
    await setUp.confirmButton.click();
    await expectErrors(page, { text: s('nameMissing'), field: setUp.name }, saved, terms);
    await expectScreen(page, { h1: s('codesTitle') });
    await setUp.name.fill('x'.repeat(121));
    await setUp.saved.check();
    await setUp.confirmButton.click();
    await expectErrors(page, { text: s('nameTooLong'), field: setUp.name }, terms);
    await setUp.name.fill('Robin <Example>');
    await setUp.terms.check();
    await setUp.confirmButton.click();
    await expectErrors(page, { text: s('nameSigns'), field: setUp.name });
    await expect(setUp.name).toHaveValue('Robin <Example>');
    await expect(setUp.saved).toBeChecked();
    await expect(page.getByText(receipt('2026-11.terms'))).toBeVisible();
    await setUp.name.fill('Łukasz Ó Briain-Müller');
    await send(setUp.confirmButton);
    await expect(setUp.heading).toHaveText(s('doneTitle'));
    await setUp.finish();
    await expect(page).toHaveURL('/profile/info');
  });

  test('an office admin must have a second factor, also where the office asks nobody for one', async ({
    page,
    makePerson,
  }) => {
    const admin = await makePerson({ requirement: 'off', roles: ['staff', 'office-admin'] });
    const customer = await makePerson({ officeId: admin.officeId });
    const [signIn, setUp] = [new SignIn(page), new SetUp(page)];
    const { setUp: s } = signIn.words;
    await signIn.begin(admin);
    await expectScreen(page, { h1: s('demandTitle') });
    await expect(page.getByText(signIn.words.demand('by.role', { name: admin.officeName }))).toBeVisible();
    await expect(setUp.notNow).toHaveCount(0);
    await send(setUp.cancel);
    await signIn.enterPassword(customer);
    await expect(page).toHaveURL('/profile/info');
  });

  test('H3, G1: a code that was one step too late when it arrived still serves', async ({ page, person }) => {
    const [signIn, setUp] = [new SignIn(page), new SetUp(page)];
    await signIn.begin(person);
    await setUp.begin();
    const app = await setUp.scan();
    await freshStep();
    await setUp.enterCode(app.codeNow(-1));
    await expect(setUp.heading).toHaveText(signIn.words.setUp('codesTitle'));
  });

  test('H3: the code that connected an app signs nobody in', async ({ page, person, anotherBrowser }) => {
    const [signIn, setUp] = [new SignIn(page), new SetUp(page)];
    await signIn.begin(person);
    await setUp.begin();
    const app = await setUp.scan();
    const code = app.codeNow(1);
    await setUp.enterCode(code);
    await setUp.codes();
    const other = new SignIn(await anotherBrowser());
    await other.begin(person);
    await other.enterCode(code);
    await expectErrors(other.page, { text: other.words.signIn('codeUsed'), field: other.code });
  });

  test('X3: a clock that is wrong is named as the cause, and its code not accepted', async ({
    page,
    person,
    database,
  }) => {
    const [signIn, setUp] = [new SignIn(page), new SetUp(page)];
    const { setUp: s } = signIn.words;
    await signIn.begin(person);
    await setUp.begin();
    const app = await setUp.scan();
    for (const [steps, text] of [
      [2, s('clockFast', { minutes: 1 })],
      [-2, s('clockSlow', { minutes: 1 })],
      [-20, s('clockSlow', { minutes: 10 })],
    ] as const) {
      await freshStep();
      await setUp.enterCode(app.codeNow(steps));
      await expectErrors(page, { text, field: setUp.code });
    }
    await expectScreen(page, { h1: s('scanTitle') });
    expect(await holdings(database, person)).toMatchObject({ apps: 0, codes: 0 });
    await setUp.enterCode(await app.nextCode());
    await setUp.codes();
  });

  test('a QR code is good for 10 minutes; then there is a button for a new one, and the old key is dead', {
    tag: '@also-without-javascript',
  }, async ({ page, person, database }) => {
    const [signIn, setUp] = [new SignIn(page), new SetUp(page)];
    const { setUp: s } = signIn.words;
    await signIn.begin(person);
    await setUp.begin();
    const old = await setUp.scan();
    await ageAttempts(database, person, 11);
    await setUp.enterCode(await old.nextCode());
    await expectScreen(page, { h1: s('expiredTitle') });
    await page.reload();
    await expect(setUp.heading).toHaveText(s('expiredTitle'));
    await send(page.getByRole('button', { name: s('newQr') }));
    await expect(setUp.heading).toHaveText(s('scanTitle'));
    const fresh = await setUp.scan();
    expect(fresh.key).not.toBe(old.key);
    await setUp.enterCode(old.codeNow());
    await expectErrors(page, { text: s('codeWrong'), field: setUp.code });
    await setUp.enterCode(await fresh.nextCode());
    await setUp.codes();
  });

  test('H1: an offer that is put off is not repeated for 30 days, and then it is', {
    tag: '@also-without-javascript',
  }, async ({ page, person, database }) => {
    const [signIn, setUp] = [new SignIn(page), new SetUp(page)];
    const { setUp: s } = signIn.words;
    await signIn.begin(person);
    await expect(page.getByText(s('notNowText'))).toBeVisible();
    await send(setUp.notNow);
    await expect(page).toHaveURL('/profile/info');
    await signIn.signOut();
    await signIn.enterPassword(person);
    await expect(page).toHaveURL('/profile/info');
    await signIn.signOut();
    const declined = (days: number) => database.$client`
      update account set offer_declined_at = now() - interval '1 day' * ${days}::int where id = ${person.accountId}`;
    await declined(29);
    await signIn.enterPassword(person);
    await expect(page).toHaveURL('/profile/info');
    await signIn.signOut();
    await declined(31);
    await signIn.enterPassword(person);
    await expect(setUp.heading).toHaveText(s('offerTitle'));
  });

  test('attack: guessing on one QR code. After 20 wrong codes it takes the right one no more, and offers a new one', async ({
    page,
    person,
    database,
    context,
  }) => {
    const setUp = new SetUp(page);
    await giveCookie(context, 'attempt', await openSignIn(database, person, { state: 'proving' }));
    await page.goto('/sign-in/set-up');
    const app = await setUp.scan();
    await database.$client`update attempt set pending_tries = 20 where account_id = ${person.accountId}`;
    await setUp.enterCode(await app.nextCode());
    await expect(setUp.heading).toHaveText(setUp.words.setUp('expiredTitle'));
    expect(await holdings(database, person)).toMatchObject({ apps: 0 });
  });
});

test.describe('what JavaScript adds to the set-up', () => {
  test('H4: keys and codes are copied whole, codes are printed, and both buttons say what they did', async ({
    page,
    person,
    database,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
    const setUp = new SetUp(page);
    const { setUp: s, ui } = setUp.words;
    await giveCookie(context, 'attempt', await openSignIn(database, person, { state: 'proving' }));
    await page.goto('/sign-in/set-up');
    const key = await setUp.spelledKey();
    await page.getByRole('button', { name: s('copyKeyName') }).click();
    await expect(page.getByRole('status').filter({ hasText: ui('copied') })).toBeVisible();
    expect(await clipboard()).toBe(key.replaceAll(' ', ''));

    await giveCookie(context, 'attempt', await openSignIn(database, person, { state: 'showing-codes' }));
    await page.addInitScript(() => {
      window.print = () => document.body.setAttribute('data-printed', 'yes');
    });
    await page.goto('/sign-in/set-up');
    const codes = await setUp.codes();
    await page.getByRole('button', { name: s('copyCodesName') }).click();
    await expect(page.getByRole('status').filter({ hasText: ui('copied') })).toBeVisible();
    expect((await clipboard()).split('\n')).toEqual(codes);
    await page.getByRole('button', { name: s('print') }).click();
    await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
  });

  test('on paper stand the codes and whose they are, not the form', async ({
    page,
    person,
    database,
    context,
  }) => {
    const setUp = new SetUp(page);
    await giveCookie(context, 'attempt', await openSignIn(database, person, { state: 'showing-codes' }));
    await page.goto('/sign-in/set-up');
    await page.emulateMedia({ media: 'print' });
    await expect(setUp.codeList).toBeVisible();
    await expect(page.getByText(person.officeName, { exact: true }).first()).toBeVisible();
    await expect(setUp.name).toBeHidden();
    await expect(setUp.confirmButton).toBeHidden();
  });
});
