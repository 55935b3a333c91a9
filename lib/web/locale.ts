import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { isLocale, type Locale, preferredLocale } from '@/lib/i18n/locale';
import { currentSession } from './session';

/**
 * The language of this request: what was chosen in this browser, else the signed-in person's, else what the
 * browser asks for, else the office's.
 */
export const currentLocale = cache(async (): Promise<Locale> => {
  const chosen = (await cookies()).get('vestibule.language')?.value;
  if (isLocale(chosen)) return chosen;
  const session = await currentSession();
  if (session) return session.locale;
  return preferredLocale((await headers()).get('accept-language')) ?? 'en';
});
