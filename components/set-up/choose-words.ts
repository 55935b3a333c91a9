import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
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
  const { asker, demandedBy } = view;
  const onlyPhone = view.methods.every(isPhoneMethod) && view.methods.length === 1;
  return {
    title: onlyPhone
      ? translator(locale, 'phone')('setUp.addNumberTitle')
      : t(view.mayPutOff ? 'offerTitle' : 'demandTitle'),
    lead: demandedBy
      ? t(demandedBy === 'role' ? 'roleLead' : 'demandLead', {
          office: demandedBy === 'role' ? view.office.name : asker,
        })
      : t('offerLead'),
  };
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
