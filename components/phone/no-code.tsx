import type { ReactNode } from 'react';
import { Details } from '@/components/ui/details';
import { translator } from '@/lib/i18n/translator';
import { AskAgain } from './ask-again';
import { askingAgain } from './phone-problem';
import { endOf, type PhoneQuestionProps } from './phone-question';

/** Behind "No code?": what to check, the number's end, a new code, every other way, the service desk. */
export function NoCode(
  props: Pick<PhoneQuestionProps, 'locale' | 'phone' | 'ask' | 'askFields' | 'others'> & {
    isOpen?: boolean;
    children?: ReactNode;
  },
) {
  const { locale, phone, ask, askFields, others } = props;
  const t = translator(locale, 'phone');
  const isText = phone.method === 'sms';
  const isCall = phone.method === 'keypad-call';
  const isAsked = phone.sentAt !== undefined || phone.call !== undefined;
  const digits = endOf(phone.number);
  return (
    <Details
      summary={t(isAsked || phone.problem ? (isCall ? 'noCall' : 'noCode') : 'otherWay')}
      open={props.isOpen || phone.problem !== undefined || undefined}
    >
      {isAsked && !phone.problem ? <p>{t(isText ? 'noSms' : 'noVoice')}</p> : null}
      {isAsked || phone.problem ? <p>{t(isText ? 'lastDigits' : 'lastDigitsCall', { digits })}</p> : null}
      {askingAgain(phone) === 'aside' || phone.call ? (
        <AskAgain locale={locale} phone={phone} ask={ask} fields={askFields} />
      ) : null}
      {others}
      <p>{t('desk')}</p>
    </Details>
  );
}
