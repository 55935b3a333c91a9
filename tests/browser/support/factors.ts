import { expect, type Locator, type Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locale';
import type { AuthenticatorApp } from './authenticator-app';
import { send } from './form';
import { expectScreen } from './screen';
import { SignIn } from './sign-in';
import { wordsOf } from './words';

const { factors: f } = wordsOf('en');

/** The tab of the second factor. */
export const factorTab = '/profile/second-factor';

/** Presses a button and waits for the answer. */
export const press = (page: Page, name: string) => send(page.getByRole('button', { name, exact: true }));

/** An app's entry in the list. */
export const appEntry = (page: Page, name: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { level: 3, name, exact: true }) });

/** What an action on one of the apps is called for those who hear it by itself. */
export const about = (action: string, name: string) => `${action} ${f('which', { app: name })}`;

/** What the page says was just changed, or was not. */
export function changeResult(page: Page, locale: Locale = 'en'): Locator {
  const { changes } = wordsOf(locale);
  const word = new RegExp(`^(${changes('doneWord')}|${changes('refusedWord')})$`);
  return page.getByRole('status').filter({ has: page.getByText(word) });
}

/** Gives the app's code to the shared step, which says what it is for. */
export async function proveOnTheWay(
  page: Page,
  app: AuthenticatorApp,
  why: string,
  locale: Locale = 'en',
): Promise<void> {
  const signIn = new SignIn(page, locale);
  await expect(page).toHaveURL('/profile/confirm');
  await expectScreen(page, { h1: signIn.words.signIn('codeTitle') });
  await expect(page.getByText(why)).toBeVisible();
  await signIn.enterCode(await app.nextCode());
}
