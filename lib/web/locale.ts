import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { isLocale, type Locale } from '@/lib/i18n/locale';
import { cookieName } from './cookie-kinds';
import { localeFor } from './guest';
import { currentSession } from './session';

/** The language of this request; see `localeFor`. */
export const currentLocale = cache(async (): Promise<Locale> => {
  const sent = await cookies();
  const cookie = () => sent.get(cookieName('language'))?.value;
  const own = isLocale(cookie()) ? undefined : (await currentSession())?.locale;
  return localeFor({ cookie, acceptLanguage: (await headers()).get('accept-language') ?? undefined }, own);
});
