import { config } from '@/lib/config';
import { readSigned } from '@/lib/crypto/token';
import { isLocale, type Locale, preferredLocale } from '@/lib/i18n/locale';
import type { CookieKind } from './cookie-kinds';

/** What a browser sent along, before anything of it was looked up: the door knows it as well as a page does. */
export type Guest = {
  /** A cookie's value, unless it is missing or longer than any of ours. */
  cookie: (kind: CookieKind | 'session') => string | undefined;
  acceptLanguage: string | undefined;
};

/** What a session cookie is signed for; next-auth writes it (`auth.ts`), this reads it. */
export const sessionPurpose = 'session';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The id in the session cookie, when we signed it. */
export function sessionIdOf(guest: Pick<Guest, 'cookie'>): string | undefined {
  const value = guest.cookie('session');
  const id =
    value && value.length < 300 ? readSigned(config().authSecrets, sessionPurpose, value) : undefined;
  return id && uuid.test(id) ? id : undefined;
}

/** What was chosen in this browser, else the signed-in person's language, else what the browser asks for. */
export function localeFor(guest: Guest, own?: Locale): Locale {
  const chosen = guest.cookie('language');
  return isLocale(chosen) ? chosen : (own ?? preferredLocale(guest.acceptLanguage) ?? 'en');
}
