import { localDate } from '@/lib/i18n/format';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { Demand } from '@/lib/policy/asker';
import type { Method } from '@/lib/policy/decide';
import type { ScreenProps } from './set-up';

export const isPhoneMethod = (method: Method) =>
  method === 'sms' || method === 'voice' || method === 'keypad-call';

type View = ScreenProps<'choosing'>['view'];

/** The question of the set-up's first page and why it is asked; of an app where nothing else can be set up. */
export function chooseWords(locale: Locale, view: View): { title: string; lead: string } {
  const isDoor = view.purpose === 'sign-in' || view.purpose === 'switch-client';
  return isDoor ? atSignIn(locale, view) : inProfile(locale, view);
}

function atSignIn(locale: Locale, view: View) {
  const t = translator(locale, 'setUp');
  const { demand } = view;
  const onlyPhone = view.methods.every(isPhoneMethod) && view.methods.length === 1;
  return {
    title: onlyPhone
      ? translator(locale, 'phone')('setUp.addNumberTitle')
      : t(demand ? 'demandTitle' : 'offerTitle'),
    lead: demand ? `${demandText(locale, demand)} ${howLong(locale, view)}` : t('offerLead'),
  };
}

/** "Thuiszorg Waterland requires a second factor." */
export const demandText = (locale: Locale, { by, name }: Demand) =>
  translator(locale, 'demand')(`by.${by}`, { name });

/** C2: for how many more days it can be skipped, and from when on not any more; without grace, how long it takes. */
export function howLong(locale: Locale, { grace, office }: Pick<View, 'grace' | 'office'>): string {
  const t = translator(locale, 'demand');
  if (!grace) return t('takes');
  return `${t('left', { days: grace.daysLeft })} ${t('from', { date: localDate(locale, office.timeZone, grace.until) })}`;
}

function inProfile(locale: Locale, view: View) {
  const [t, phone] = [translator(locale, 'setUp'), translator(locale, 'phone')];
  const factors = translator(locale, 'factors');
  const office = { office: view.asker };
  const onlyApp = view.methods.every((method) => method === 'authenticator');
  if (view.adds) {
    // Who has numbers only has no other app whose codes go on working.
    const lead = view.apps > 0 ? factors('addLead', { count: view.apps }) : phone('setUp.addAppLead');
    return { title: view.apps > 0 ? factors('addTitle') : t('profileTitle'), lead };
  }
  if (onlyApp && view.numbers === 0) {
    const lead = view.replaces
      ? t('replaceLead')
      : view.notAsked
        ? factors('notAsked', office)
        : t('profileLead');
    return { title: t('profileTitle'), lead };
  }
  return {
    title: phone(view.methods.length > 1 ? 'setUp.chooseTitle' : 'setUp.addNumberTitle'),
    lead: view.replaces
      ? phone('setUp.replaceLead')
      : view.notAsked
        ? phone('setUp.notAsked', office)
        : phone('setUp.chooseLead'),
  };
}
