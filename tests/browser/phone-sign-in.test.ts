import { expectErrors, send } from './support/form';
import { freshLandline, freshMobile, shownDigits, shownNumber, withPhone } from './support/own-numbers';
import { atSomeTime, escaped } from './support/page';
import { Phones } from './support/phones';
import { expectScreen } from './support/screen';
import { holdings } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';

test.describe('by text message', { tag: '@also-without-javascript' }, () => {
  test('W2, W11, W12, X1: the code goes out right after the password, to the masked number, and works once', async ({
    page,
    makePerson,
    portal,
    anotherBrowser,
  }) => {
    const number = freshMobile();
    const person = await makePerson(withPhone('sms', number));
    const phones = new Phones(portal);
    const signIn = new SignIn(page);
    const phone = signIn.words.phone;
    await page.goto('/profile/password');
    await signIn.enterPassword(person);
    await expectScreen(page, { h1: phone('smsTitle') });
    const field = page.getByRole('textbox', { name: phone('smsTitle') });
    await expect(
      page.getByText(atSomeTime(({ time }) => phone('smsSent', { number: shownNumber(number), time }))),
    ).toBeVisible();
    await expect(page.getByText(number.slice(3))).toHaveCount(0);

    const code = await phones.newestCode(number);
    const [message] = await phones.textMessages(number);
    expect(message?.text, 'the text names the office').toContain(person.officeName.slice(0, 11));
    await field.fill(await phones.wrongCode(number));
    await send(signIn.continue);
    await expectErrors(page, { text: phone('errors.codeWrong', { method: 'sms', tries: 4 }), field });
    await expectScreen(page, { h1: phone('smsTitle') });
    await field.fill(`${code.slice(0, 3)} ${code.slice(3)}`);
    await send(signIn.continue);
    await expect(page).toHaveURL('/profile/password');

    // Once: whoever has seen it over somebody's shoulder gets nowhere with it.
    const thief = await anotherBrowser();
    const again = new SignIn(thief);
    await again.begin(person);
    const next = await phones.nextCode(number);
    expect(next).not.toBe(code);
    await thief.getByRole('textbox', { name: phone('smsTitle') }).fill(code);
    await send(again.continue);
    await expectErrors(thief, {
      text: phone('errors.codeWrong', { method: 'sms', tries: 4 }),
      field: thief.getByRole('textbox', { name: phone('smsTitle') }),
    });
  });

  test('a page that is opened or reloaded sends nothing; a new code waits for half a minute', async ({
    page,
    javaScriptEnabled,
    makePerson,
    portal,
  }) => {
    const number = freshMobile();
    const person = await makePerson(withPhone('sms', number));
    const phones = new Phones(portal);
    const signIn = new SignIn(page);
    const phone = signIn.words.phone;
    await signIn.begin(person);
    await phones.newestCode(number);
    await page.reload();
    await page.goto('/sign-in/code');
    expect(await phones.textMessages(number)).toHaveLength(1);

    await page.getByText(phone('noCode'), { exact: true }).click();
    const again = page.getByRole('button', { name: phone('again', { method: 'sms' }) });
    await expect(
      page.getByText(atSecond(({ time }) => phone('newFrom', { method: 'sms', time }))),
    ).toBeVisible();
    if (javaScriptEnabled) {
      await expect(again).toBeDisabled();
    } else {
      await send(again);
      await expect(page.getByText(phone('problems.too-soon', { method: 'sms' }))).toBeVisible();
    }
    await expectScreen(page, { h1: phone('smsTitle') });
    expect(await phones.textMessages(number)).toHaveLength(1);
    await expect(page.getByRole('textbox', { name: phone('smsTitle') })).toBeVisible();
  });

  test('W11: other numbers, other ways and a recovery code are one click away', async ({
    page,
    makePerson,
    portal,
  }) => {
    const [first, second] = [freshMobile(), freshLandline()];
    const person = await makePerson(withPhone('sms', first, second));
    const phones = new Phones(portal);
    const signIn = new SignIn(page);
    const phone = signIn.words.phone;
    await signIn.begin(person);
    await phones.newestCode(first);
    await page.getByText(phone('noCode'), { exact: true }).click();
    await expect(
      page.getByRole('button', { name: phone('ways.sms', { number: shownNumber(second) }) }),
      'W5: no text message to a landline',
    ).toHaveCount(0);
    await send(page.getByRole('button', { name: phone('ways.voice', { number: shownNumber(second) }) }));
    await expectScreen(page, { h1: phone('voiceTitle') });

    const owner = await phones.open(await page.context().newPage(), second);
    await owner.rings();
    await owner.pickUp();
    const code = await owner.spokenCode();
    await page.getByRole('textbox', { name: phone('voiceTitle') }).fill(code);
    await send(signIn.continue);
    await expect(page).toHaveURL('/profile/info');
    await signIn.signOut();

    await signIn.enterPassword(person);
    // The first code is still on its way there, so that none can be sent: the other ways stand open.
    await expect(page.getByText(phone('problems.too-soon', { method: 'sms' }))).toBeVisible();
    await page.getByRole('link', { name: phone('ways.recovery-code') }).click();
    await signIn.enterRecoveryCode(person.recoveryCodes[0] ?? '');
    await expectScreen(page, { h1: phone('setUp.lostTitle') });
  });
});

test.describe('by keypad call', () => {
  test('C5, C6, C7, C9: the screen shows a number, the phone rings at once, and the screen goes on by itself', async ({
    page,
    makePerson,
    portal,
    database,
  }) => {
    const number = freshLandline();
    const person = await makePerson(withPhone('keypad-call', number));
    const phones = new Phones(portal);
    const signIn = new SignIn(page);
    const phone = signIn.words.phone;
    await signIn.begin(person);
    await expectScreen(page, { h1: phone('callTitle') });
    const digits = await shownDigits(page, phone);

    const owner = await phones.open(await page.context().newPage(), number);
    await owner.rings();
    await owner.pickUp();
    await expect(page.getByRole('status').getByText(phone('stages.answered'))).toBeVisible();
    expect(await owner.lastSpoken(), 'the digits are never spoken').not.toContain(digits);
    await owner.press('000000' === digits ? '111111' : '000000');
    await expect(page.getByText(phone('stages.wrong', { goes: 2 }))).toBeVisible();
    await owner.press(digits);
    await expectScreen(page, { h1: phone('callRightTitle') });
    expect(await holdings(database, person), 'nobody is in before the button').toMatchObject({ sessions: 0 });
    await send(page.getByRole('button', { name: phone('signMeIn'), exact: true }));
    await expect(page).toHaveURL('/profile/info');
  });

  test('X1: works without JavaScript, looked for with a link', { tag: '@only-without-javascript' }, async ({
    page,
    makePerson,
    portal,
  }) => {
    const number = freshMobile();
    const person = await makePerson(withPhone('keypad-call', number));
    const phones = new Phones(portal);
    const signIn = new SignIn(page);
    const phone = signIn.words.phone;
    await signIn.begin(person);
    await expectScreen(page, { h1: phone('callTitle') });
    const digits = await shownDigits(page, phone);
    const owner = await phones.open(await page.context().newPage(), number);
    await owner.rings();
    await owner.pickUp();
    // Once before: afterwards the page may have looked by itself, and the link be gone.
    await page.getByRole('link', { name: phone('checkNow') }).click();
    await expectScreen(page, { h1: phone('callTitle') });
    await owner.keyIn(digits);
    await page.reload();
    await expectScreen(page, { h1: phone('callRightTitle') });
    await send(page.getByRole('button', { name: phone('signMeIn'), exact: true }));
    await expect(page).toHaveURL('/profile/info');
  });

  const ends = [
    ['isEngaged', 'busy'],
    // Vonage tells no difference between a call that was declined and one that nobody picked up.
    ['decline', 'unanswered'],
    ['letMachineAnswer', 'machine'],
  ] as const;
  for (const [what, problem] of ends) {
    const tag = problem === 'unanswered' ? [] : ['@thorough'];
    test(`C4, C5: a call that ends (${problem}) says so, and what to do next`, { tag }, async ({
      page,
      makePerson,
      portal,
    }) => {
      const number = freshMobile();
      const person = await makePerson(withPhone('keypad-call', number));
      const phones = new Phones(portal);
      const signIn = new SignIn(page);
      const phone = signIn.words.phone;
      await signIn.begin(person);
      const owner = await phones.open(await page.context().newPage(), number);
      await owner.rings();
      await owner[what]();
      await expect(page.getByText(phone(`problems.${problem}`))).toBeVisible();
      await expectScreen(page, { h1: phone('callIdleTitle') });
      await send(page.getByRole('button', { name: phone('again', { method: 'keypad-call' }) }));
      await expectScreen(page, { h1: phone('callTitle') });
      await owner.page.reload();
      await owner.rings();
      // The page shows itself anew at this moment, and a browser that is closed meanwhile takes its time.
      await page.close();
      await owner.page.close();
    });
  }
});

/** As `atSomeTime`, to the second. */
function atSecond(say: (values: { time: string }) => string): RegExp {
  return new RegExp(escaped(say({ time: '00:00' })).replace('00:00', '\\d\\d:\\d\\d:\\d\\d'));
}
