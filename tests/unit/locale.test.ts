import { describe, expect, test } from 'vitest';
import { isLocale, preferredLocale } from '@/lib/i18n/locale';
import { fastest } from '../setup/fastest';

describe('X7: the language a browser asks for', () => {
  test.each([
    ['nl', 'nl'],
    ['nl-BE', 'nl'],
    ['de-CH, fr;q=0.9', 'de'],
    ['EN-us', 'en'],
    ['fr, nl;q=0.8, de;q=0.9', 'de'],
    ['fr;q=1, en;q=0.1', 'en'],
    ['de;q=0, nl;q=0.1', 'nl'],
    ['de;q=0.000, nl;q=0.001', 'nl'],
    [' nl;q=0.5 , de;q=0.4 ', 'nl'],
    ['nl ; q=0.5, de;q=0.4', 'nl'],
    ['nl;q=0.5,de;q=0.5', 'nl'],
    ['de;level=1;q=0.3, nl;q=0.4', 'nl'],
    ['de;q=nonsense, nl;q=0.9', 'de'],
    ['*', undefined],
    ['fr-FR, es', undefined],
    ['', undefined],
    [',,,', undefined],
    [undefined, undefined],
    [null, undefined],
  ])('%j is %j', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });

  test('a header of a megabyte is read as far as it is of use, at once', async () => {
    const read = () => expect(preferredLocale(`nl,${'x;q=0.1,'.repeat(131_072)}`)).toBe('nl');
    expect(await fastest(100, read)).toBeLessThan(100);
  });

  test.each([
    ['en', true],
    ['nl', true],
    ['de', true],
    ['fr', false],
    ['EN', false],
    ['', false],
    [undefined, false],
    [['en'], false],
    ['constructor', false],
  ])('%j is one of ours: %s', (value, ours) => expect(isLocale(value)).toBe(ours));
});
