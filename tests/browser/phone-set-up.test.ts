import { expectErrors, send } from './support/form';
import { freshLandline, freshMobile, offers, shownDigits, shownNumber } from './support/own-numbers';
import { Phones } from './support/phones';
import { expectScreen } from './support/screen';
import { SetUp } from './support/set-up';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';

/** The way people write it at home: with the leading 0, in groups. */
const atHome = (number: string) => `0${number.slice(3, 4)} ${number.slice(4, 8)} ${number.slice(8)}`;

test.describe('the first factor by text message', { tag: '@also-without-javascript' }, () => {
  test('H2, H6, P4, P6, C3, H4, H7, W12: choose, enter the number, Send code, enter the code, Verify; then recovery codes', async ({
    page,
    makePerson,
    portal,
  }) => {
    const number = freshMobile();
    const person = await makePerson({ requirement: 'required', office: offers('authenticator', 'sms') });
    const phones = new Phones(portal);
    const [signIn, setUp] = [new SignIn(page), new SetUp(page)];
    const { phone, common, factors, profile } = signIn.words;
    const cont = page.getByRole('button', { name: common('continue'), exact: true });
    await page.goto('/profile/password');
    await signIn.enterPassword(person);
    await expectScreen(page, { h1: signIn.words.setUp('demandTitle') });
    await expect(page.getByText(phone('setUp.recommended'))).toBeVisible();
    await page.getByRole('radio', { name: phone('methods.sms') }).check();
    await send(cont);

    await expectScreen(page, { h1: phone('setUp.numberTitle') });
    await expect(page.getByRole('combobox', { name: phone('setUp.country') })).toHaveValue('NL');
    const field = page.getByRole('textbox', { name: phone('setUp.number') });
    const go = page.getByRole('button', { name: phone('setUp.sendCode'), exact: true });
    await go.click();
    await expectErrors(page, { text: phone('errors.missing'), field });
    await field.fill('0900 1234');
    await send(go);
    await expectErrors(page, { text: phone('errors.premium'), field });
    await field.fill(atHome(freshLandline()));
    await send(go);
    await expectErrors(page, { text: phone('errors.landlineOnly'), field });
    await expectScreen(page, { h1: phone('setUp.numberTitle') });
    await expect(field, 'what was typed is kept').not.toHaveValue('');
    await field.fill(atHome(number));
    await send(go);

    await expectScreen(page, { h1: phone('setUp.codeTitle') });
    const code = page.getByRole('textbox', { name: phone('setUp.codeTitle') });
    await expect(page.getByText(shownNumber(number)).first()).toBeVisible();
    await code.fill(await phones.wrongCode(number));
    const verify = page.getByRole('button', { name: phone('setUp.verify'), exact: true });
    await send(verify);
    await expectErrors(page, { text: phone('errors.codeWrongPlain', { method: 'sms' }), field: code });
    await code.fill(await phones.newestCode(number));
    await send(verify);

    await setUp.codes();
    await setUp.confirm('Robin Example');
    await expectScreen(page, { h1: signIn.words.setUp('doneTitle') });
    await expect(page.getByText(phone('setUp.doneText.sms'))).toBeVisible();
    await setUp.finish();
    await expect(page).toHaveURL('/profile/password');
    await page.getByRole('link', { name: profile('tabFactor') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(factors('title'));
    await expect(page.getByText(shownNumber(number)).first()).toBeVisible();
    await signIn.signOut();

    await signIn.enterPassword(person);
    await expectScreen(page, { h1: phone('smsTitle') });
    await page.getByRole('textbox', { name: phone('smsTitle') }).fill(await phones.nextCode(number));
    await send(signIn.continue);
    await expect(page).toHaveURL('/profile/info');
  });
});

test.describe('the first factor by keypad call', () => {
  test('C1, C3, C4, C5, C6, C7: where calls are all there is, the page asks for a number, calls it, and shows the check by itself', {
    tag: '@also-without-javascript',
  }, async ({ page, makePerson, portal, javaScriptEnabled }) => {
    const number = freshLandline();
    const person = await makePerson({
      requirement: 'required',
      locale: 'nl',
      office: offers('keypad-call'),
    });
    const phones = new Phones(portal);
    const [signIn, setUp] = [new SignIn(page), new SetUp(page)];
    const { phone } = signIn.words;
    await signIn.begin(person);
    await expectScreen(page, { h1: phone('setUp.addNumberTitle') });
    await send(page.getByRole('button', { name: phone('setUp.addNumber'), exact: true }));
    await expectScreen(page, { h1: phone('setUp.numberTitle') });
    await expect(page.getByText(phone('setUp.noMenus'))).toBeVisible();
    // An international number, pasted, whatever country is chosen.
    await page.getByRole('combobox', { name: phone('setUp.country') }).selectOption('DE');
    await page
      .getByRole('textbox', { name: phone('setUp.number') })
      .fill(` ${number.slice(0, 5)} ${number.slice(5)} `);
    await send(page.getByRole('button', { name: phone('setUp.verify'), exact: true }));

    await expectScreen(page, { h1: phone('setUp.callTitle') });
    const digits = await shownDigits(page, phone);
    const owner = await phones.open(await page.context().newPage(), number);
    await owner.rings();
    await owner.pickUp();
    await owner.keyIn(digits);
    // Without JavaScript the page looks again every five seconds, or at once when its reader wants it to.
    if (!javaScriptEnabled) await page.reload();
    await expectScreen(page, { h1: phone('setUp.numberRight') });
    await expect(page.getByText(phone('rightWord'), { exact: true })).toBeVisible();
    await send(page.getByRole('button', { name: signIn.words.common('continue'), exact: true }));
    await setUp.codes();
    await setUp.confirm('Robin Example');
    await setUp.finish('signMeIn');
    await expect(page).toHaveURL('/profile/info');
  });

  test('C4, C5: nobody picks up, the number is changed, and another one is called', async ({
    page,
    makePerson,
    portal,
  }) => {
    const [wrong, right] = [freshMobile(), freshMobile()];
    const person = await makePerson({ office: offers('authenticator', 'keypad-call') });
    const phones = new Phones(portal);
    const signIn = new SignIn(page);
    const { phone, common } = signIn.words;
    await signIn.begin(person);
    await page.getByRole('radio', { name: phone('methods.keypad-call') }).check();
    await send(page.getByRole('button', { name: common('continue'), exact: true }));
    const field = page.getByRole('textbox', { name: phone('setUp.number') });
    const verify = page.getByRole('button', { name: phone('setUp.verify'), exact: true });
    await field.fill(wrong);
    await send(verify);
    const owner = await phones.open(await page.context().newPage(), wrong);
    await owner.rings();
    await owner.decline();
    await expect(page.getByText(phone('problems.unanswered'))).toBeVisible();
    await expectScreen(page, { h1: phone('setUp.callIdleTitle') });
    await send(page.getByRole('button', { name: phone('setUp.changeNumber') }));
    await expectScreen(page, { h1: phone('setUp.numberTitle') });
    await field.fill(right);
    await send(verify);
    await expectScreen(page, { h1: phone('setUp.callTitle') });
    await phones.rings(right);
  });
});
