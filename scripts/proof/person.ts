import { randomBytes } from 'node:crypto';
import { codeAt, stepAt } from '@/lib/factor/authenticator/totp';
import { type Page, PlainBrowser } from './browser';

/** A sent request that changes something, until its answer has come. */
export type Pending =
  | { kind: 'connect'; key: string; step: number }
  | { kind: 'acknowledge'; codes: string[] }
  | { kind: 'app-code'; step: number }
  | { kind: 'recovery-code'; code: string }
  | { kind: 'password'; next: string };

/** The portal did what it must not, as this person sees it. */
export class Miss extends Error {
  override name = 'Miss';
}

/** Somebody with a browser, and what they know for certain, because the portal has said so. */
export class Person {
  readonly browser: PlainBrowser;
  pending: Pending | undefined;
  /** Cut off in the middle: the next sign-in must lead all the way in. */
  unfinished = false;
  busy = false;
  key: string | undefined;
  hasSet = false;
  /** True for those who had app and codes from the start, without having set them up. */
  madeEnrolled = false;
  /** Acknowledged codes that have not been sent. */
  codes: string[] = [];
  lastStep = 0;
  lastCode: string | undefined;
  /** How often the portal has said yes to these. */
  readonly done = { 'app-code': 0, 'recovery-code': 0, password: 0 };
  formerPassword: string | undefined;
  /** The stored hash of the password at the last look; undefined after a change of it. */
  hash: string | undefined;

  constructor(
    portal: { port: number; host: string },
    readonly accountId: string,
    readonly userName: string,
    public password: string,
    address: string,
  ) {
    this.browser = new PlainBrowser(portal, address);
  }

  /** A step whose code has not been used and is accepted now; undefined when one must wait for the next. */
  nextStep(): number | undefined {
    const now = stepAt(Date.now() / 1000);
    return [now, now + 1].find((step) => step > this.lastStep);
  }

  /** From the sign-in form to the first page, through whatever the portal asks on the way. */
  async signIn(proof: 'app' | 'recovery-code' = 'app'): Promise<void> {
    const { browser } = this;
    browser.forget();
    let answer = await this.enterPassword(this.password);
    if (answer.location === undefined) throw new Miss(`the password is refused: ${errorIn(answer)}`);
    let recovered = false;
    for (let steps = 0; steps < 12; steps += 1) {
      const page = await browser.get(answer.location ?? answer.path);
      if (page.path === '/profile/info') return this.#expect(page, 200);
      if (page.path === '/sign-in/code' && proof === 'recovery-code' && this.codes.length > 0) {
        answer = await this.#sendRecoveryCode(await browser.get('/sign-in/recovery-code'));
        recovered = true;
      } else if (page.path === '/sign-in/code') answer = await this.#sendAppCode(page);
      else if (page.path === '/sign-in/set-up') answer = await this.#setUp(page, recovered);
      else throw new Miss(`led to ${page.path} (${page.status})`);
    }
    throw new Miss('the way in does not end');
  }

  /** The password form, sent; the answer redirects when it was right. */
  async enterPassword(password: string): Promise<Page> {
    const page = await this.browser.get('/sign-in');
    return this.browser.submit(page, 'identifier', { identifier: this.userName, password });
  }

  /** On the password tab, right after a sign-in. */
  async changePassword(): Promise<void> {
    const page = await this.browser.get('/profile/password');
    const next = randomBytes(15).toString('base64url');
    this.pending = { kind: 'password', next };
    const answer = await this.browser.submit(page, 'current', {
      current: this.password,
      password: next,
      repeat: next,
    });
    this.pending = undefined;
    if (answer.location !== '/profile/password') {
      throw new Miss(`the new password is refused: ${answer.location ?? errorIn(answer)}`);
    }
    this.tookPassword(next);
  }

  tookPassword(next: string): void {
    this.formerPassword = this.password;
    this.password = next;
    this.hash = undefined;
    this.done.password += 1;
  }

  async #sendAppCode(page: Page): Promise<Page> {
    const step = this.nextStep();
    if (step === undefined || this.key === undefined) throw new Error('no code to send');
    this.pending = { kind: 'app-code', step };
    const answer = await this.browser.submit(page, 'code', { code: codeAt(this.key, step) });
    this.pending = undefined;
    if (answer.location === undefined) throw new Miss(`a fresh code is refused: ${errorIn(answer)}`);
    if (answer.location === '/sign-in/code') throw new Miss('a fresh code is not taken');
    this.lastStep = step;
    this.done['app-code'] += 1;
    return answer;
  }

  async #sendRecoveryCode(page: Page): Promise<Page> {
    const code = this.codes.pop() ?? '';
    this.pending = { kind: 'recovery-code', code };
    const answer = await this.browser.submit(page, 'code', { code });
    this.pending = undefined;
    if (answer.location !== '/sign-in/set-up')
      throw new Miss(`a recovery code is refused: ${errorIn(answer)}`);
    this.lastCode = code;
    this.done['recovery-code'] += 1;
    return answer;
  }

  /** One screen of the set-up; which one it is, its fields tell. */
  async #setUp(page: Page, recovered: boolean): Promise<Page> {
    this.#settle(page);
    if (page.html.includes(' name="code"')) {
      const key = /secret=([A-Z2-7]{32})/.exec(page.html)?.[1];
      const step = this.nextStep();
      if (!key || step === undefined) throw new Miss('a QR code without a key');
      this.pending = { kind: 'connect', key, step };
      return this.browser.submit(page, 'code', { code: codeAt(key, step) });
    }
    if (page.html.includes(' name="saved"')) {
      const codes = [...new Set(page.html.match(/\b[0-9A-Z]{4}(-[0-9A-Z]{4}){3}\b/g))];
      if (codes.length !== 10) throw new Miss(`${codes.length} recovery codes on the screen`);
      this.pending = { kind: 'acknowledge', codes };
      const fields = { name: 'Robin Example', saved: 'yes', terms: 'yes' };
      return this.browser.submit(page, 'saved', fields);
    }
    // Begin, or (the last page) on to the portal; after a recovery code the second form keeps the app.
    return this.browser.submit(page, recovered ? 1 : 0);
  }

  /** What the screen after a sent form says about it. */
  #settle(page: Page): void {
    const { pending } = this;
    this.pending = undefined;
    if (pending?.kind === 'connect') {
      if (page.html.includes(' name="code"')) throw new Miss(`the app is not connected: ${errorIn(page)}`);
      this.key = pending.key;
      this.lastStep = pending.step;
    }
    if (pending?.kind === 'acknowledge') {
      if (page.html.includes(' name="saved"')) throw new Miss(`the receipt is not taken: ${errorIn(page)}`);
      this.hasSet = true;
      this.codes = pending.codes;
    }
  }

  #expect(page: Page, status: number): void {
    if (page.status !== status) throw new Miss(`${page.path} answered ${page.status}`);
  }
}

/** What the page's error summary says, for whoever reads the report. */
function errorIn(page: Page): string {
  const summary =
    /role="alert"[\s\S]*?<\/div>/.exec(page.html)?.[0] ?? page.html.match(/<h1[\s\S]*?<\/h1>/)?.[0];
  return `${page.status} ${page.path} ${
    summary
      ?.replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim() ?? ''
  }`;
}
