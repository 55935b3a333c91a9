import type { BrowserContext, Response } from '@playwright/test';
import { remember } from './remember';

/** Cookies whose value opens something. */
const secretCookie = /^(?:__Host-)?vestibule\.(attempt|session|link|email|veto|browser)=([^;]+)/;

/** What a browser asked for and was given while a test drove it. */
export class Traffic {
  /** Every address asked for, but for the portal's own files. */
  readonly addresses: string[] = [];
  /** As they were set, attributes and all. */
  readonly cookies: string[] = [];
  #allowed: RegExp[] = [];
  #pending = new Set<Promise<void>>();

  static watch(context: BrowserContext, traffic = new Traffic()): Traffic {
    context.on('request', (request) => {
      if (!request.url().includes('/_next/')) traffic.addresses.push(request.url());
    });
    context.on('response', (response) => traffic.#note(response));
    return traffic;
  }

  /** An address that carries a secret on purpose: a one-use link. */
  allow(address: RegExp): void {
    this.#allowed.push(address);
  }

  async suspects(): Promise<string[]> {
    await Promise.all(this.#pending);
    return this.addresses.filter((address) => !this.#allowed.some((allowed) => allowed.test(address)));
  }

  #note(response: Response) {
    if (response.url().includes('/_next/')) return;
    const done = response
      .headersArray()
      .then((headers) => {
        for (const { name, value } of headers) if (name.toLowerCase() === 'set-cookie') this.#keep(value);
      })
      // The browser was closed meanwhile: what it was given is of no use to anybody.
      .catch(() => undefined)
      .finally(() => this.#pending.delete(done));
    this.#pending.add(done);
  }

  #keep(header: string) {
    this.cookies.push(header);
    const value = secretCookie.exec(header)?.[2];
    if (!value) return;
    remember(value);
    // A signed value is worth as much as its signature; the id before it may be told.
    const signature = value.split('.').at(-1);
    if (signature && signature !== value) remember(signature);
  }
}
