import { AuthenticatorApp } from './support/authenticator-app';
import { errorSummary, expectErrors, send } from './support/form';
import { atSomeTime } from './support/page';
import { remember } from './support/remember';
import { expectScreen } from './support/screen';
import { SetUp } from './support/set-up';
import { holdings, setFailures } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';

const appOf = (person: { appKey: string | undefined }) => AuthenticatorApp.fromKey(person.appKey ?? '');

test.describe('the code page', () => {
  test('attack: guessing codes. The fifth miss ends the sign-in, the tries left are told, and a new sign-in goes on counting', {
    tag: '@also-without-javascript',
  }, async ({ page, makePerson, database }) => {
    const person = await makePerson({ enrolled: true });
    const [signIn, app] = [new SignIn(page), appOf(person)];
    const { signIn: t } = signIn.words;
    await signIn.begin(person);
    for (const tries of [4, 3, 2, 1]) {
      await signIn.enterCode(app.wrongCode());
      await expectErrors(page, { text: t('codeWrong', { tries }), field: signIn.code });
    }
    await signIn.enterCode(app.wrongCode());
    await expectScreen(page, { h1: t('closedTriesTitle') });
    await expect(page.getByText(t('closedTriesText'))).toBeVisible();

    await page.getByRole('link', { name: t('again') }).click();
    await signIn.enterPassword(person);
    for (const _ of [6, 7, 8, 9]) await signIn.enterCode(app.wrongCode());
    await signIn.enterCode(app.wrongCode());
    await expect(signIn.heading).toHaveText(t('closedTriesTitle'));
    await expect(page.getByText(atSomeTime((values) => t('closedTriesWait', values)))).toBeVisible();
    expect(await holdings(database, person)).toMatchObject({ sessions: 0 });

    await page.getByRole('link', { name: t('again') }).click();
    await signIn.enterPassword(person);
    await expect(page.getByText(atSomeTime((values) => t('codeWait', values)))).toBeVisible();
    await expectScreen(page, { h1: t('codeTitle') });
    await signIn.enterCode(await app.nextCode());
    await expect(errorSummary(page)).toContainText(atSomeTime((values) => t('codeWait', values)));
    expect(await holdings(database, person), 'the right code is not taken either').toMatchObject({
      sessions: 0,
    });

    // The wait is the app's alone, and it ends.
    await signIn.chooseRecoveryCode();
    await page.getByRole('link', { name: t('useApp') }).click();
    await setFailures(database, person, 'authenticator', 10);
    await signIn.enterCode(await app.nextCode());
    await expect(page).toHaveURL('/profile/info');
  });

  test('a recovery code may be wrong five times, too; what cannot be one costs no try', async ({
    page,
    makePerson,
  }) => {
    const person = await makePerson({ enrolled: true, usedCodes: 7 });
    const signIn = new SignIn(page);
    const { signIn: t } = signIn.words;
    await signIn.begin(person);
    await signIn.chooseRecoveryCode();
    await expect(page.getByText(t('recoveryLeft', { count: 3 }))).toBeVisible();
    for (const typed of ['', '123456', 'ABCD-EFGH-JKMN-PQR', 'UUUU-UUUU-UUUU-UUUU']) {
      await signIn.recoveryCode.fill(typed);
      await send(signIn.continue);
      await expectErrors(page, { text: t('recoveryMissing'), field: signIn.recoveryCode });
    }
    for (const tries of [4, 3, 2, 1]) {
      await signIn.enterRecoveryCode(remember('ZZZZ-YYYY-XXXX-WWWW'));
      await expectErrors(page, { text: t('recoveryWrong', { tries }), field: signIn.recoveryCode });
    }
    await signIn.enterRecoveryCode('ZZZZ-YYYY-XXXX-WWWW');
    await expect(signIn.heading).toHaveText(t('closedTriesTitle'));
  });

  test('a code may be typed with blanks, dashes or the digits of another keyboard', async ({
    page,
    makePerson,
  }) => {
    const person = await makePerson({ enrolled: true });
    const [signIn, app] = [new SignIn(page), appOf(person)];
    await signIn.begin(person);
    const code = await app.nextCode();
    const wide = [...code].map((digit) => String.fromCodePoint(0xff10 + Number(digit))).join('');
    await signIn.enterCode(` ${wide.slice(0, 3)} - ${wide.slice(3)} `);
    await expect(page).toHaveURL('/profile/info');
  });
});

test.describe('a second factor that 100 wrong codes have disabled', () => {
  for (const requirement of ['optional', 'required'] as const) {
    test(`attack: a stolen password spent on 100 wrong codes. At an office where it is ${requirement}, only a recovery code gets in, and then a new app can be connected`, async ({
      page,
      makePerson,
      database,
    }) => {
      const person = await makePerson({ enrolled: true, requirement, usedCodes: 7 });
      await setFailures(database, person, 'authenticator', 99);
      const [signIn, setUp, app] = [new SignIn(page), new SetUp(page), appOf(person)];
      const { signIn: t, setUp: s } = signIn.words;
      await signIn.begin(person);
      await signIn.enterCode(app.wrongCode());
      // What was the code page is now the other way in.
      await page.goto('/sign-in/code');
      await expectScreen(page, { h1: t('recoveryTitle') });
      await expect(page.getByText(t('codeDisabled'))).toBeVisible();
      await expect(page.getByRole('link', { name: t('useApp') })).toHaveCount(0);

      await signIn.begin(person);
      await expect(page).toHaveURL('/sign-in/recovery-code');
      await signIn.enterRecoveryCode(person.recoveryCodes[0] ?? '');
      await expectScreen(page, { h1: s('recoveredTitle') });
      await expect(page.getByText(s('recoveredDisabled'))).toBeVisible();
      await expect(page.getByRole('button', { name: s('keepDisabled') })).toBeVisible();
      await send(page.getByRole('button', { name: s('replace') }));
      const renewed = await setUp.scan();
      await setUp.enterCode(await renewed.nextCode());
      await expect(page.getByText(s('fewCodes', { count: 2 }))).toBeVisible();
      await setUp.finish();
      await signIn.signOut();
      await signIn.enterPassword(person);
      await signIn.enterCode(await renewed.nextCode());
      await expect(page).toHaveURL('/profile/info');
    });

    test(`attack: the same without a recovery code left. At an office where it is ${requirement}, neither the password alone nor a new app gets in: the service desk does`, async ({
      page,
      makePerson,
      database,
    }) => {
      const person = await makePerson({ enrolled: true, requirement, usedCodes: 10 });
      await setFailures(database, person, 'authenticator', 100);
      const signIn = new SignIn(page);
      const { signIn: t } = signIn.words;
      await signIn.begin(person);
      await expectScreen(page, { h1: t('refusedTitle') });
      await expect(page.getByText(t('refusedDisabled'))).toBeVisible();
      await expect(page.getByText(t('refusedNext', { office: person.officeName }))).toBeVisible();
      await expect(page.getByRole('link', { name: `desk@${person.officeSlug}.example` })).toBeVisible();
      await page.goto('/sign-in/set-up');
      await expect(page).toHaveURL('/sign-in/code');
      await page.goto('/profile/second-factor');
      await expect(page).toHaveURL(/\/sign-in\?to=/);
      expect(await holdings(database, person)).toMatchObject({ apps: 1, codes: 0, sessions: 0 });
    });
  }
});
