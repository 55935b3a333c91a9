import { formTexts } from '@/components/form-texts';
import { AskAgain, AskRow } from '@/components/phone/ask-again';
import { AskDetails } from '@/components/phone/ask-details';
import { askingAgain, PhoneProblem } from '@/components/phone/phone-problem';
import { unbroken } from '@/components/phone/phone-question';
import { PhoneWatch } from '@/components/phone/phone-watch';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { CodeField, Field } from '@/components/ui/field';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { LeaveForm } from '@/components/ui/leave-form';
import { ProgressSteps } from '@/components/ui/progress-steps';
import { translator } from '@/lib/i18n/translator';
import type { ScreenProps } from './set-up';
import { SetUpLimit } from './set-up-limit';

type Props = ScreenProps<'confirming-app'>;

/** P10: the text message's code and the app's code together connect the app. */
export function ConfirmAppScreen(props: Props) {
  const { locale, view, actions } = props;
  const t = translator(locale, 'phone');
  const { office, phone } = view;
  const number = unbroken(phone.number);
  const title = t(phone.isRight ? 'setUp.confirmRightTitle' : 'setUp.confirmTitle');
  const top = (
    <>
      <ProgressSteps locale={locale} step={2} of={view.steps} />
      <Heading>{title}</Heading>
      <PhoneProblem
        locale={locale}
        office={office}
        phone={phone}
        next={view.otherwise === 'factor' ? 'way' : 'desk'}
      />
    </>
  );
  return (
    <>
      {phone.sentAt || phone.isRight ? (
        <ActionForm action={actions.connect} {...formTexts(locale, title, office)}>
          {top}
          <p>
            {phone.isRight
              ? t('setUp.smsRight')
              : t('setUp.confirmLead', { number, time: phone.sentAt ?? '' })}
          </p>
          <CodeFields {...props} />
        </ActionForm>
      ) : (
        <ActionForm action={actions.confirmApp} {...formTexts(locale, title, office)}>
          {top}
          {phone.problem ? null : <p>{t('setUp.confirmAsk', { number })}</p>}
          {askingAgain(phone) === 'first' ? <AskRow locale={locale} phone={phone} /> : null}
        </ActionForm>
      )}
      {phone.isRight ? null : <NoMessage {...props} />}
      <div className="mt-4">
        <SetUpLimit locale={locale} view={view} actions={actions} />
        <LeaveForm action={actions.leave} label={translator(locale, 'setUp')('cancel')} />
      </div>
      <PhoneWatch href={actions.watch} version={phone.version} />
    </>
  );
}

function CodeFields({ locale, view }: Props) {
  const [t, setUp] = [translator(locale, 'phone'), translator(locale, 'setUp')];
  const factors = translator(locale, 'factors');
  return (
    <>
      {view.phone.isRight ? null : (
        <CodeField name="sms" label={t('setUp.smsCode')} hint={t('setUp.smsCodeHint')} />
      )}
      {/* The message alone is offered to be filled in: this code only the app shows. */}
      <CodeField name="code" label={setUp('code')} hint={setUp('codeHint')} autoComplete="off" />
      {view.adds ? (
        <Field
          name="name"
          label={factors('nameOptional')}
          hint={factors('nameHint')}
          autoComplete="off"
          spellCheck={false}
        />
      ) : null}
      <ButtonRow>
        <SubmitButton>{setUp('connect')}</SubmitButton>
      </ButtonRow>
    </>
  );
}

/** Where the text message does not come: another one, another factor, or the service desk. */
function NoMessage({ locale, view, actions }: Props) {
  const t = translator(locale, 'phone');
  const { phone } = view;
  return (
    <AskDetails
      summary={t('noCode')}
      isOpen={phone.problem !== undefined}
      ask={actions.confirmApp}
      errorPrefix={translator(locale, 'common')('errorTitlePrefix')}
    >
      {phone.problem ? null : <p>{t('noSms')}</p>}
      {askingAgain(phone) === 'aside' ? <AskAgain locale={locale} phone={phone} /> : null}
      {view.otherwise === 'factor' ? (
        <LeaveForm action={actions.confirmOtherwise} label={t('setUp.otherwise')} />
      ) : (
        <p>{t('setUp.confirmDesk')}</p>
      )}
    </AskDetails>
  );
}
