import { randomInt } from 'node:crypto';
import { expect } from '@playwright/test';
import { remember } from './remember';
import { fromBase32, stepAt, stepMilliseconds, totp } from './totp';

/** An authenticator app in a person's hand: it holds one key, and never shows the same step's code twice. */
export class AuthenticatorApp {
  readonly key: string;
  /** As the app lists the entry. */
  readonly issuer: string | undefined;
  readonly label: string | undefined;
  #lastStep = 0;

  private constructor(key: string, issuer?: string, label?: string) {
    this.key = remember(key.replace(/[\s-]/g, '').toUpperCase());
    this.issuer = issuer;
    this.label = label;
  }

  /** From what a QR code says: `otpauth://totp/LABEL?secret=…&issuer=…`. */
  static fromUri(uri: string): AuthenticatorApp {
    const url = new URL(uri);
    if (url.protocol !== 'otpauth:' || url.host !== 'totp') throw new Error('not the address of a TOTP key');
    const key = url.searchParams.get('secret');
    if (!key) throw new Error('no key in the address');
    const issuer = url.searchParams.get('issuer') ?? undefined;
    return new AuthenticatorApp(key, issuer, decodeURIComponent(url.pathname.slice(1)));
  }

  /** From the key as the screen spells it out, groups of four and all. */
  static fromKey(key: string): AuthenticatorApp {
    return new AuthenticatorApp(key);
  }

  /**
   * A code that the portal must take and has not seen from this app, good for half a minute at least
   * however slow the machine is: the present step's, then the next one's; only the third waits for the clock.
   */
  async nextCode(): Promise<string> {
    await expect.poll(() => this.#usableStep(), { timeout: 2 * stepMilliseconds }).toBeDefined();
    this.#lastStep = this.#usableStep() ?? stepAt(Date.now());
    return this.codeOf(this.#lastStep);
  }

  /** The code that the screen of a phone would show now, or that many steps away. Not counted as used. */
  codeNow(stepsAway = 0): string {
    return this.codeOf(stepAt(Date.now()) + stepsAway);
  }

  codeOf(step: number): string {
    return remember(totp(fromBase32(this.key), step));
  }

  /** Six digits that this app shows at no time within 30 steps of now. */
  wrongCode(): string {
    const now = stepAt(Date.now());
    const near = new Set(Array.from({ length: 61 }, (_, n) => totp(fromBase32(this.key), now - 30 + n)));
    // Drawn anew each time: a number that tests share might stand in the log for another reason.
    let code: string;
    do code = String(randomInt(1_000_000)).padStart(6, '0');
    while (near.has(code));
    return remember(code);
  }

  #usableStep(): number | undefined {
    const now = stepAt(Date.now());
    return [now, now + 1].find((step) => step > this.#lastStep);
  }
}

/** What is left of the present step. */
function millisecondsLeft(): number {
  return stepMilliseconds - (Date.now() % stepMilliseconds);
}

/** Waits only when fewer than `seconds` of the present step are left, and then until the next begins. */
export async function freshStep(seconds = 10): Promise<void> {
  await expect.poll(() => millisecondsLeft() >= seconds * 1_000, { timeout: stepMilliseconds }).toBe(true);
}
