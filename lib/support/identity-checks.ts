import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** The portal's own list of what the desk checks to know who is calling, where the office has none of its own. */
export const portalChecks = [
  'called-back',
  'seen',
  'vouched-for',
  'customer-number',
  'account-questions',
] as const;
export type PortalCheck = (typeof portalChecks)[number];

/** How many are ticked, or stand on an office's list, at most; and characters of each. */
export const mostChecks = 20;
export const longestCheck = 200;

/** What a form offers: the office's own words where it has any, else the keys of the portal's list. */
export const checksOffered = (own: readonly string[]): readonly string[] =>
  own.length > 0 ? own : portalChecks;

const isPortalCheck = (check: string): check is PortalCheck =>
  (portalChecks as readonly string[]).includes(check);

/** A check in words: the portal's in the reader's language, an office's own as it was written. */
export const checkWords = (locale: Locale, check: string): string =>
  isPortalCheck(check) ? translator(locale, 'identityChecks')(check) : check;
