import { formTexts } from '@/components/form-texts';
import { Waiting } from '@/components/sign-in/waiting';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { CodeField } from '@/components/ui/field';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { translator } from '@/lib/i18n/translator';
import type { FormAction } from '@/lib/web/form-result';
import { AskRow } from './ask-again';
import { NoCode } from './no-code';
import { askingAgain, PhoneProblem } from './phone-problem';
import { type PhoneQuestionProps, unbroken } from './phone-question';
import { PhoneWatch } from './phone-watch';

/** The code of a text message or a voice call: where it went, one field once it did, and what to do without it. */
export function CodeQuestion(props: PhoneQuestionProps & { enter: FormAction; submit: string }) {
  const { locale, office, phone, waitUntil, ask, next } = props;
  const t = translator(locale, 'phone');
  const isText = phone.method === 'sms';
  const title = props.title ?? t(isText ? 'smsTitle' : 'voiceTitle');
  const number = unbroken(phone.number);
  const again = askingAgain(phone);
  const top = (
    <>
      {props.above}
      <Heading id="question">{title}</Heading>
      {props.lead ? <p className="mb-4">{props.lead}</p> : null}
      {waitUntil === undefined ? null : (
        <Waiting locale={locale} office={office} text="codeWait" until={waitUntil} />
      )}
      <PhoneProblem locale={locale} office={office} phone={phone} next={next} />
    </>
  );
  return (
    <>
      {phone.sentAt ? (
        <ActionForm action={props.enter} {...formTexts(locale, title, office)}>
          {top}
          <CodeField
            name="code"
            labelledBy="question"
            hint={t(isText ? 'smsSent' : 'voiceSent', { number, time: phone.sentAt })}
            autoFocus
          />
          <ButtonRow>
            <SubmitButton>{props.submit}</SubmitButton>
          </ButtonRow>
        </ActionForm>
      ) : (
        <ActionForm action={ask} {...formTexts(locale, title, office)}>
          {top}
          {phone.problem ? null : <p>{t(isText ? 'smsAsk' : 'voiceAsk', { number })}</p>}
          {props.askFields}
          {again === 'first' ? <AskRow locale={locale} phone={phone} /> : null}
        </ActionForm>
      )}
      <NoCode {...props} isOpen={waitUntil !== undefined} />
      <div className="mt-4">{props.below}</div>
      <PhoneWatch href={props.watch} version={phone.version} />
    </>
  );
}
