import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { ScreenProps } from './set-up';

/** What may be lost: the app, one of several, or a phone with its number. Without `text` where nothing can be changed. */
export function recoveredWords(
  locale: Locale,
  view: ScreenProps<'recovered'>['view'],
): { title: string; text: string; keep: string } {
  const [t, phone] = [translator(locale, 'setUp'), translator(locale, 'phone')];
  const factors = translator(locale, 'factors');
  const { apps, appDisabled } = view;
  // Nothing can take its place: there is nothing to ask.
  if (view.isGuarded) {
    return { title: t('recoveredWord'), text: '', keep: translator(locale, 'common')('continue') };
  }
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
