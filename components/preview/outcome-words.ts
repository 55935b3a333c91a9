import { localDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Outcome } from '@/lib/policy/preview-outcome';

/** The last day of a grace that ends at midnight, `until` being milliseconds since 1970. */
export const lastDay = (locale: Locale, timeZone: string, until: number) =>
  localDate(locale, timeZone, until - 1);

/** "sets one up by 5 March 2026 at the latest". */
export function outcomeWords(locale: Locale, timeZone: string, { state, until }: Outcome): string {
  const t = translator(locale, 'preview');
  if (until === undefined) return t(`says.${state}` as 'says.proves');
  const dated = state === 'applies' || state === 'waits' ? (`${state}-later` as const) : state;
  return t(`says.${dated as 'puts-off'}`, { date: lastDay(locale, timeZone, until) });
}
