import { randomInt } from 'node:crypto';
import type { Page } from '@playwright/test';
import { maskNumber, type PhoneMethod } from '@/lib/factor/phone/number';
import type { PersonOptions } from '../../setup/people';
import { remember } from './remember';
import type { Words } from './words';

let drawn = randomInt(100);

/** The two digits that a masked number shows: another pair each time, so that no two of a test look alike. */
function ending(): string {
  drawn = (drawn + 1) % 100;
  return String(drawn).padStart(2, '0');
}

/** A Dutch mobile number of the test's own, E.164: the tests share one Vonage, which has one code at a time to a number. */
export const freshMobile = () => `+3161${randomInt(10_000, 99_999)}${ending()}`;

/** A Dutch landline number of the test's own. */
export const freshLandline = () => `+3120${randomInt(20_000, 79_999)}${ending()}`;

const everyMethod = ['authenticator', 'sms', 'voice', 'keypad-call'] as const;

/** An office that offers these methods, in the Netherlands unless told otherwise. */
export const offers = (...methods: (typeof everyMethod)[number][]): NonNullable<PersonOptions['office']> => ({
  staffMethods: methods,
  customerMethods: methods,
  country: 'NL',
});

/** Somebody whose second factor is a phone. */
export const withPhone = (method: PhoneMethod, ...numbers: string[]): PersonOptions => ({
  phones: numbers.map((number) => ({ number, verifiedBy: method })),
  currentMethod: method,
  office: offers(...everyMethod),
});

/** As a screen shows it: a number never breaks. */
export const shownNumber = (number: string) => maskNumber(number).replaceAll(' ', '\u00a0');

/** The six digits on the screen that are to be keyed in. */
export async function shownDigits(page: Page, phone: Words['phone']): Promise<string> {
  const text = await page.getByText(phone('digitsName', { digits: '' }).trim()).textContent();
  return remember((text ?? '').replace(/\D/g, ''));
}
