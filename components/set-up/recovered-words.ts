import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { ScreenProps } from './set-up';

/** What may be lost: the app, one of several, or a phone with its number. */
export function recoveredWords(
  locale: Locale,
  view: ScreenProps<'recovered'>['view'],
): { title: string; text: string; keep: string } {
  const [t, phone] = [translator(locale, 'setUp'), translator(locale, 'phone')];
  const factors = translator(locale, 'factors');
  const { apps, appDisabled } = view;
  if (view.numbers > 0) {
    return {
      title: phone('setUp.lostTitle'),
      text: phone(appDisabled ? 'setUp.lostBlocked' : 'setUp.lostText'),
      keep: appDisabled ? t('keepDisabled') : phone('setUp.keep'),
    };
  }
  const several = apps > 1;
  const ofOne = t(appDisabled ? 'recoveredDisabled' : 'recoveredText');
  return {
    title: t('recoveredTitle'),
    text: several ? factors(appDisabled ? 'recoveredBlocked' : 'recoveredSeveral', { count: apps }) : ofOne,
    keep: appDisabled ? t('keepDisabled') : several ? factors('recoveredKeep') : t('keep'),
  };
}
