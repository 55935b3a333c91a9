import { AuthenticatorApp } from './support/authenticator-app';
import { send } from './support/form';
import { freshMobile, shownNumber, withPhone } from './support/own-numbers';
import { Phones } from './support/phones';
import { expectScreen } from './support/screen';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';

/** Nobody waits longer before a screen says what is wrong (ms). */
const patience = 6_000;

test('X6: with Vonage down, the app and recovery codes let people in, phone screens say so within six seconds, and nothing needs a restart afterwards', async ({
  page,
  makePerson,
  portal,
}) => {
  test.slow();
  const number = freshMobile();
  const person = await makePerson({ ...withPhone('sms', number), enrolled: true });
  const app = AuthenticatorApp.fromKey(person.appKey ?? '');
  const phones = new Phones(portal);
  const signIn = new SignIn(page);
  const { phone, setUp: s } = signIn.words;
  await phones.setFault({ kind: 'no-answer', number, times: Number.POSITIVE_INFINITY });

  await page.goto('/sign-in');
  const begun = Date.now();
  await signIn.enterPassword(person);
  await expect(page.getByText(phone('problems.unknown', { method: 'sms' }))).toBeVisible();
  expect(Date.now() - begun).toBeLessThan(patience);
  await expectScreen(page, { h1: phone('smsTitle') });
  await send(page.getByRole('button', { name: phone('ways.authenticator') }));
  await expect(signIn.heading).toHaveText(signIn.words.signIn('codeTitle'));
  await signIn.enterCode(await app.nextCode());
  await expect(page).toHaveURL('/profile/info');
  await signIn.signOut();

  await signIn.enterPassword(person);
  await page.getByRole('link', { name: phone('ways.recovery-code') }).click();
  await signIn.enterRecoveryCode(person.recoveryCodes[0] ?? '');
  await send(page.getByRole('button', { name: s('keep') }));
  await expect(page).toHaveURL('/profile/info');
  await signIn.signOut();

  await phones.resetFaults(number);
  // What may have been sent without an answer can be taken back by now.
  await phones.moveClock(31, number);
  await signIn.enterPassword(person);
  await page.getByRole('textbox', { name: phone('smsTitle') }).fill(await phones.newestCode(number));
  await send(signIn.continue);
  await expect(page).toHaveURL('/profile/info');
});

for (const [kind, problem] of [
  ['low-balance', 'low-balance'],
  ['rate', 'rate'],
  ['number-refused', 'number-refused'],
  ['unauthorized', 'unavailable'],
  ['error', 'unknown'],
  ['stalled-body', 'unknown'],
  ['empty', 'unknown'],
] as const) {
  const tag = kind === 'low-balance' || kind === 'stalled-body' ? [] : ['@thorough'];
  test(`X6: Vonage answers with "${kind}": no error page, no proof, and what works instead`, { tag }, async ({
    page,
    makePerson,
    portal,
  }) => {
    const [number, other] = [freshMobile(), freshMobile()];
    const person = await makePerson(withPhone('sms', number, other));
    const phones = new Phones(portal);
    const signIn = new SignIn(page);
    const { phone } = signIn.words;
    await phones.setFault({ kind, on: 'start', number });
    await signIn.begin(person);
    await expect(page.getByText(phone(`problems.${problem}`, { method: 'sms' }))).toBeVisible();
    await expectScreen(page, { h1: phone('smsTitle') });
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await send(page.getByRole('button', { name: phone('ways.sms', { number: shownNumber(other) }) }));
    await page.getByRole('textbox', { name: phone('smsTitle') }).fill(await phones.newestCode(other));
    await send(signIn.continue);
    await expect(page).toHaveURL('/profile/info');
  });
}

test('X6: when a code cannot be checked no try is lost, and the same code counts afterwards', async ({
  page,
  makePerson,
  portal,
}) => {
  const number = freshMobile();
  const person = await makePerson(withPhone('sms', number));
  const phones = new Phones(portal);
  const signIn = new SignIn(page);
  const { phone } = signIn.words;
  await signIn.begin(person);
  const code = await phones.newestCode(number);
  const field = page.getByRole('textbox', { name: phone('smsTitle') });
  for (const kind of ['error', 'rate', 'unauthorized'] as const) {
    await phones.setFault({ kind, on: 'check', number });
    await field.fill(code);
    await send(signIn.continue);
    await expect(page.getByRole('alert').getByText(phone('errors.codeUnavailable'))).toBeVisible();
  }
  await field.fill(code);
  await send(signIn.continue);
  await expect(page).toHaveURL('/profile/info');
});
