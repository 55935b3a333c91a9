import type { ReactNode } from 'react';
import { formTexts } from '@/components/form-texts';
import { ApplyLinks } from '@/components/method-request/apply-links';
import { WaitNote } from '@/components/method-request/waiting-screens';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { RadioField } from '@/components/ui/field';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { LeaveForm } from '@/components/ui/leave-form';
import { ProgressSteps } from '@/components/ui/progress-steps';
import { translator } from '@/lib/i18n/translator';
import { pageTitle } from '@/lib/product';
import { chooseWords, isPhoneMethod } from './choose-words';
import { PutOff, PutOffText } from './put-off';
import type { ScreenProps } from './set-up';
import { SetUpLimit } from './set-up-limit';

type Props = ScreenProps<'choosing'>;

/** What it is for, who demands it, and what one needs at hand; a choice only where there is one (H1, H2, C1). */
export function ChooseScreen(props: Props) {
  return (
    <>
      {props.view.methods.length > 1 ? <Choice {...props} /> : <OnlyMethod {...props} />}
      {/* "Until then" means the day named above: so it stands before the hour until which the page works. */}
      {props.view.mayPutOff ? <PutOffText locale={props.locale} view={props.view} /> : null}
      <WaitNote locale={props.locale} view={props.view} />
      {props.view.request ? null : (
        <ApplyLinks
          locale={props.locale}
          office={props.view.office}
          methods={props.view.applicable}
          path={props.actions.apply}
          mayApplyAgain={props.view.mayApplyAgain}
        />
      )}
      <div className="mt-4">
        <SetUpLimit {...props} />
      </div>
      {/* Who may put it off needs no third way out. */}
      {props.view.mayPutOff ? null : (
        <LeaveForm action={props.actions.leave} label={translator(props.locale, 'setUp')('cancel')} />
      )}
    </>
  );
}

/** The best first, each with what it takes. */
function Choice({ locale, view, actions }: Props) {
  const phone = translator(locale, 'phone');
  const { title, lead } = chooseWords(locale, view);
  return (
    <ActionForm action={actions.choose} {...formTexts(locale, title, view.office)}>
      <ProgressSteps locale={locale} step={1} of={view.steps} />
      <Heading>{title}</Heading>
      <p>{lead}</p>
      {view.steps === 3 ? <p className="mt-4">{phone('setUp.needCodes')}</p> : null}
      <RadioField
        name="method"
        legend={phone('setUp.chooseLegend')}
        options={view.methods.map((method) => ({
          value: method,
          label: method === 'authenticator' ? phone('setUp.recommended') : phone(`methods.${method}`),
          hint: phone(`setUp.needs.${method}`),
        }))}
        defaultValue={view.methods[0]}
      />
      <ButtonRow>
        <SubmitButton>{translator(locale, 'common')('continue')}</SubmitButton>
        <PutOff within locale={locale} view={view} actions={actions} />
      </ButtonRow>
    </ActionForm>
  );
}

/** Nothing to choose: the page explains the method, and its button begins. */
function OnlyMethod({ locale, view, actions }: Props) {
  const [t, phone] = [translator(locale, 'setUp'), translator(locale, 'phone')];
  const { title, lead } = chooseWords(locale, view);
  const [method] = view.methods;
  const needs = method && isPhoneMethod(method) ? [phone(`setUp.needNumber.${method}`)] : undefined;
  return (
    <>
      <title>{pageTitle(title, view.office.name)}</title>
      <ProgressSteps locale={locale} step={1} of={view.steps} />
      <Heading>{title}</Heading>
      <p>{lead}</p>
      {method && isPhoneMethod(method) ? (
        <p className="mt-4">{phone(`setUp.addNumberLead.${method}`)}</p>
      ) : (
        <>
          <Heading level={2}>{t('appRecommended')}</Heading>
          <p>{t('appWhy')}</p>
        </>
      )}
      <Heading level={2}>{t('needTitle')}</Heading>
      <ul className="list-disc pl-6">
        {(needs ?? [t('needPhone'), t('needClock')]).map((need) => (
          <Need key={need}>{need}</Need>
        ))}
        {view.steps === 3 ? <Need>{t('needPrinter')}</Need> : null}
      </ul>
      <ButtonRow>
        <form action={needs ? actions.beginNumber : actions.begin} className="w-full sm:w-auto">
          <SubmitButton>{needs ? phone('setUp.addNumber') : t('start')}</SubmitButton>
        </form>
        <PutOff locale={locale} view={view} actions={actions} />
      </ButtonRow>
    </>
  );
}

const Need = ({ children }: { children: ReactNode }) => <li className="py-1">{children}</li>;
