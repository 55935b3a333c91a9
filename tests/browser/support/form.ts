import { expect, type Locator, type Page, type Response } from '@playwright/test';
import { escaped } from './page';

/**
 * Presses a button that sends its form, and waits until the answer has been taken in, so that what is
 * typed next is not swept away with the form it answers.
 */
export async function send(button: Locator): Promise<Response> {
  const page = button.page();
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await button.click();
  const response = await answered;
  await expect(page.locator('[aria-busy=true]')).toHaveCount(0);
  return response;
}

/**
 * Writes another value into every form of the page that has a field of this name, as an attacker would: beside the fields of
 * the page, since React writes its own anew whenever it takes the page over or draws the form again.
 */
export function plant(page: Page, name: string, value: string): Promise<void> {
  return page.locator(`main form:has([name=${name}])`).evaluateAll(
    (forms, [field, other]) => {
      const planted = () =>
        Object.assign(document.createElement('input'), { type: 'hidden', name: field, value: other });
      for (const form of forms) {
        form.prepend(planted());
        form.append(planted());
      }
    },
    [name, value],
  );
}

/** What is to be put right, above the question; Next's announcer of new pages is an alert, too, and has no heading. */
export function errorSummary(page: Page): Locator {
  return page.getByRole('alert').filter({ has: page.getByRole('heading', { level: 2 }) });
}

export type Slip = { text: string | RegExp; field?: Locator };

/**
 * After a mistake: a focused summary above the question, "Error:" in the title, and for each slip the
 * same words at its field, which the summary leads to.
 */
export async function expectErrors(page: Page, ...slips: Slip[]): Promise<void> {
  const summary = errorSummary(page);
  const entries = summary.getByRole('listitem');
  await expect(entries).toHaveText(slips.map(({ text }) => text));
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^(Error|Fout|Fehler): /);
  for (const { text, field } of slips) {
    if (!field) continue;
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveAccessibleDescription(
      typeof text === 'string' ? new RegExp(escaped(text)) : text,
    );
    const href = await entries.filter({ hasText: text }).getByRole('link').getAttribute('href');
    expect(href, 'the summary leads to the field').toBe(`#${await field.getAttribute('id')}`);
  }
}
