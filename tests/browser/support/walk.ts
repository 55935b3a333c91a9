import { expect, type Locator, type Page } from '@playwright/test';
import { errorSummary, send } from './form';
import { wordsOf } from './words';

const { errors } = wordsOf('en');

/** One screen of a person's way: what it asks, and what they do there. */
export type Step = {
  /** Its heading. */
  at: string;
  /** Which of those with this heading it is. */
  isHere?: () => boolean;
  /** What comes before the button. */
  fill?: () => Promise<unknown>;
  /** The button that sends the form; without one the page goes on by itself, or by a link. */
  press?: Locator;
  /** What they do when it came back with an error, before they fill it in again. */
  otherwise?: () => Promise<unknown>;
};

/** A person's way through the portal: whatever screen they find themselves on, they know what to do there, until they are at its end. */
export type Way<Name extends string = string> = {
  steps: Record<Name, Step>;
  /** The heading of its end; `isDone` where the same heading stands somewhere on the way, too. */
  end: { at: string; isDone?: () => Promise<boolean> };
};

const atTheEnd = 'the end';
type Place = string;

/** More screens than any way has, with every one of them twice. */
const longest = 20;

/** Goes on until the step `until` is on the screen, not yet filled in; to the end of the way without one. */
export async function follow<Name extends string>(page: Page, way: Way<Name>, until?: Name): Promise<void> {
  let last: Place | undefined;
  for (let screens = 0; screens < longest; screens += 1) {
    const at = await nextPlace(page, way, last);
    if (at === until) return;
    if (at === atTheEnd) {
      expect(until, 'a screen of this way').toBeUndefined();
      return;
    }
    const step = way.steps[at as Name];
    if (at === last) await step.otherwise?.();
    await step.fill?.();
    if (step.press) await send(step.press);
    last = at;
  }
  throw new Error('the way has no end');
}

/** Which screen is there now; after a step another one than before, or the same with what was wrong. */
async function nextPlace(page: Page, way: Way, last: Place | undefined): Promise<Place> {
  let place: Place | undefined;
  const look = async () => {
    const heading = plain((await page.getByRole('heading', { level: 1 }).first().textContent()) ?? '');
    if (heading === plain(way.end.at) && (await (way.end.isDone?.() ?? true))) place = atTheEnd;
    else
      place = Object.entries<Step>(way.steps).find(
        ([, { at, isHere }]) => plain(at) === heading && (isHere?.() ?? true),
      )?.[0];
    const isBack = place === last && last !== undefined && (await errorSummary(page).isVisible());
    return place !== undefined && (place !== last || isBack) ? 'on the way' : `${heading} (${page.url()})`;
  };
  await expect.poll(look, { timeout: 15_000 }).toBe('on the way');
  return place ?? '';
}

/** Blanks of any kind are alike to people. */
const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** How a person goes on who was told that something failed: by looking anew, or by trying once more. */
export type GoingOn = 'looks anew' | 'tries again';

/**
 * What the browser shows instead of an answer, and what its owner does about it. Without JavaScript the form is what is loaded
 * again: it is sent a second time.
 */
export async function afterFailure(page: Page, going: GoingOn): Promise<void> {
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(new RegExp(`^(${errors('errorTitle')}|502 Bad Gateway)$`));
  const again = page.getByRole('button', { name: errors('again'), exact: true });
  if (going === 'tries again' && (await again.isVisible())) await again.click();
  else await page.reload();
  await expect(heading).not.toHaveText(new RegExp(`^(${errors('errorTitle')}|502 Bad Gateway)$`));
}
