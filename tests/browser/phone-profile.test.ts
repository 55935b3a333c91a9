import { maskNumber } from '@/lib/factor/phone/number';
import { translator } from '@/lib/i18n/translator';
import { factorTab } from './support/factors';
import { expectErrors, send } from './support/form';
import { numberEntry, shownNumbers } from './support/numbers';
import {
  freshLandline,
  freshMobile,
  offers,
  shownDigits,
  shownNumber,
  withPhone,
} from './support/own-numbers';
import { Phones } from './support/phones';
import { expectScreen } from './support/screen';
import { ageProofs, giveCookie, openSession } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';

const n = translator('en', 'numbers');

test.describe('in the profile', { tag: '@also-without-javascript' }, () => {
  test('W4, W6, C8: the person checks a further number alone, after a fresh proof by the number there is', async ({
    page,
    makePerson,
    database,
    context,
    portal,
  }) => {
    test.slow();
    const [first, second] = [freshMobile(), freshMobile()];
    const person = await makePerson({ ...withPhone('sms', first), office: offers('sms') });
    const phones = new Phones(portal);
    const signIn = new SignIn(page);
    const { phone, common, factors } = signIn.words;
    await giveCookie(context, 'session', (await openSession(database, person, ['sms'])).cookie);
    await ageProofs(database, person, 11);
    await page.goto(factorTab);
    await send(page.getByRole('button', { name: phone('setUp.addNumber') }));

    await expectScreen(page, { h1: phone('smsTitle') });
    const proof = page.getByRole('textbox', { name: phone('smsTitle') });
    await proof.fill(await phones.newestCode(first));
    await send(page.getByRole('button', { name: common('continue'), exact: true }));
    await expectScreen(page, { h1: phone('setUp.numberTitle') });
    const field = page.getByRole('textbox', { name: phone('setUp.number') });
    const go = page.getByRole('button', { name: phone('setUp.sendCode'), exact: true });
    await field.fill(first);
    await send(go);
    await expectErrors(page, { text: phone('errors.known'), field });
    await field.fill('+33 6 12 34 56 78');
    await send(go);
    const names = { office: person.officeName, country: 'France' };
    await expectErrors(page, { text: phone('errors.countryOffOnly', names), field });
    await field.fill(second);
    await send(go);
    await expectScreen(page, { h1: phone('setUp.codeTitle') });
    await page.getByRole('textbox', { name: phone('setUp.codeTitle') }).fill(await phones.newestCode(second));
    await send(page.getByRole('button', { name: phone('setUp.verify'), exact: true }));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(phone('setUp.doneAddedTitle'));
    await send(page.getByRole('button', { name: signIn.words.setUp('toProfile') }));
    await expectScreen(page, { h1: factors('title') });
    await expect(shownNumbers(page)).toHaveText([first, second].map(maskNumber));
    await expect(numberEntry(page, second)).toContainText(n('checked.sms', { date: '' }).trim().slice(0, 12));

    // It lets its owner in from now on, although the first one is asked for by itself.
    await context.clearCookies();
    await phones.moveClock(31, first);
    await signIn.begin(person);
    await page.getByText(phone('noCode'), { exact: true }).click();
    await send(page.getByRole('button', { name: phone('ways.sms', { number: shownNumber(second) }) }));
    await page.getByRole('textbox', { name: phone('smsTitle') }).fill(await phones.nextCode(second));
    await send(signIn.continue);
    await expect(page).toHaveURL('/profile/info');
  });
});

test('C6, C9: a call confirms a change, and the page goes on by itself', async ({
  page,
  makePerson,
  database,
  context,
  portal,
}) => {
  const [number, landline] = [freshMobile(), freshLandline()];
  const person = await makePerson({
    ...withPhone('keypad-call', number),
    office: offers('keypad-call', 'voice'),
  });
  const phones = new Phones(portal);
  const signIn = new SignIn(page);
  const { phone, common } = signIn.words;
  await giveCookie(context, 'session', (await openSession(database, person, ['keypad-call'])).cookie);
  await ageProofs(database, person, 11);
  await page.goto(factorTab);
  await send(page.getByRole('button', { name: phone('setUp.addNumber') }));
  await expectScreen(page, { h1: phone('callTitle') });
  const owner = await phones.open(await context.newPage(), number);
  await owner.rings();
  await owner.pickUp();
  await owner.press(await shownDigits(page, phone));
  await expectScreen(page, { h1: phone('callRightTitle') });
  await send(page.getByRole('button', { name: common('continue'), exact: true }));

  // W5: a landline is read the code; a text message is not even offered where the office has none.
  await expectScreen(page, { h1: phone('setUp.numberTitle') });
  await page.getByRole('radio', { name: phone('methods.voice') }).check();
  await page.getByRole('textbox', { name: phone('setUp.number') }).fill(landline);
  await send(page.getByRole('button', { name: common('continue'), exact: true }));
  const answered = await phones.open(owner.page, landline);
  await answered.rings();
  await answered.pickUp();
  await page.getByRole('textbox', { name: phone('setUp.codeTitle') }).fill(await answered.spokenCode());
  await send(page.getByRole('button', { name: phone('setUp.verify'), exact: true }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(phone('setUp.doneAddedTitle'));
});

test('X6: a limit that is reached says what works instead', async ({ page, makePerson }) => {
  const person = await makePerson({
    ...withPhone('sms', freshMobile()),
    enrolled: true,
    office: { ...offers('authenticator', 'sms'), codesPerDay: 0 },
  });
  const signIn = new SignIn(page);
  const { phone } = signIn.words;
  await signIn.begin(person);
  await expectScreen(page, { h1: phone('smsTitle') });
  const problem = phone('problems.limit-office', { office: person.officeName, method: 'sms' });
  await expect(page.getByText(problem)).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await send(page.getByRole('button', { name: phone('ways.authenticator') }));
  await expectScreen(page, { h1: signIn.words.signIn('codeTitle') });
});
