import type { Locale } from '@/lib/i18n/locale';

const tags: Record<Locale, string> = { en: 'en-GB', nl: 'nl-NL', de: 'de-DE' };
const made = new Map<Locale, Intl.NumberFormat>();

/** Writes whole numbers: "12,345", "12.345". */
export function inFigures(locale: Locale): (figure: number) => string {
  const format = made.get(locale) ?? new Intl.NumberFormat(tags[locale]);
  made.set(locale, format);
  return (figure) => format.format(figure);
}
