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
  return new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`);
}
