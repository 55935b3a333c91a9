import { expect, type Locator, type Page } from '@playwright/test';
import type { Fault, FaultOrder } from '@/lib/demo/phones/faults';
import type { TextMessage } from '@/lib/demo/phones/inbox';
import type { Phone } from '@/lib/demo/phones/phones';
import type { OpenQuestion, Rules } from '@/lib/demo/phones/rules';
import { translator } from '@/lib/i18n/translator';
import { remember } from './remember';

const t = translator('en', 'phones');

/** A delivery, and a slow machine (ms). */
const arrivesWithin = 15_000;

/** Where a demo portal's phones are: on the port after its own. */
export function demoUrlOf({ url }: { url: string }): string {
  const { protocol, hostname, port } = new URL(url);
  return `${protocol}//${hostname}:${Number(port) + 1}`;
}

const bare = (number: string) => number.replace(/\D/g, '');

export type FaultToCome = Partial<Omit<FaultOrder, 'kind'>> & Pick<FaultOrder, 'kind'>;

/** The phones behind a demo portal, as their owners have them; all numbers in E.164, with or without the plus. */
export class Phones {
  readonly url: string;
  readonly #read = new Map<string, string>();

  constructor(portal: { url: string }) {
    this.url = demoUrlOf(portal);
  }

  /** What is on a phone now. */
  async state(number: string): Promise<Phone> {
    const answer = await fetch(`${this.url}/en/phones/${bare(number)}/state`);
    if (!answer.ok) throw new Error(`no phone ${number}: status ${answer.status}`);
    return (await answer.json()) as Phone;
  }

  /** All text messages to a number, the newest first. */
  async textMessages(number: string): Promise<readonly TextMessage[]> {
    return (await this.state(number)).messages;
  }

  /** The code of the newest text message; waits for the first one. */
  async newestCode(number: string): Promise<string> {
    return this.#code(number, () => true);
  }

  /** The code of a text message whose code this was not asked for before; waits for it. */
  async nextCode(number: string): Promise<string> {
    const last = this.#read.get(bare(number));
    return this.#code(number, ({ id }) => id !== last);
  }

  async #code(number: string, fits: (message: TextMessage) => boolean): Promise<string> {
    let newest: TextMessage | undefined;
    await expect
      .poll(
        async () => {
          [newest] = await this.textMessages(number);
          return newest !== undefined && fits(newest);
        },
        { timeout: arrivesWithin, message: `a text message to ${number}` },
      )
      .toBe(true);
    this.#read.set(bare(number), newest?.id ?? '');
    // An office's name may have digits as well.
    const code = /(?<!\w)\d{6}(?!\w)/.exec(newest?.text ?? '')?.[0];
    if (!code) throw new Error(`no code in "${newest?.text}"`);
    return remember(code);
  }

  /** A code that is not in the newest text message. */
  async wrongCode(number: string): Promise<string> {
    const code = await this.newestCode(number);
    return remember(
      String((Number(code) + 1 + Math.floor(Math.random() * 999_998)) % 1_000_000).padStart(6, '0'),
    );
  }

  /** Waits until the phone rings. */
  async rings(number: string): Promise<void> {
    const ringing = async () =>
      (await this.state(number)).calls.some(({ state }) => state.kind === 'ringing');
    await expect.poll(ringing, { timeout: arrivesWithin, message: `${number} rings` }).toBe(true);
  }

  /** Opens the phone on a page that is the owner's own, not the portal's. */
  async open(page: Page, number: string): Promise<PhoneInHand> {
    await page.goto(`${this.url}/en/phones/${bare(number)}`);
    return new PhoneInHand(page);
  }

  /**
   * Lets something go wrong, once unless `times` says otherwise. Tests share the portal: give a `number` of the test's
   * own, or others meet the fault.
   */
  async setFault(fault: FaultToCome): Promise<void> {
    const { kind, on, times = 1, number, milliseconds = 3_000 } = fault;
    await this.#post('faults/add', {
      kind,
      on,
      times: Number.isFinite(times) ? times : '',
      number: number && `+${bare(number)}`,
      milliseconds,
    });
  }

  /** Takes back what is still to go wrong; with a number only what was meant for it. */
  async resetFaults(number?: string): Promise<void> {
    if (number === undefined) return this.#post('faults/reset', {});
    for (const { id } of (await this.#faults()).filter((fault) => fault.number === bare(number))) {
      await this.#post('faults/remove', { id });
    }
  }

  /** Moves the time of one number on; without one that of all numbers, also other tests'. */
  async moveClock(seconds: number, number?: string): Promise<void> {
    await this.#post('faults/clock', { seconds, number: number && `+${bare(number)}` });
  }

  /** Answers one of the questions that Vonage leaves open; holds for all tests. */
  async setRule<Q extends OpenQuestion>(question: Q, answer: Rules[Q]): Promise<void> {
    await this.#post('faults/rules', { [question]: answer });
  }

  async #faults(): Promise<readonly Fault[]> {
    const answer = await fetch(`${this.url}/en/phones/faults/list`);
    return (await answer.json()) as readonly Fault[];
  }

  async #post(where: string, fields: Record<string, string | number | undefined>): Promise<void> {
    const given = Object.entries(fields).filter(([, value]) => value !== undefined);
    const body = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
    const answer = await fetch(`${this.url}/en/phones/${where}`, {
      method: 'POST',
      body,
      redirect: 'manual',
    });
    if (answer.status !== 303) throw new Error(`${where}: status ${answer.status}`);
  }
}

/** One phone in its owner's hand: what they see and press. Works with and without JavaScript. */
export class PhoneInHand {
  constructor(readonly page: Page) {}

  readonly #button = (name: string): Locator => this.page.getByRole('button', { name, exact: true });

  /** Waits until it rings. */
  async rings(): Promise<void> {
    await expect(this.page.getByRole('heading', { name: t('ringing') })).toBeVisible({
      timeout: arrivesWithin,
    });
  }

  async pickUp(): Promise<void> {
    await this.#press(t('pickUp'));
    await expect(this.page.getByRole('heading', { name: t('talking') })).toBeVisible();
  }

  async letMachineAnswer(): Promise<void> {
    await this.#press(t('machine'));
  }

  async decline(): Promise<void> {
    await this.#press(t('decline'));
    await this.isOver();
  }

  async isEngaged(): Promise<void> {
    await this.#press(t('engaged'));
    await this.isOver();
  }

  async hangUp(): Promise<void> {
    await this.#press(t('hangUp'));
    await this.isOver();
  }

  async #press(name: string): Promise<void> {
    await this.#button(name).click({ timeout: arrivesWithin });
  }

  /** Waits until nobody is on the line. */
  async isOver(): Promise<void> {
    await expect(this.page.getByText(t('noCall'))).toBeVisible({ timeout: arrivesWithin });
  }

  /** All that is spoken in the running call. */
  get spoken(): Locator {
    return this.page.getByRole('log', { name: t('heard') }).getByRole('listitem');
  }

  /** What was spoken last in the running call. */
  async lastSpoken(): Promise<string> {
    return (await this.spoken.last().textContent()) ?? '';
  }

  /** The code that is read out, digit by digit. */
  async spokenCode(): Promise<string> {
    await expect(this.spoken.last()).toContainText(/\d(, \d){5}/);
    return remember(/\d(?:, \d){5}/.exec(await this.lastSpoken())?.[0].replaceAll(', ', '') ?? '');
  }

  /** Presses the keys of the keypad, one after the other. */
  async press(keys: string): Promise<void> {
    const pad = this.page.getByRole('group', { name: t('keypad') });
    const names: Record<string, string> = { '*': t('star'), '#': t('hash') };
    for (const key of keys) await pad.getByRole('button', { name: names[key] ?? key, exact: true }).click();
  }

  /** Types the keys into the field beside the keypad and sends them together. */
  async keyIn(keys: string): Promise<void> {
    await this.page.getByLabel(t('keys')).fill(keys);
    await this.#button(t('press')).click();
  }

  /** The text messages on the screen, the newest first. */
  get messages(): Locator {
    return this.page.getByRole('region', { name: t('messages') }).getByRole('listitem');
  }
}
