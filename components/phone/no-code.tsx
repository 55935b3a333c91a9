import { translator } from '@/lib/i18n/translator';
import { AskAgain } from './ask-again';
import { AskDetails } from './ask-details';
import { askingAgain } from './phone-problem';
import { endOf, type PhoneQuestionProps } from './phone-question';

/** Behind "No code?": what to check, the number's end, a new code, every other way, the service desk. */
export function NoCode(
  props: Pick<PhoneQuestionProps, 'locale' | 'phone' | 'ask' | 'askFields' | 'others'> & {
    isOpen: boolean;
  },
) {
  const { locale, phone, ask, askFields, others } = props;
  const t = translator(locale, 'phone');
  const isText = phone.method === 'sms';
  const isCall = phone.method === 'keypad-call';
  const isAsked = phone.sentAt !== undefined || phone.call !== undefined;
  const digits = endOf(phone.number);
  return (
    <AskDetails
      summary={t(isAsked || phone.problem ? (isCall ? 'noCall' : 'noCode') : 'otherWay')}
      isOpen={props.isOpen || phone.problem !== undefined}
      ask={ask}
      errorPrefix={translator(locale, 'common')('errorTitlePrefix')}
    >
      {isAsked && !phone.problem ? <p>{t(isText ? 'noSms' : 'noVoice')}</p> : null}
      {isAsked || phone.problem ? <p>{t(isText ? 'lastDigits' : 'lastDigitsCall', { digits })}</p> : null}
      {askingAgain(phone) === 'aside' || phone.call ? (
        <AskAgain locale={locale} phone={phone} fields={askFields} />
      ) : null}
      {others}
      <p>{t('desk')}</p>
    </AskDetails>
  );
}
