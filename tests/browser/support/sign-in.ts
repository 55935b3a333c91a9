import { expect, type Locator, type Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locale';
import { send } from './form';
import { remember } from './remember';
import { type Words, wordsOf } from './words';

type WhoSignsIn = { email: string; password: string };

/** The way in as somebody at the keyboard takes it: password, code, recovery code. */
export class SignIn {
  readonly words: Words;
  readonly identifier: Locator;
  readonly password: Locator;
  readonly submit: Locator;
  /** The one field of the code page. */
  readonly code: Locator;
  readonly recoveryCode: Locator;
  readonly continue: Locator;
  readonly heading: Locator;

  constructor(
    readonly page: Page,
    locale: Locale = 'en',
  ) {
    this.words = wordsOf(locale);
    const { signIn: t, common } = this.words;
    this.identifier = page.getByLabel(t('identifier'));
    this.password = page.getByLabel(t('password'), { exact: true });
    this.submit = page.getByRole('button', { name: t('submit'), exact: true });
    this.code = page.getByRole('textbox', { name: t('codeTitle') });
    this.recoveryCode = page.getByRole('textbox', { name: t('recoveryTitle') });
    this.continue = page.getByRole('button', { name: common('continue'), exact: true });
    this.heading = page.getByRole('heading', { level: 1 });
  }

  /** Fills in the sign-in page, which is on the screen, and sends it. */
  async enterPassword(person: WhoSignsIn): Promise<void> {
    await this.identifier.fill(person.email);
    await this.password.fill(remember(person.password));
    await send(this.submit);
  }

  /** From the address of the sign-in page. */
  async begin(person: WhoSignsIn): Promise<void> {
    await this.page.goto('/sign-in');
    await this.enterPassword(person);
  }

  async enterCode(code: string): Promise<void> {
    await this.code.fill(code);
    await send(this.continue);
  }

  /** From the code page to the recovery codes, through "No code?". */
  async chooseRecoveryCode(): Promise<void> {
    const { signIn: t } = this.words;
    const link = this.page.getByRole('link', { name: t('noCodeRecovery') });
    if (!(await link.isVisible())) await this.page.getByText(t('noCode'), { exact: true }).click();
    await link.click();
    await expect(this.heading).toHaveText(t('recoveryTitle'));
  }

  async enterRecoveryCode(code: string): Promise<void> {
    await this.recoveryCode.fill(remember(code));
    await send(this.continue);
  }

  async signOut(): Promise<void> {
    await send(this.page.getByRole('button', { name: this.words.common('signOut') }));
    await expect(this.heading).toHaveText(this.words.signIn('title'));
  }
}
