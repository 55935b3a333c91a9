import { type CountryCode, getCountries, getCountryCallingCode } from 'libphonenumber-js/max';
import type { Locale } from '@/lib/i18n/locale';

/** A country to choose for a number: ISO 3166-1 alpha-2, its name in the reader's language, and `+31`. */
export type CountryChoice = { country: string; name: string; callingCode: string };

const sorted = new Map<Locale, readonly CountryChoice[]>();

/**
 * Every country whose numbers are known: the office's first (C3), the others as the language sorts them. An unknown
 * `first` stands nowhere. The names are worked out once for each language.
 */
export function countryChoices(locale: Locale, first: string): CountryChoice[] {
  const all = sorted.get(locale) ?? sort(locale);
  const isFirst = ({ country }: CountryChoice) => country === first;
  return [...all.filter(isFirst), ...all.filter((choice) => !isFirst(choice))];
}

/** What a country is called; the code itself for one that has no name. */
export function countryName(locale: Locale, country: string): string {
  return (sorted.get(locale) ?? sort(locale)).find((choice) => choice.country === country)?.name ?? country;
}

function sort(locale: Locale): readonly CountryChoice[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  const { compare } = new Intl.Collator(locale);
  const choices = getCountries()
    .map((country: CountryCode) => ({
      country,
      name: names.of(country) ?? country,
      callingCode: `+${getCountryCallingCode(country)}`,
    }))
    .sort((a, b) => compare(a.name, b.name));
  sorted.set(locale, choices);
  return choices;
}
