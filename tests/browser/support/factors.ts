import { expect, type Locator, type Page } from '@playwright/test';
import type { AuthenticatorApp } from './authenticator-app';
import { send } from './form';
import { expectScreen } from './screen';
import { SignIn } from './sign-in';
import { wordsOf } from './words';

const { factors: f, changes, signIn: t } = wordsOf('en');

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
export const changeResult = (page: Page): Locator =>
  page
    .getByRole('status')
    .filter({ has: page.getByText(new RegExp(`^(${changes('doneWord')}|${changes('refusedWord')})$`)) });

/** Gives the app's code to the shared step, which says what it is for. */
export async function proveOnTheWay(page: Page, app: AuthenticatorApp, why: string): Promise<void> {
  await expect(page).toHaveURL('/profile/confirm');
  await expectScreen(page, { h1: t('codeTitle') });
  await expect(page.getByText(why)).toBeVisible();
  await new SignIn(page).enterCode(await app.nextCode());
}
