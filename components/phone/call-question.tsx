import { formTexts } from '@/components/form-texts';
import { Waiting } from '@/components/sign-in/waiting';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import { AskRow } from './ask-again';
import { CallUnderWay, ConfirmedNumber } from './call-status';
import { NoCode } from './no-code';
import { askingAgain, PhoneProblem } from './phone-problem';
import { type PhoneQuestionProps, unbroken } from './phone-question';
import { PhoneWatch } from './phone-watch';

/** C5 to C7: the number to key in while the phone is called, the check when it is right, the button onwards. */
export function CallQuestion(
  props: PhoneQuestionProps & { finish: () => Promise<void>; finishLabel: string; rightTitle: string },
) {
  const { locale, office, phone, waitUntil, next } = props;
  const t = translator(locale, 'phone');
  const { call } = phone;
  if (call?.isRight) {
    return (
      <>
        <title>{pageTitle(props.rightTitle, office.name)}</title>
        {props.above}
        <Heading>{props.rightTitle}</Heading>
        <ConfirmedNumber locale={locale} number={phone.number} />
        <form action={props.finish}>
          <ButtonRow>
            <SubmitButton>{props.finishLabel}</SubmitButton>
          </ButtonRow>
        </form>
        <div className="mt-4">{props.below}</div>
      </>
    );
  }
  const title = props.title ?? t(call ? 'callTitle' : 'callIdleTitle');
  const top = (
    <>
      {props.above}
      <Heading>{title}</Heading>
      {props.lead ? <p className="mb-4">{props.lead}</p> : null}
      {waitUntil === undefined ? null : (
        <Waiting locale={locale} office={office} text="codeWait" until={waitUntil} />
      )}
      <PhoneProblem locale={locale} office={office} phone={phone} next={next} />
    </>
  );
  return (
    <>
      {call ? (
        <>
          <title>{pageTitle(title, office.name)}</title>
          {top}
          <CallUnderWay locale={locale} number={phone.number} call={call} />
        </>
      ) : (
        <ActionForm action={props.ask} {...formTexts(locale, title, office)}>
          {top}
          {phone.problem ? null : <p>{t('callAsk', { number: unbroken(phone.number) })}</p>}
          {props.askFields}
          {askingAgain(phone) === 'first' ? <AskRow locale={locale} phone={phone} /> : null}
        </ActionForm>
      )}
      <NoCode {...props} isOpen={waitUntil !== undefined} />
      <div className="mt-4">{props.below}</div>
      <PhoneWatch href={props.watch} version={phone.version} looksWithoutScript={call !== undefined} />
    </>
  );
}
