import type { Locator, Page } from '@playwright/test';
import type { Database } from '@/db/connection';
import { maskNumber, type PhoneMethod } from '@/lib/factor/phone/number';
import type { Person, PersonOptions } from '../../setup/people';
import { remember } from './remember';
import { expect } from './test';

/** A mobile phone, a landline, and one more mobile phone; no two of them look alike when masked. */
export const [mobile, landline, other] = ['+31618273645', '+31207364518', '+31645362727'].map(remember) as [
  string,
  string,
  string,
];

/** Somebody with these numbers, the primary one first, in an office that offers every method. */
export const owner = (numbers: Record<string, PhoneMethod>, more: PersonOptions = {}): PersonOptions => ({
  ...more,
  phones: Object.entries(numbers).map(([number, verifiedBy]) => ({ number, verifiedBy })),
  office: { customerMethods: ['authenticator', 'sms', 'voice', 'keypad-call'], ...more.office },
});

/** The numbers of the list, masked, in its order. */
export const shownNumbers = (page: Page): Locator =>
  page.getByRole('heading', { level: 3 }).filter({ hasText: '••' });

/** A number's entry in the list. */
export const numberEntry = (page: Page, number: string): Locator =>
  page.getByRole('listitem').filter({
    has: page.getByRole('heading', { level: 3, name: maskNumber(number), exact: true }),
  });

/** What an action on a number is called for those who hear it by itself. */
export const onNumber = (action: string, number: string) => `${action} ${maskNumber(number)}`;

/** What the account has, the primary one first. */
export async function numbersOf(database: Database, { accountId }: Person): Promise<string[]> {
  const rows = await database.$client<{ number: string }[]>`
    select number from phone where account_id = ${accountId} order by position`;
  return rows.map(({ number }) => number);
}

/** Nothing of a page may tell a whole number, on the screen or behind it. */
export async function expectMasked(page: Page): Promise<void> {
  const content = await page.content();
  for (const number of [mobile, landline, other]) expect(content).not.toContain(number.slice(3));
}
