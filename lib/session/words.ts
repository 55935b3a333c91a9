import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Device } from './device';
import type { Place } from './place';

/** "Firefox on Windows"; both names come from a fixed list. */
export function deviceWords(locale: Locale, { browser, system }: Device): string {
  const t = translator(locale, 'info');
  if (browser && system) return t('deviceBoth', { browser, system });
  if (system) return t('deviceUnknownOn', { system });
  return browser ?? t('deviceUnknown');
}

// Costly to make, and three of them are enough.
const countryNames = new Map<Locale, Intl.DisplayNames>();

function countryName(locale: Locale, code: string): string | undefined {
  const names = countryNames.get(locale) ?? new Intl.DisplayNames([locale], { type: 'region' });
  countryNames.set(locale, names);
  return names.of(code);
}

/** "Netherlands", "A private network". */
export function placeWords(locale: Locale, place: Place): string {
  const t = translator(locale, 'info');
  switch (place.kind) {
    case 'this-computer':
      return t('placeHere');
    case 'private':
      return t('placePrivate');
    case 'unknown':
      return t('placeUnknown');
    case 'country':
      return countryName(locale, place.country) ?? t('placeUnknown');
  }
}
