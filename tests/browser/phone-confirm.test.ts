import { AuthenticatorApp } from './support/authenticator-app';
import { expectErrors, send } from './support/form';
import { freshMobile, offers, shownNumber, withPhone } from './support/own-numbers';
import { Phones } from './support/phones';
import { expectScreen } from './support/screen';
import { SetUp } from './support/set-up';
import { giveCookie, openSession } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';

/** What leads to one more app, whatever the account has now. */
const connect = /^Connect (another|an) /;

const paper = (number: string) => ({
  ...withPhone('sms', number),
  office: { ...offers('authenticator', 'sms'), appNeedsSms: true },
});

test.describe('an app of somebody whose mobile number is known', { tag: '@also-without-javascript' }, () => {
  test('P10, P6: after the QR code a text message goes out; its code and the app’s together connect the app', async ({
    page,
    makePerson,
    portal,
    context,
  }) => {
    test.slow();
    const number = freshMobile();
    const person = await makePerson(paper(number));
    const phones = new Phones(portal);
    const [signIn, setUp] = [new SignIn(page), new SetUp(page)];
    const { phone, setUp: s, factors, profile } = signIn.words;
    await signIn.begin(person);
    await page.getByRole('textbox', { name: phone('smsTitle') }).fill(await phones.newestCode(number));
    await send(signIn.continue);
    await page.getByRole('link', { name: profile('tabFactor') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(factors('title'));
    await send(page.getByRole('button', { name: connect }));
    await setUp.begin();
    await expect(page.getByText(phone('setUp.nextSms', { number: shownNumber(number) }))).toBeVisible();
    const app = AuthenticatorApp.fromKey(await setUp.spelledKey());
    expect(await phones.textMessages(number), 'a page sends nothing').toHaveLength(1);
    await send(page.getByRole('button', { name: phone('setUp.next'), exact: true }));

    await expectScreen(page, { h1: phone('setUp.confirmTitle') });
    const sms = page.getByRole('textbox', { name: phone('setUp.smsCode') });
    const code = await phones.nextCode(number);
    await sms.fill(await phones.wrongCode(number));
    // Beside a wrong code by text message nothing is looked at or used up.
    await setUp.enterCode(app.codeNow());
    await expectErrors(page, { text: phone('errors.codeWrongPlain', { method: 'sms' }), field: sms });
    await sms.fill(code);
    await setUp.enterCode(app.wrongCode());
    await expectErrors(page, { text: s('codeWrong'), field: setUp.code });
    await expectScreen(page, { h1: phone('setUp.confirmRightTitle') });
    await expect(
      page.getByText(phone('setUp.smsRight')),
      'what was right need not be entered again',
    ).toBeVisible();
    await setUp.enterCode(await app.nextCode());
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(factors('doneAddedTitle'));

    // From now on sign-in asks for the app.
    await context.clearCookies();
    await signIn.begin(person);
    await expectScreen(page, { h1: signIn.words.signIn('codeTitle') });
    await signIn.enterCode(await app.nextCode());
    await expect(page).toHaveURL('/profile/info');
  });

  test('P10: where the text message does not get through, a recovery code serves instead, and nothing less', async ({
    page,
    makePerson,
    portal,
    context,
    database,
  }) => {
    const number = freshMobile();
    const person = await makePerson(paper(number));
    const phones = new Phones(portal);
    const [signIn, setUp] = [new SignIn(page), new SetUp(page)];
    const { phone, signIn: t, factors } = signIn.words;
    await giveCookie(context, 'session', (await openSession(database, person, ['sms'])).cookie);
    await page.goto('/profile/second-factor');
    await send(page.getByRole('button', { name: connect }));
    await setUp.begin();
    const app = AuthenticatorApp.fromKey(await setUp.spelledKey());
    await phones.setFault({ kind: 'blocked', number });
    await send(page.getByRole('button', { name: phone('setUp.next'), exact: true }));
    await expect
      .poll(async () => {
        await page.reload();
        return page.getByText(phone('problems.blocked', { method: 'sms' })).count();
      })
      .toBe(1);
    await expectScreen(page, { h1: phone('setUp.confirmTitle') });
    await expect(setUp.code, 'the app’s code alone connects nothing').toHaveCount(0);
    await send(page.getByRole('button', { name: phone('setUp.otherwise'), exact: true }));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t('recoveryTitle'));
    await signIn.enterRecoveryCode(person.recoveryCodes[0] ?? '');
    await expectScreen(page, { h1: signIn.words.setUp('scanTitle') });
    await setUp.enterCode(await app.nextCode());
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(factors('doneAddedTitle'));
  });
});
