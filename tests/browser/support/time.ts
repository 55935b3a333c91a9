import { expect, type Locator, type Page } from '@playwright/test';
import type { Database } from '@/db/connection';
import type { Person } from '../../setup/people';
import { ageAttempts, ageSessions } from './shortcuts';
import { wordsOf } from './words';

const { stay } = wordsOf('en');

/** The box that warns before a session or a page ends; a line until then, which is no landmark. */
export const warningBox = (page: Page, of: 'session' | 'page'): Locator =>
  page.getByRole('region', { name: stay(`${of}.label`) });

/** The clock time that a text names. */
export async function timeIn(place: Locator): Promise<string> {
  await expect(place).toContainText(/\d\d:\d\d/);
  return /\d\d:\d\d/.exec((await place.textContent()) ?? '')?.[0] ?? '';
}

/** Lets time pass for a person's session: in the database, and in this browser, whose clock is the test's. */
export async function passInSession(database: Database, person: Person, page: Page, minutes: number) {
  await ageSessions(database, person, minutes);
  await page.clock.fastForward(minutes * 60_000);
}

/** … and for their sign-in or set-up. */
export async function passInAttempt(database: Database, person: Person, page: Page, minutes: number) {
  await ageAttempts(database, person, minutes);
  await page.clock.fastForward(minutes * 60_000);
}

/** A time zone in which it is about noon: no midnight comes in between, and its days have 24 hours. */
export function noonZone(): string {
  const offset = 12 - new Date().getUTCHours();
  return offset === 0 ? 'Etc/GMT' : `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
}
