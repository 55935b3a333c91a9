import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';

/** The sentences that the browser itself can answer a form for a new password with. */
export function passwordMessages(locale: Locale) {
  const t = translator(locale, 'password');
  return {
    currentMissing: t('currentMissing'),
    sameAsCurrent: t('sameAsCurrent'),
    tooShort: t('tooShort'),
    tooLong: t('tooLong'),
    notTheSame: t('notTheSame'),
  };
}
