import { describe, expect, test } from 'vitest';
import { countryChoices, countryName } from '@/lib/factor/phone/countries';
import { type Locale, locales } from '@/lib/i18n/locale';

const offices = ['DE', 'NL', 'BE', 'GB', 'FR'];

describe('C3: the list of countries', () => {
  test.each(locales)('in %s has every country once, with its calling code and a name', (locale) => {
    const choices = countryChoices(locale, 'NL');
    expect(choices.length).toBeGreaterThan(230);
    expect(new Set(choices.map(({ country }) => country)).size).toBe(choices.length);
    expect(new Set(choices.map(({ name }) => name)).size).toBe(choices.length);
    for (const { country, name, callingCode } of choices) {
      expect(country).toMatch(/^[A-Z]{2}$/);
      expect(callingCode).toMatch(/^\+\d{1,3}$/);
      expect(name.length).toBeGreaterThan(2);
    }
  });

  test.each(offices)('begins with the office’s: %s', (first) => {
    for (const locale of locales) expect(countryChoices(locale, first)[0]?.country).toBe(first);
  });

  test.each<[Locale, string]>([
    ['en', 'Netherlands'],
    ['nl', 'Nederland'],
    ['de', 'Niederlande'],
  ])('names them in the reader’s language: %s', (locale, name) => {
    expect(countryChoices(locale, 'NL')[0]).toEqual({ country: 'NL', name, callingCode: '+31' });
    expect(countryName(locale, 'NL')).toBe(name);
  });

  test('sorts the rest as the language does: Österreich beside Oman, not after Zypern', () => {
    const names = countryChoices('de', 'NL')
      .slice(1)
      .map(({ name }) => name);
    expect(names).toEqual([...names].sort(new Intl.Collator('de').compare));
    expect(names.indexOf('Österreich')).toBeLessThan(names.indexOf('Zypern'));
  });

  test('for an office in a country unknown, or a new caller who changed the list, is whole', () => {
    const all = countryChoices('en', 'nowhere');
    const count = all.length;
    all.length = 0;
    expect(countryChoices('en', 'nowhere')).toHaveLength(count);
    expect(countryName('en', 'ZZ')).toBe('ZZ');
  });
});
