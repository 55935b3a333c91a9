import { expect, type Locator, type Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locale';
import { AuthenticatorApp } from './authenticator-app';
import { send } from './form';
import { readQr } from './qr';
import { remember } from './remember';
import { type Words, wordsOf } from './words';

/** The set-up as somebody with a phone in hand goes through it; the same at both doors. */
export class SetUp {
  readonly words: Words;
  readonly heading: Locator;
  readonly start: Locator;
  readonly notNow: Locator;
  readonly qr: Locator;
  readonly code: Locator;
  readonly connectButton: Locator;
  readonly codeList: Locator;
  readonly saved: Locator;
  readonly terms: Locator;
  readonly name: Locator;
  readonly confirmButton: Locator;
  readonly cancel: Locator;

  constructor(
    readonly page: Page,
    locale: Locale = 'en',
  ) {
    this.words = wordsOf(locale);
    const { setUp: t, receipt } = this.words;
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    this.heading = page.getByRole('heading', { level: 1 });
    this.start = button(t('start'));
    this.notNow = button(t('notNow'));
    this.qr = page.getByRole('img', { name: t('qrLabel') });
    this.code = page.getByRole('textbox', { name: t('code') });
    this.connectButton = button(t('connect'));
    this.codeList = page.getByRole('list', { name: t('codesLabel') });
    this.saved = page.getByRole('checkbox', { name: receipt('2026-11.saved') });
    this.terms = page.getByRole('checkbox', { name: receipt('2026-11.terms') });
    this.name = page.getByRole('textbox', { name: t('receiptName') });
    this.confirmButton = button(t('receiptSubmit'));
    this.cancel = button(t('cancel'));
  }

  /** From what is needed to the QR code. */
  async begin(): Promise<void> {
    await send(this.start);
    await expect(this.heading).toHaveText(this.words.setUp('scanTitle'));
  }

  /** Holds the phone's camera to the screen. */
  async scan(): Promise<AuthenticatorApp> {
    return AuthenticatorApp.fromUri(await readQr(this.qr));
  }

  /** The key as it is spelt out for those who type it. */
  async spelledKey(): Promise<string> {
    const key = this.page.locator('details code');
    if (!(await key.isVisible())) await this.page.getByText(this.words.setUp('cannotScan')).click();
    return remember((await key.textContent()) ?? '');
  }

  async enterCode(code: string): Promise<void> {
    await this.code.fill(code);
    await send(this.connectButton);
  }

  /** The ten codes on the screen. */
  async codes(): Promise<string[]> {
    await expect(this.heading).toHaveText(this.words.setUp('codesTitle'));
    return (await this.codeList.locator('code').allTextContents()).map(remember);
  }

  async confirm(name: string): Promise<void> {
    await this.saved.check();
    await this.terms.check();
    await this.name.fill(name);
    await send(this.confirmButton);
  }

  /** The button of the last page. */
  async finish(to: 'toPortal' | 'toProfile' | 'signMeIn' = 'toPortal'): Promise<void> {
    const name = to === 'signMeIn' ? this.words.phone(to) : this.words.setUp(to);
    await send(this.page.getByRole('button', { name, exact: true }));
  }

  /** From the QR code on the screen to the page that says it is active. */
  async goThrough(name: string): Promise<{ app: AuthenticatorApp; codes: string[] }> {
    const app = await this.scan();
    await this.enterCode(await app.nextCode());
    const codes = await this.codes();
    await this.confirm(name);
    await expect(this.heading).toHaveText(this.words.setUp('doneTitle'));
    return { app, codes };
  }
}
