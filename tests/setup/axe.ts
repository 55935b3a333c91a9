import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

/**
 * What axe finds wrong with a page without frames: the rule, what to do about it, and the element.
 * axe is brought to a document once, however often it looks: it is twice the size of the whole portal.
 */
export async function axeFindings(page: Page, options: RunOptions = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(async (how) => {
    const here = (window as unknown as { axe: typeof axe }).axe;
    const found = (await here.run(document, { ...how, resultTypes: ['violations'] })).violations;
    return found.map(({ id, help, nodes }) => ({ id, help, elements: nodes.map((node) => node.html) }));
  }, options);
  return violations.flatMap(({ id, help, elements }) =>
    elements.map((element) => `${id}: ${help} ${element.slice(0, 200)}`),
  );
}
