import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** What the portal says, for tests that look for things by their words and are to run in every language. */
export const wordsOf = (locale: Locale) => ({
  common: translator(locale, 'common'),
  ui: translator(locale, 'ui'),
  signIn: translator(locale, 'signIn'),
  setUp: translator(locale, 'setUp'),
  demand: translator(locale, 'demand'),
  stay: translator(locale, 'stay'),
  profile: translator(locale, 'profile'),
  factors: translator(locale, 'factors'),
  changes: translator(locale, 'changes'),
  phone: translator(locale, 'phone'),
  password: translator(locale, 'password'),
  welcome: translator(locale, 'welcome'),
  forgotten: translator(locale, 'forgotten'),
  legal: translator(locale, 'legal'),
  receipt: translator(locale, 'receipt'),
  requests: translator(locale, 'requests'),
  resets: translator(locale, 'resets'),
  pass: translator(locale, 'pass'),
  errors: translator(locale, 'errors'),
  door: translator(locale, 'door'),
});

export type Words = ReturnType<typeof wordsOf>;

/** What a browser with Playwright's `locale` asks for. */
export const browserLocales = { en: 'en-GB', nl: 'nl-NL', de: 'de-DE' } as const satisfies Record<
  Locale,
  string
>;
