import { randomInt } from 'node:crypto';
import type { Page } from '@playwright/test';
import { demoPassword } from '@/lib/demo/offices';
import { harbour } from '@/lib/demo/offices/harbour';
import { articleTitle } from '@/lib/help/words';
import { translator } from '@/lib/i18n/translator';
import { freshStep } from './support/authenticator-app';
import { about, changeResult, factorTab, press } from './support/factors';
import { expectErrors, send } from './support/form';
import { shownNumber } from './support/own-numbers';
import { detail } from './support/page';
import { Phones } from './support/phones';
import { SetUp } from './support/set-up';
import { giveCookie, openSession } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

const { common, signIn: t, setUp: s, factors: f, changes, demand, phone, profile } = wordsOf('en');
const help = translator('en', 'help');

const oliver = 'oliver@penn-photography.example';

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const radio = (page: Page, name: string) => page.getByRole('radio', { name, exact: true });
/** “Next” and “continue” of the document. */
const goOn = (page: Page) => press(page, common('continue'));

/** Address and password, as anybody can read them on the demo's sign-in page: these are no secrets. */
async function enter(page: Page) {
  const signIn = new SignIn(page);
  await signIn.identifier.fill(oliver);
  await signIn.password.fill(demoPassword);
  await send(signIn.submit);
}

/** As customers get there: through the list of articles. */
async function openArticle(page: Page, article: string) {
  const title = articleTitle('en', article) ?? '';
  await page.goto('/help');
  await page.getByRole('link', { name: title, exact: true }).click();
  await expect(heading(page)).toHaveText(title);
}

test('H1, H2, H3, H4, H5, H6, H7, H8: what Harbour’s English page on protecting one’s account promises, from its first line to its last question', async ({
  page,
  anotherBrowser,
  makePerson,
  database,
  portal,
}) => {
  test.slow();
  const [signIn, setUp] = [new SignIn(page), new SetUp(page)];
  let codes: string[] = [];

  await test.step('H1: after sign-in a message offers a second factor, and says what it is good for', async () => {
    await page.goto(`/sign-in?office=${harbour.slug}`);
    await enter(page);
    await expect(heading(page)).toHaveText(s('offerTitle'));
    await expect(page.getByText(s('offerLead'))).toBeVisible();
    await expect(setUp.notNow, 'a customer is free to decline').toBeVisible();
  });

  await test.step('H2: one chooses how; the app is recommended, any app will do, and text messages are the other way', async () => {
    const app = page.getByRole('radio').first();
    await expect(app).toHaveAccessibleName(phone('setUp.recommended'));
    await expect(app).toHaveAccessibleDescription(phone('setUp.needs.authenticator'));
    await expect(app).toBeChecked();
    await expect(radio(page, phone('methods.sms'))).toHaveAccessibleDescription(phone('setUp.needs.sms'));
  });

  await test.step('H2: method 1: the app is chosen, and one goes on', async () => {
    await radio(page, phone('setUp.recommended')).check();
    await goOn(page);
    await expect(heading(page)).toHaveText(s('scanTitle'));
  });

  await test.step('H3: the QR code on the screen is scanned; the number the app shows may be entered for a minute, also once the next one stands there', async () => {
    await expect(page.getByText(s('scanStep'))).toBeVisible();
    await expect(page.getByText(s('codeHint'))).toBeVisible();
    const app = await setUp.scan();
    expect(app).toMatchObject({ issuer: harbour.name, label: `${harbour.name}:${oliver}` });
    await setUp.enterCode(app.wrongCode());
    await expectErrors(page, { text: s('codeWrong'), field: setUp.code });
    await freshStep();
    await setUp.enterCode(app.codeNow(-1));
  });

  await test.step('H4: recovery codes are shown, each good once, to be kept well', async () => {
    codes = await setUp.codes();
    expect(new Set(codes).size).toBe(10);
    await expect(page.getByText(s('codesLead'))).toBeVisible();
    await expect(page.getByRole('link', { name: s('download') })).toBeVisible();
  });

  await test.step('H5: only with the codes saved, one’s own name and the terms accepted does it go on', async () => {
    await setUp.confirmButton.click();
    await expectErrors(
      page,
      { text: s('nameMissing'), field: setUp.name },
      { text: s('savedMissing'), field: setUp.saved },
      { text: s('termsMissing'), field: setUp.terms },
    );
    await setUp.confirm('Oliver Penn');
  });

  await test.step('H7: it says that the second factor is active', async () => {
    await expect(heading(page)).toHaveText(s('doneTitle'));
    await expect(page.getByText(s('doneText'))).toBeVisible();
    await expect(detail(page, s('receiptBy'))).toHaveText('Oliver Penn');
    await setUp.finish();
    await expect(page).toHaveURL('/profile/info');
    await page.getByRole('link', { name: profile('tabFactor') }).click();
    await expect(detail(page, f('method'))).toHaveText(f('methodApp'));
    await expect(detail(page, f('status'))).toHaveText(f('statusActive'));
  });

  const [first = '', second = ''] = codes;
  await test.step('H4: a recovery code lets one manage the settings', async () => {
    await database.$client`
      update session set proven_at = proven_at - interval '11 minutes'
       where account_id = (select id from account where email_key = ${oliver})`;
    await page.getByRole('link', { name: about(f('rename'), f('app')) }).click();
    await page.getByRole('textbox', { name: f('name') }).fill('Studio phone');
    await press(page, f('renameSubmit'));
    await expect(page).toHaveURL('/profile/confirm');
    await signIn.chooseRecoveryCode();
    await signIn.enterRecoveryCode(first);
    await expect(page).toHaveURL(factorTab);
    await expect(changeResult(page)).toContainText(changes('done.rename-app'));
    await expect(page.getByText(f('codesLeft', { count: 9, total: 10 }))).toBeVisible();
  });

  await test.step('H4: without the device a recovery code gets one in, but none that was used before', async () => {
    await signIn.signOut();
    await enter(page);
    await expect(heading(page)).toHaveText(t('codeTitle'));
    await signIn.chooseRecoveryCode();
    await signIn.enterRecoveryCode(first);
    await expectErrors(page, { text: t('recoveryUsed'), field: signIn.recoveryCode });
    await signIn.enterRecoveryCode(second);
    await expect(heading(page)).toHaveText(s('recoveredTitle'));
    await expect(page.getByText(s('recoveredLeft', { count: 8 }))).toBeVisible();
    await press(page, s('keep'));
    await expect(page).toHaveURL('/profile/info');
  });

  await test.step('H8: asked whether the article helped, a Yes is thanked for', async () => {
    await openArticle(page, 'set-up-authenticator-app');
    await expect(page.getByRole('heading', { name: help('voteTitle') })).toBeVisible();
    await press(page, help('yes'));
    await expect(page.getByText(help('thanks'))).toBeVisible();
  });

  const [office] = await database.$client<{ id: string }[]>`
    select id from office where slug = ${harbour.slug}`;
  const customer = await makePerson({
    officeId: office?.id,
    roles: ['customer'],
    accountRequirement: 'required',
    displayName: 'Mia Lark',
  });
  const [theirs, phones] = [await anotherBrowser(), new Phones(portal)];
  const [their, theirSetUp] = [new SignIn(theirs), new SetUp(theirs)];
  const number = `+447400${randomInt(200_000, 999_999)}`;

  await test.step('H1: where it is demanded the other message says so, and there is no declining', async () => {
    await theirs.goto(`/sign-in?office=${harbour.slug}`);
    await their.enterPassword(customer);
    await expect(heading(theirs)).toHaveText(s('demandTitle'));
    await expect(theirs.getByText(demand('by.account', { name: harbour.name }))).toBeVisible();
    await expect(theirSetUp.notNow).toHaveCount(0);
  });

  await test.step('H2, H6: method 2: text messages are chosen, and a mobile number is asked for', async () => {
    await radio(theirs, phone('methods.sms')).check();
    await goOn(theirs);
    await expect(heading(theirs)).toHaveText(phone('setUp.numberTitle'));
    await expect(theirs.getByRole('combobox', { name: phone('setUp.country') })).toHaveValue(harbour.country);
    await theirs
      .getByRole('textbox', { name: phone('setUp.number') })
      .fill(`0${number.slice(3, 7)} ${number.slice(7)}`);
  });

  const code = theirs.getByRole('textbox', { name: phone('setUp.codeTitle') });
  await test.step('H6: “Send code” sends a message; its code is entered and verified', async () => {
    await press(theirs, phone('setUp.sendCode'));
    await expect(heading(theirs)).toHaveText(phone('setUp.codeTitle'));
    await expect(theirs.getByText(shownNumber(number)).first()).toBeVisible();
    await code.fill(await phones.wrongCode(number));
    await press(theirs, phone('setUp.verify'));
    await expectErrors(theirs, { text: phone('errors.codeWrongPlain', { method: 'sms' }), field: code });
    await code.fill(await phones.newestCode(number));
    await press(theirs, phone('setUp.verify'));
  });

  await test.step('H4, H5, H7: recovery codes, name and terms here, too; then it is active', async () => {
    expect(new Set(await theirSetUp.codes()).size).toBe(10);
    await expect(theirs.getByText(phone('setUp.codesLead'))).toBeVisible();
    await theirSetUp.confirm('Mia Lark');
    await expect(heading(theirs)).toHaveText(s('doneTitle'));
    await expect(theirs.getByText(phone('setUp.doneText.sms'))).toBeVisible();
    await theirSetUp.finish();
    await expect(theirs).toHaveURL('/profile/info');
  });

  await test.step('H7: so it is: the next sign-in sends a code', async () => {
    await their.signOut();
    await their.enterPassword(customer);
    await expect(heading(theirs)).toHaveText(phone('smsTitle'));
    await theirs.getByRole('textbox', { name: phone('smsTitle') }).fill(await phones.nextCode(number));
    await send(their.continue);
    await expect(theirs).toHaveURL('/profile/info');
  });

  await test.step('H8: a No is thanked for, and may say what was wrong, which the editors get', async () => {
    await openArticle(theirs, 'set-up-text-messages');
    await press(theirs, help('no'));
    await expect(heading(theirs)).toHaveText(help('wordsTitle'));
    await expect(theirs.getByText(help('thanks'))).toBeVisible();
    await theirs
      .getByRole('textbox', { name: help('wordsLabel') })
      .fill('Which button comes after the number?');
    await press(theirs, help('wordsSubmit'));
    await expect(theirs.getByText(help('thanksWords'))).toBeVisible();
    const [operator] = await database.$client<{ id: string }[]>`select id from office where is_operator`;
    const editor = await makePerson({ officeId: operator?.id, roles: ['staff', 'support'], enrolled: true });
    const desk = await anotherBrowser();
    await giveCookie(desk.context(), 'session', (await openSession(database, editor)).cookie);
    await desk.goto('/help/feedback');
    await expect(desk.getByText('Which button comes after the number?')).toBeVisible();
  });

  await test.step('H8: whoever needs more finds support below the article', async () => {
    await expect(theirs.getByRole('heading', { name: help('deskTitle') })).toBeVisible();
    await expect(detail(theirs, f('offEmail'))).toHaveText(harbour.serviceDesk.email);
    await expect(detail(theirs, f('offPhone'))).toHaveText(harbour.serviceDesk.phone);
  });
});
