import type { FactorWay } from '@/lib/factor/overview';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** What sign-in will ask for first once something is removed, said plainly. */
export function sentenceThen(locale: Locale, { method, number = '' }: FactorWay): string {
  const t = translator(locale, 'numbers');
  return method === 'authenticator' ? t('afterwards.authenticator') : t(`afterwards.${method}`, { number });
}
