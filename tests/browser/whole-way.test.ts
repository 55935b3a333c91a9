import { readFileSync } from 'node:fs';
import type { AuthenticatorApp } from './support/authenticator-app';
import { expectErrors, send } from './support/form';
import { detail } from './support/page';
import { expectScreen } from './support/screen';
import { SetUp } from './support/set-up';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';

test.describe('the whole way', { tag: '@also-without-javascript' }, () => {
  test('W2, W12, H1, H2, H3, H4, H5, H7, P6, P7, P8, P11, G1, G4, X1, X5: from an offered set-up to signing in with code and recovery code, each good once', async ({
    page,
    person,
  }) => {
    test.slow();
    const [signIn, setUp] = [new SignIn(page), new SetUp(page)];
    const { signIn: t, setUp: s, profile, factors, common } = signIn.words;
    let app: AuthenticatorApp;
    let codes: string[] = [];
    let spent = '';

    await test.step('W12: who wants to go somewhere is asked for the password first', async () => {
      await page.goto('/profile/password');
      await expectScreen(page, { h1: t('title') });
      await signIn.enterPassword(person);
    });

    await test.step('H1, H2, P6-P8: the offer says what for and what is needed, the clock first of all', async () => {
      await expectScreen(page, { h1: s('offerTitle') });
      for (const text of ['offerLead', 'appRecommended', 'appWhy', 'needPhone', 'needClock'] as const) {
        await expect(page.getByText(s(text), { exact: true })).toBeVisible();
      }
      await expect(setUp.notNow).toBeVisible();
      await setUp.begin();
    });

    await test.step('P11, G1, H3: the QR code carries the office and the address; a minute for each code', async () => {
      await expectScreen(page, { h1: s('scanTitle') });
      await expect(page.getByText(s('codeHint'))).toBeVisible();
      app = await setUp.scan();
      expect(app).toMatchObject({ issuer: person.officeName, label: `${person.officeName}:${person.email}` });
      await setUp.enterCode(app.wrongCode());
      await expectErrors(page, { text: s('codeWrong'), field: setUp.code });
      await expectScreen(page, { h1: s('scanTitle') });
      await setUp.enterCode(await app.nextCode());
    });

    await test.step('H4, H5: ten recovery codes, to be kept as a file', async () => {
      codes = await setUp.codes();
      await expectScreen(page, { h1: s('codesTitle') });
      expect(new Set(codes).size).toBe(10);
      for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: s('download') }).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe(`recovery-codes-${person.officeSlug}.txt`);
      const lines = readFileSync(await file.path(), 'utf8').split('\r\n');
      expect(lines.filter((line) => /^\w{4}-\w{4}-\w{4}-\w{4}$/.test(line))).toEqual(codes);
      expect(lines[0]).toContain(person.officeName);
      expect(lines).toContain(s('fileFor', { account: person.email }));
    });

    await test.step('X5, H7: confirmed by name, it is active, and the receipt says who, when and what', async () => {
      await setUp.confirm('Robin van der Example');
      await expectScreen(page, { h1: s('doneTitle') });
      await expect(detail(page, s('receiptBy'))).toHaveText('Robin van der Example');
      await expect(detail(page, s('receiptAt'))).toContainText(String(new Date().getFullYear()));
      await expect(detail(page, s('receiptVersion'))).toHaveText(
        s('receiptVersionText', { version: '2026-11' }),
      );
    });

    await test.step('W12: on to where one was going, and the profile tells what there is now', async () => {
      await setUp.finish();
      await expect(page).toHaveURL('/profile/password');
      await expectScreen(page, { h1: signIn.words.password('title') });
      await page.getByRole('link', { name: profile('tabFactor') }).click();
      await expect(detail(page, factors('method'))).toHaveText(factors('methodApp'));
      await expect(detail(page, factors('status'))).toHaveText(factors('statusActive'));
      await expect(page.getByText(factors('codesLeft', { count: 10, total: 10 }))).toBeVisible();
      await page.getByText(factors('receiptTitle')).click();
      await expectScreen(page, { h1: factors('title') });
      await expect(detail(page, s('receiptBy'))).toHaveText('Robin van der Example');
      await expect(page.getByRole('blockquote')).toContainText(signIn.words.receipt('2026-11.saved'));
      await signIn.signOut();
    });

    await test.step('W2, G4: from now on the password leads to the code', async () => {
      await signIn.enterPassword(person);
      await expectScreen(page, { h1: t('codeTitle') });
      await expect(signIn.code).toBeFocused();
      await signIn.enterCode('12345');
      await expectErrors(page, { text: t('codeMissing'), field: signIn.code });
      await expectScreen(page, { h1: t('codeTitle') });
      spent = await app.nextCode();
      await signIn.enterCode(`${spent.slice(0, 3)} ${spent.slice(3)}`);
      await expect(page).toHaveURL('/profile/info');
      await signIn.signOut();
    });

    await test.step('a code that signed in never signs in again', async () => {
      await signIn.enterPassword(person);
      await signIn.enterCode(spent);
      await expectErrors(page, { text: t('codeUsed'), field: signIn.code });
    });

    const [first = '', second = ''] = codes;
    await test.step('H4: a recovery code gets in, in any spelling, and tells how many are left', async () => {
      await signIn.chooseRecoveryCode();
      await expectScreen(page, { h1: t('recoveryTitle') });
      await signIn.enterRecoveryCode(` ${first.toLowerCase().replaceAll('-', ' ')}`);
      await expectScreen(page, { h1: s('recoveredTitle') });
      await expect(page.getByText(s('recoveredLeft', { count: 9 }))).toBeVisible();
      await send(page.getByRole('button', { name: s('keep') }));
      await expect(page).toHaveURL('/profile/info');
      await signIn.signOut();
    });

    await test.step('H4: a used recovery code never signs in again', async () => {
      await signIn.enterPassword(person);
      await signIn.chooseRecoveryCode();
      await signIn.enterRecoveryCode(first);
      await expectErrors(page, { text: t('recoveryUsed'), field: signIn.recoveryCode });
      await expectScreen(page, { h1: t('recoveryTitle') });
      await signIn.enterRecoveryCode(second);
    });

    await test.step('the lost app is replaced: its codes are refused, those of the new one are taken', async () => {
      await send(page.getByRole('button', { name: s('replace') }));
      const renewed = await setUp.scan();
      expect(renewed.key).not.toBe(app.key);
      await setUp.enterCode(await renewed.nextCode());
      await expectScreen(page, { h1: s('doneTitle') });
      await expect(page.getByText(s('doneReplacedText'))).toBeVisible();
      await setUp.finish();
      await expect(page).toHaveURL('/profile/info');
      await signIn.signOut();
      await signIn.enterPassword(person);
      await signIn.enterCode(app.codeNow(1));
      await expectErrors(page, { text: t('codeWrong', { tries: 4 }), field: signIn.code });
      await signIn.enterCode(await renewed.nextCode());
      await expect(page).toHaveURL('/profile/info');
      await expect(page.getByRole('button', { name: common('signOut') })).toBeVisible();
    });
  });
});
