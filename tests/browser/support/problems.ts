import type { BrowserContext, ConsoleMessage, Page, WebError } from '@playwright/test';

const watched = new WeakMap<BrowserContext, Problems>();

/**
 * What a browser complains about while a test drives it: errors on the console, policy violations,
 * scripts that threw. A test that provokes one on purpose allows it by its words.
 */
export class Problems {
  #found: string[] = [];
  #allowed: RegExp[] = [];

  /** Watches all pages of a context, those still to come included. */
  static watch(context: BrowserContext, problems = new Problems()): Problems {
    watched.set(context, problems);
    context.on('console', (message) => problems.#hear(message));
    context.on('weberror', (error) => problems.#found.push(textOf(error)));
    return problems;
  }

  static of(page: Page): Problems {
    const problems = watched.get(page.context());
    if (!problems)
      throw new Error('nobody watches this page: take `page` or `anotherBrowser` from support/test');
    return problems;
  }

  allow(words: RegExp): void {
    this.#allowed.push(words);
  }

  list(): string[] {
    return this.#found.filter((problem) => !this.#allowed.some((words) => words.test(problem)));
  }

  #hear(message: ConsoleMessage) {
    const isError = message.type() === 'error' || /Content Security Policy/i.test(message.text());
    if (isError) this.#found.push(`${message.text()} (${message.location().url})`);
  }
}

function textOf(error: WebError): string {
  return String(error.error().stack ?? error.error());
}
