import type { Locator, Page } from '@playwright/test';

/** What a list of terms on the page says under one of them. */
export function detail(page: Page, term: string): Locator {
  return page
    .getByRole('term')
    .filter({ hasText: wholeText(term) })
    .locator('xpath=following-sibling::dd[1]');
}

/** Matches an element whose text is this and nothing more. */
export function wholeText(text: string): RegExp {
  return new RegExp(`^\\s*${escaped(text)}\\s*$`);
}

/** Matches a text of the portal that names a clock time, whatever the time. */
export function atSomeTime(say: (values: { time: string }) => string): RegExp {
  return new RegExp(escaped(say({ time: '00:00' })).replace('00:00', '\\d\\d:\\d\\d'));
}

/** For a text in a pattern; blanks of any kind are alike there, as they are to people. */
export function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s/g, '\\s');
}
