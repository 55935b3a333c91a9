import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { ClientRule } from '@/lib/office/clients/client';

/** "Yes, can be put off for 14 days", in short. */
export function ruleWords(locale: Locale, { requirement, graceDays }: ClientRule): string {
  const t = translator(locale, 'clients');
  return requirement === 'required' && graceDays > 0
    ? t('ruleWithGrace', { days: graceDays })
    : t(`rule.${requirement}`);
}
