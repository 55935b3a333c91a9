import type { Locale } from './locale';

/** Dutch and German as they are; English as in Britain, whose dates and 24 hours the rest of Europe reads, too. */
const tags: Record<Locale, string> = { en: 'en-GB', nl: 'nl-NL', de: 'de-DE' };

// Formatters are costly to make and few: one per language, zone and kind, for the life of the process.
const made = new Map<string, Intl.DateTimeFormat>();

function formatter(
  locale: Locale,
  timeZone: string,
  kind: 'time' | 'exact' | 'date' | 'moment',
): Intl.DateTimeFormat {
  const key = `${locale}/${timeZone}/${kind}`;
  let found = made.get(key);
  if (!found) {
    const time = { hour: '2-digit', minute: '2-digit' } as const;
    const date = { day: 'numeric', month: 'long', year: 'numeric' } as const;
    const exact = { ...time, second: '2-digit' } as const;
    const options = { time, exact, date, moment: { ...date, ...time } }[kind];
    found = new Intl.DateTimeFormat(tags[locale], { ...options, timeZone, hourCycle: 'h23' });
    made.set(key, found);
  }
  return found;
}

/** "14:32". `moment` in milliseconds since 1970. */
export const clockTime = (locale: Locale, timeZone: string, moment: number) =>
  formatter(locale, timeZone, 'time').format(moment);

/** "14:32:05". */
export const exactTime = (locale: Locale, timeZone: string, moment: number) =>
  formatter(locale, timeZone, 'exact').format(moment);

/** "5 March 2026". */
export const localDate = (locale: Locale, timeZone: string, moment: number) =>
  formatter(locale, timeZone, 'date').format(moment);

/** What follows a clock time in running text. */
const afterTime: Record<Locale, string> = { en: '', nl: '\u00A0uur', de: '\u00A0Uhr' };

/** "5 March 2026 at 14:32", "5. März 2026 um 14:32 Uhr". */
export const localMoment = (locale: Locale, timeZone: string, moment: number) =>
  formatter(locale, timeZone, 'moment').format(moment) + afterTime[locale];

/**
 * The clock time from which something may be tried again: rounded up to the next minute, so that whoever
 * comes back when the clock shows it is not sent away once more.
 */
export const fromClockTime = (locale: Locale, timeZone: string, moment: number) =>
  clockTime(locale, timeZone, Math.ceil(moment / 60_000) * 60_000);

/** The same, with the date where it is not today any more. */
export function fromMoment(locale: Locale, timeZone: string, moment: number, now: number): string {
  const isToday = localDate(locale, timeZone, moment) === localDate(locale, timeZone, now);
  return (isToday ? fromClockTime : localMoment)(locale, timeZone, moment);
}

/** Where a comma stands in numbers, spreadsheets put semicolons between the cells of a file. */
export const localePrefersSemicolon = (locale: Locale): boolean => locale !== 'en';
