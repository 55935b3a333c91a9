import type { ReactNode } from 'react';
import { ButtonRow } from '@/components/ui/button';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { PhoneView } from '@/lib/web/phone-view';
import { AskButton } from './ask-button';
import { AskForm } from './ask-details';

/** The label and the wait of the button that asks this phone. */
function buttonOf(locale: Locale, { method, newFrom }: PhoneView) {
  const t = translator(locale, 'phone');
  return {
    again: t('again', { method }),
    wait: newFrom && { seconds: newFrom.seconds, text: t('newFrom', { method, time: newFrom.time }) },
  };
}

/** In a form of the page: the primary button that has a code sent or a call made. */
export function AskRow({ locale, phone }: { locale: Locale; phone: PhoneView }) {
  const t = translator(locale, 'phone');
  const { again, wait } = buttonOf(locale, phone);
  const first = t(phone.method === 'sms' ? 'send' : 'callMe');
  return (
    <ButtonRow>
      <AskButton
        key={phone.newFrom?.time}
        locale={locale}
        label={phone.problem ? again : first}
        variant="primary"
        wait={wait}
      />
    </ButtonRow>
  );
}

/** In the details beside a page's question: a form of its own that asks the same phone once more. */
export function AskAgain(props: { locale: Locale; phone: PhoneView; fields?: ReactNode }) {
  const { locale, phone, fields } = props;
  const { again, wait } = buttonOf(locale, phone);
  return (
    <AskForm>
      {fields}
      <AskButton key={phone.newFrom?.time} locale={locale} label={again} variant="link" wait={wait} />
    </AskForm>
  );
}
