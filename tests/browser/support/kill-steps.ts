import type { Page } from '@playwright/test';
import { config } from '@/lib/config';
import { sendingKey } from '@/lib/factor/phone/spending';
import type { Person } from '../../setup/people';
import { AuthenticatorApp } from './authenticator-app';
import { errorSummary, send } from './form';
import type { World } from './kill';
import { expect } from './pair';
import type { SetUp } from './set-up';
import { ageChallenges, ageProofs, giveCookie, openSession } from './shortcuts';
import { SignIn } from './sign-in';
import type { Step } from './walk';

/* Steps that several flows share: each knows what its owner does whenever they find themselves there. */

export const passwordStep = (
  signIn: SignIn,
  { email, password }: { email: string; password: string },
): Step => ({
  at: signIn.words.signIn('title'),
  fill: async () => {
    await signIn.identifier.fill(email);
    await signIn.password.fill(password);
  },
  press: signIn.submit,
});

/** The same code until it is said to have been used, as by somebody who has only heard of an error. */
export async function appCodeStep(signIn: SignIn, key: string | undefined): Promise<Step> {
  const { signIn: t } = signIn.words;
  const app = AuthenticatorApp.fromKey(key ?? '');
  let code = await app.nextCode();
  return {
    at: t('codeTitle'),
    fill: () => signIn.code.fill(code),
    press: signIn.continue,
    otherwise: async () => {
      await expect(errorSummary(signIn.page)).toContainText(t('codeUsed'));
      code = await app.nextCode();
    },
  };
}

/** The code of the newest text message; where none can be entered, or it no longer works, a new one is asked for half a minute later. */
export function sentCodeStep(
  { page, phones, database }: World,
  person: Person,
  number: string,
  step: Pick<Step, 'at' | 'press'>,
): Step {
  const { phone } = new SignIn(page).words;
  const field = page.getByRole('textbox', { name: step.at });
  const askAgain = async () => {
    await phones.moveClock(31, number);
    await ageChallenges(database, person, 31);
    await page.reload();
    const first = page.getByRole('button', { name: phone('send'), exact: true });
    const again = page.getByRole('button', { name: phone('again', { method: 'sms' }), exact: true });
    if (!(await first.or(again).isVisible())) await page.getByText(phone('noCode'), { exact: true }).click();
    await send(first.or(again));
    await expect(field).toBeVisible();
  };
  return {
    ...step,
    fill: async () => {
      if (!(await field.isVisible())) await askAgain();
      await field.fill(await phones.newestCode(number));
    },
    otherwise: askAgain,
  };
}

/** Recovery codes are the same ones each time they are shown. */
export function receiptStep(setUp: SetUp): Step {
  let codes: string[] | undefined;
  return {
    at: setUp.words.setUp('codesTitle'),
    fill: async () => {
      const shown = await setUp.codes();
      codes ??= shown;
      expect(shown, 'the same recovery codes').toEqual(codes);
      await setUp.saved.check();
      await setUp.terms.check();
      await setUp.name.fill('Robin Example');
    },
    press: setUp.confirmButton,
  };
}

/**
 * Whose session had begun when the answer that brings it got lost signs in once more. The first one is in no browser, and ends
 * by itself within the hour.
 */
export async function signedInOnceOrAgain({ database }: World, { accountId }: Person): Promise<void> {
  const begun = await database.$client`
    select 1 from session where account_id = ${accountId} and activated_at is not null and ended_at is null`;
  expect([1, 2]).toContain(begun.length);
}

/** Each text message is counted once; besides at most a start that was killed before Vonage was asked. */
export async function paidOnce({ database, phones }: World, person: Person, number: string): Promise<void> {
  const [secret = ''] = config().authSecrets;
  const [paid] = await database.$client<{ sent: number; unanswered: number }[]>`
    select sent, (select count(*) from challenge where account_id = ${person.accountId} and state = 'starting')::int
                   as unanswered
      from sending_count
     where encode(key, 'hex') = ${sendingKey(secret, { counts: `office|${person.officeId}` })}`;
  const sent = (await phones.textMessages(number)).length;
  expect(paid?.sent).toBeGreaterThanOrEqual(sent);
  expect(paid?.sent).toBeLessThanOrEqual(sent + (paid?.unanswered ?? 0));
}

export const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) });

/** Signed in, so long ago that a change asks for another proof. */
export async function signedInLongAgo({ context, database }: World, person: Person) {
  await giveCookie(context, 'session', (await openSession(database, person)).cookie);
  await ageProofs(database, person, 11);
}

/** Proven, and not carried out when the process was killed: the page that says so. */
export const confirmedStep = (page: Page, { words }: SignIn) => ({
  at: words.changes('confirmedTitle'),
  press: button(page, words.changes('carryOut')),
});
