import { createHash } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { type Browser, expect, type Page } from '@playwright/test';
import type { RunOptions } from 'axe-core';
import { axeFindings } from '../../setup/axe';
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
 * axe takes long, so it looks once a run at each look a screen has, and at the colours of each only where there are new ones.
 */
export async function expectScreen(page: Page, { h1, title }: Screen): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(h1);
  if (title !== undefined) await expect(page).toHaveTitle(title);

  // Soft hyphens are for lines that break, not for titles.
  const question = ((await heading.textContent()) ?? '').trim().replaceAll('\u00ad', '');
  const shown = await page.title();
  // The office is left out where it is not known yet, as on the way in.
  expect(shown, 'title: question – office – Vestibule').toMatch(/^.+ – (.+ – )?Vestibule$/);
  expect(
    shown.replace(/^(Error|Fout|Fehler): /, '').startsWith(`${question} – `),
    `"${shown}" begins with its h1`,
  ).toBe(true);

  const looks = await looksOf(page);
  const before = seenScreens();
  let colours: string[] = [];
  if (!before.some((seen) => seen.looks.some((look) => looks[0] === look))) {
    const known = new Set(before.flatMap((seen) => seen.colours));
    colours = (await coloursOf(page)).filter((each) => !known.has(each));
    const isColoured = colours.length > 0;
    await withAxe(page, async (visible) => {
      expect(await axeFindings(visible, chosen[isColoured ? 'all' : 'all but contrast']), 'axe').toEqual([]);
      if (!isColoured) return;
      await inDark(visible, async () => {
        expect(await axeFindings(visible, chosen.contrast), 'axe, in dark colours').toEqual([]);
      });
    });
  }
  expect(await wideElements(page), 'what sticks out at 320 px').toEqual([]);
  expect(Problems.of(page).list(), 'what the browser complained about').toEqual([]);

  // One page, whoever or whatever it is about.
  const path = new URL(page.url()).pathname.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id');
  const seen: SeenScreen = { question, path, looks, colours };
  appendFileSync(runFile('screens'), `${JSON.stringify(seen)}\n`);
}

/**
 * What axe judges a screen by, as hashes: the elements, their attributes and where text stands, but not its
 * words. First as it is; then, with JavaScript, as it is without what JavaScript adds to it.
 */
async function looksOf(page: Page): Promise<string[]> {
  const shapes = await page.evaluate(() => {
    // What differs between two persons or moments, and says nothing about how a screen is made.
    const passing = /^(value|href|src|nonce|d|viewBox|content|action|method|enctype|data-.*|aria-busy)$/i;
    const added = 'button[type=button], [role=status]:empty, span:has(> button[type=button])';
    const shapeOf = (node: Node, isBare: boolean): string => {
      if (node.nodeType === Node.TEXT_NODE) return node.textContent?.trim() ? 'text' : '';
      if (!(node instanceof Element)) return '';
      if (node.matches('script, link, input[type=hidden], next-route-announcer')) return '';
      if (isBare && node.matches(added)) return '';
      // A password's field makes room for the button beside it.
      const left = isBare && node.matches('input') ? /^(class|type)$/ : /^$/;
      const attributes = [...node.attributes]
        .filter(({ name }) => !passing.test(name) && !left.test(name))
        .map(({ name, value }) => `${name}=${value}`);
      const inside = node.localName === 'style' ? [node.textContent] : [...node.childNodes];
      const shown = inside.map((each) => (typeof each === 'string' ? each : each && shapeOf(each, isBare)));
      return `<${node.localName} ${attributes.sort().join(' ')}>${shown.join('')}`;
    };
    const hasScripts = !matchMedia('(scripting: none)').matches;
    const bare = shapeOf(document.documentElement, true);
    return hasScripts ? [shapeOf(document.documentElement, false), bare] : [bare];
  });
  return shapes.map((shape) => createHash('sha256').update(shape).digest('base64url'));
}

/**
 * What the contrast of each text of a screen depends on, as hashes: the classes in which it stands, one within the other, and
 * the office's colour. Colours are most of axe's work, and what is built alike looks alike.
 */
async function coloursOf(page: Page): Promise<string[]> {
  const chains = await page.evaluate(() => {
    const found = new Set<string>();
    const note = (from: Element | null) => {
      const chain: string[] = [];
      for (let at = from; at; at = at.parentElement) {
        const marks = ['class', 'style', 'aria-current', 'aria-invalid'].map(
          (name) => at?.getAttribute(name) ?? '',
        );
        chain.push(`${at.localName}.${marks.join('.')}`);
      }
      found.add(chain.join(' '));
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      if (text.textContent?.trim()) note(text.parentElement);
    }
    for (const field of document.querySelectorAll('input, select, textarea')) note(field);
    const colour = [...document.querySelectorAll('style')].map((style) => style.textContent).join(' ');
    return [...found].map((chain) => `${chain} ${colour}`);
  });
  return chains.map((chain) => createHash('sha256').update(chain).digest('base64url').slice(0, 12));
}

type Which = 'all' | 'all but contrast' | 'contrast';

const chosen: Record<Which, RunOptions> = {
  all: { runOnly: rules },
  'all but contrast': { runOnly: rules, rules: { 'color-contrast': { enabled: false } } },
  contrast: { runOnly: ['color-contrast'] },
};

/**
 * axe looks at a copy of what the page shows, without its scripts: it is a script itself, and runs in no page whose scripts the
 * test has switched off. All copies of an origin are written into one document, so that axe, which is twice the size of the
 * portal, is read once and not at every look.
 */
async function withAxe(page: Page, look: (page: Page) => Promise<void>): Promise<void> {
  const browser = page.context().browser();
  if (!browser) return look(page);
  const body = await page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const script of copy.querySelectorAll('script')) script.remove();
    // What a person has ticked stands in no attribute, and has colours of its own.
    const fields = copy.querySelectorAll('input');
    for (const [at, field] of document.querySelectorAll('input').entries()) {
      fields[at]?.toggleAttribute('checked', field.checked);
    }
    return `<!doctype html>${copy.outerHTML}`;
  });
  // One test may look at two screens at once.
  const turn = (turns.get(browser) ?? Promise.resolve()).then(async () => {
    const paper = await paperFor(browser, new URL(page.url()).origin);
    await paper.setViewportSize(page.viewportSize() ?? narrowest);
    await paper.evaluate(write, body);
    await look(paper);
  });
  turns.set(
    browser,
    turn.catch(() => undefined),
  );
  return turn;
}

/** In the browser. A document that is opened anew keeps its window, and with it what scripts have left there. */
function write(html: string): Promise<void> {
  return new Promise((resolve, reject) => {
    document.open();
    const done = () => {
      const bare = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].find(
        (link) => !link.sheet,
      );
      if (bare) reject(new Error(`the copy lacks ${bare.href}`));
      else resolve();
    };
    window.addEventListener('load', done, { once: true });
    document.write(html);
    document.close();
  });
}

const turns = new WeakMap<Browser, Promise<void>>();
const papers = new WeakMap<Browser, Map<string, Page>>();

/** An empty page of an origin, in a browser window with scripts that shows copies only, and goes when the browser does. */
async function paperFor(browser: Browser, origin: string): Promise<Page> {
  const known = papers.get(browser) ?? new Map<string, Page>();
  papers.set(browser, known);
  let paper = known.get(origin);
  if (!paper) {
    paper = await (await browser.newContext({ javaScriptEnabled: true })).newPage();
    const address = `${origin}/copy`;
    await paper.route(address, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
    );
    await paper.goto(address);
    known.set(origin, paper);
  }
  return paper;
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

/** `colours`: those that axe has looked at here. */
export type SeenScreen = { question: string; path: string; looks: string[]; colours: string[] };

export function seenScreens(): SeenScreen[] {
  const lines = readFileSync(runFile('screens'), 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => JSON.parse(line) as SeenScreen);
}

/** The second doors of the wizard and of the proof, which show what the ways into the portal show. */
const otherDoors = ['/profile/second-factor/set-up', '/profile/second-factor/apply', '/profile/confirm'];

/** Questions that stand above two different screens: `question: /path, /other`. */
export function sharedQuestions(screens: Pick<SeenScreen, 'question' | 'path'>[]): string[] {
  const places = new Map<string, Set<string>>();
  for (const { question, path } of screens) {
    places.set(question, (places.get(question) ?? new Set()).add(path));
  }
  for (const paths of places.values()) {
    if ([...paths].some((path) => path.startsWith('/sign-in/'))) {
      for (const door of otherDoors) paths.delete(door);
    }
  }
  return [...places]
    .filter(([, paths]) => paths.size > 1)
    .map(([q, paths]) => `${q}: ${[...paths].join(', ')}`);
}
