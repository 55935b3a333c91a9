import { appendFileSync, readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { runFile } from '../../setup/run';
import { Problems } from './problems';

export type Screen = {
  /** The question of the page: its only `h1`, and how its title begins. */
  h1: string | RegExp;
  /** The whole title, where its beginning is not enough. */
  title?: string | RegExp;
};

const narrowest = { width: 320, height: 640 };
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Waits until the page shows this screen, then holds it against what every screen promises: one `h1`, a
 * title that begins with it ("Error: " before it after a mistake), nothing for axe to find in light
 * and dark, no sideways scrolling at 320 px, no complaint of the browser. Leaves the page as it was.
 */
export async function expectScreen(page: Page, { h1, title }: Screen): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(h1);
  if (title !== undefined) await expect(page).toHaveTitle(title);

  const question = ((await heading.textContent()) ?? '').trim();
  const shown = await page.title();
  // The office is left out where it is not known yet, as on the way in.
  expect(shown, 'title: question – office – Vestibule').toMatch(/^.+ – (.+ – )?Vestibule$/);
  expect(
    shown.replace(/^(Error|Fout|Fehler): /, '').startsWith(`${question} – `),
    `"${shown}" begins with its h1`,
  ).toBe(true);

  await withAxe(page, async (visible) => {
    expect(await axeFindings(visible), 'axe').toEqual([]);
    await inDark(visible, async () => {
      expect(await axeFindings(visible, ['color-contrast']), 'axe, in dark colours').toEqual([]);
    });
  });
  expect(await wideElements(page), 'what sticks out at 320 px').toEqual([]);
  expect(Problems.of(page).list(), 'what the browser complained about').toEqual([]);

  const seen: SeenScreen = { question, path: new URL(page.url()).pathname };
  appendFileSync(runFile('screens'), `${JSON.stringify(seen)}\n`);
}

async function axeFindings(page: Page, onlyRules?: string[]): Promise<string[]> {
  // The other mode opens a page of its own to sum up; it is for foreign frames, and there are none.
  const builder = new AxeBuilder({ page }).setLegacyMode();
  const chosen = onlyRules ? builder.withRules(onlyRules) : builder.withTags(rules);
  const { violations } = await chosen.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} ${node.html.slice(0, 200)}`),
  );
}

/**
 * axe is a script, and runs in no page whose scripts the test has switched off. It then looks at a copy
 * of what that page shows, without its scripts, in a browser that has them.
 */
async function withAxe(page: Page, look: (page: Page) => Promise<void>): Promise<void> {
  const isOff = await page.evaluate(() => matchMedia('(scripting: none)').matches);
  const browser = page.context().browser();
  if (!isOff || !browser) return look(page);

  const body = await page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const script of copy.querySelectorAll('script')) script.remove();
    return `<!doctype html>${copy.outerHTML}`;
  });
  const context = await browser.newContext({ javaScriptEnabled: true, viewport: page.viewportSize() });
  try {
    const copy = await context.newPage();
    await copy.route(page.url(), (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
    await copy.goto(page.url());
    await look(copy);
  } finally {
    await context.close();
  }
}

async function inDark(page: Page, look: () => Promise<void>) {
  await page.emulateMedia({ colorScheme: 'dark' });
  try {
    await look();
  } finally {
    await page.emulateMedia({ colorScheme: null });
  }
}

/** Elements that reach past the right edge of a 320 px window that scrolls sideways; empty if it does not. */
async function wideElements(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  await page.setViewportSize(narrowest);
  try {
    return await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth <= clientWidth) return [];
      const wide = [...document.body.querySelectorAll('*')].filter(
        (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
      );
      return wide.slice(-5).map((element) => element.outerHTML.slice(0, 150));
    });
  } finally {
    if (before) await page.setViewportSize(before);
  }
}

export type SeenScreen = { question: string; path: string };

export function seenScreens(): SeenScreen[] {
  const lines = readFileSync(runFile('screens'), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as SeenScreen);
}

/** Two addresses, one screen: the set-up wizard opens from sign-in and from the profile. */
const doors: [RegExp, string][] = [
  [/^\/(sign-in\/set-up|profile\/second-factor\/set-up)(?=\/|$)/, '/set-up'],
];

/** Questions that stand above two different screens: `question: /path, /other`. */
export function sharedQuestions(screens: SeenScreen[]): string[] {
  const places = new Map<string, Set<string>>();
  for (const { question, path } of screens) {
    const place = doors.reduce((name, [door, room]) => name.replace(door, room), path);
    places.set(question, (places.get(question) ?? new Set()).add(place));
  }
  return [...places]
    .filter(([, paths]) => paths.size > 1)
    .map(([q, paths]) => `${q}: ${[...paths].join(', ')}`);
}
