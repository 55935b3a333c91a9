import type { FormTexts } from '@/components/ui/form';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';

/** The texts every form page has: its title and what stands around errors. */
export function formTexts(locale: Locale, question: string, office: { name: string }): FormTexts {
  const t = translator(locale, 'common');
  return {
    title: pageTitle(question, office.name),
    errorPrefix: t('errorTitlePrefix'),
    summaryTitle: t('errorSummary'),
  };
}

/** The words on and behind a password field's button. */
export function passwordTexts(locale: Locale) {
  const t = translator(locale, 'ui');
  return {
    show: t('show'),
    hide: t('hide'),
    showPassword: t('showPassword'),
    hidePassword: t('hidePassword'),
  };
}
