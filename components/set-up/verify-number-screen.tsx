import { AskForm } from '@/components/phone/ask-details';
import { CallQuestion } from '@/components/phone/call-question';
import { CodeQuestion } from '@/components/phone/code-question';
import type { NextStep } from '@/components/phone/phone-problem';
import { SubmitButton } from '@/components/ui/button';
import { LeaveForm } from '@/components/ui/leave-form';
import { ProgressSteps } from '@/components/ui/progress-steps';
import { translator } from '@/lib/i18n/translator';
import type { PhoneView } from '@/lib/web/phone-view';
import type { ScreenProps } from './set-up';
import { SetUpLimit } from './set-up-limit';

type Props = ScreenProps<'verifying-number'>;

/** C5, C6, H6: the new number proves that it is the person's, by the same pages as at the sign-in. */
export function VerifyNumberScreen(props: Props) {
  const { locale, view, actions } = props;
  const [t, common] = [translator(locale, 'phone'), translator(locale, 'common')];
  const { phone } = view;
  const shared = {
    locale,
    phone,
    office: view.office,
    above: <ProgressSteps locale={locale} step={2} of={view.steps} />,
    ask: actions.askNumberAgain,
    askFields: <input type="hidden" name="method" value={phone.method} />,
    next: nextStep(phone),
    others: <Others {...props} />,
    below: (
      <>
        <SetUpLimit locale={locale} view={view} actions={actions} />
        <LeaveForm action={actions.leave} label={common('cancel')} />
      </>
    ),
    watch: actions.watch,
  };
  return phone.method === 'keypad-call' ? (
    <CallQuestion
      {...shared}
      finish={actions.acceptCall}
      finishLabel={common('continue')}
      title={t(phone.call ? 'setUp.callTitle' : 'setUp.callIdleTitle')}
      rightTitle={t('setUp.numberRight')}
    />
  ) : (
    <CodeQuestion
      {...shared}
      title={t('setUp.codeTitle')}
      enter={actions.verifyNumber}
      submit={t('setUp.verify')}
    />
  );
}

/** Another number, another way to check this one, another method altogether. */
function Others({ locale, view, actions }: Props) {
  const t = translator(locale, 'phone');
  return (
    <>
      {view.otherMethods.length > 0 ? (
        <AskForm>
          <ul aria-label={t('waysTitle')} className="space-y-2">
            {view.otherMethods.map((method) => (
              <li key={method}>
                <SubmitButton variant="link" name="method" value={method} className="text-left">
                  {t(`setUp.methodsAgain.${method}`)}
                </SubmitButton>
              </li>
            ))}
          </ul>
        </AskForm>
      ) : null}
      <LeaveForm action={actions.beginNumber} label={t('setUp.changeNumber')} />
      {view.mayChooseAgain ? <LeaveForm action={actions.chooseAgain} label={t('setUp.chooseAgain')} /> : null}
    </>
  );
}

/** Another number helps unless it is our side that sends nothing. */
function nextStep({ problem }: PhoneView): NextStep {
  const ours = ['limit-account', 'limit-office', 'limit-network', 'stopped'];
  return [...ours, 'low-balance', 'rate', 'unavailable', 'unknown'].includes(problem ?? '')
    ? 'desk'
    : 'number';
}
