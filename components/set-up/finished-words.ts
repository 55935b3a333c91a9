import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import { isPhoneMethod } from './choose-words';
import type { ScreenProps } from './set-up';

type View = ScreenProps<'finished'>['view'];

/** H7: what is active now, and what no longer is. */
export function finishedWords(
  locale: Locale,
  view: View,
): { title: string; text: string; replaced: string | undefined } {
  const [t, phone] = [translator(locale, 'setUp'), translator(locale, 'phone')];
  const factors = translator(locale, 'factors');
  const office = { office: view.asker };
  if (view.purpose === 'new-codes') {
    return { title: t('doneCodesTitle'), text: t('doneCodesText'), replaced: undefined };
  }
  if (isPhoneMethod(view.method)) {
    if (view.adds) {
      return {
        title: phone('setUp.doneAddedTitle'),
        text: phone('setUp.doneAddedText'),
        replaced: undefined,
      };
    }
    const text = view.notAsked ? phone('setUp.notAsked', office) : phone(`setUp.doneText.${view.method}`);
    return { title: t('doneTitle'), text, replaced: view.replaces ? phone('setUp.doneReplaced') : undefined };
  }
  const replaced = view.replaces ? t('doneReplacedText') : undefined;
  if (view.adds) {
    const text =
      view.apps > 1 ? factors('doneAddedText', { count: view.apps }) : phone('setUp.doneAddedAppText');
    return { title: factors('doneAddedTitle'), text, replaced };
  }
  return {
    title: t('doneTitle'),
    text: view.notAsked ? factors('notAsked', office) : t('doneText'),
    replaced,
  };
}
