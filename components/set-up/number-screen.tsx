import { formTexts } from '@/components/form-texts';
import { Heading } from '@/components/ui/heading';
import { LeaveForm } from '@/components/ui/leave-form';
import { ProgressSteps } from '@/components/ui/progress-steps';
import { translator } from '@/lib/i18n/translator';
import { ApprovedNumberForm } from './approved-number-form';
import { NumberForm } from './number-form';
import type { ScreenProps } from './set-up';
import { SetUpLimit } from './set-up-limit';

type Props = ScreenProps<'entering-number'>;

/** C3, C4, H6, P4, W9: the number that is to be set up, and the ways out. */
export function NumberScreen({ locale, view, actions }: Props) {
  const [t, common] = [translator(locale, 'phone'), translator(locale, 'common')];
  const { approved } = view;
  return (
    <>
      {approved ? (
        <ApprovedNumberForm {...{ locale, view, actions, approved }} />
      ) : (
        <AnyNumber {...{ locale, view, actions }} />
      )}
      <div className="mt-4">
        <SetUpLimit locale={locale} view={view} actions={actions} />
        {view.mayChooseAgain ? (
          <LeaveForm action={actions.chooseAgain} label={t('setUp.chooseAgain')} />
        ) : null}
        <LeaveForm action={actions.leave} label={common('cancel')} />
      </div>
    </>
  );
}

/** Which number, what it is for, and which numbers do not serve. */
function AnyNumber({ locale, view, actions }: Props) {
  const [t, common] = [translator(locale, 'phone'), translator(locale, 'common')];
  const { methods, countries } = view;
  const onlySms = methods.every((method) => method === 'sms');
  const submit = methods.length > 1 ? common('continue') : onlySms ? t('setUp.sendCode') : t('setUp.verify');
  return (
    <NumberForm
      action={actions.submitNumber}
      {...formTexts(locale, t('setUp.numberTitle'), view.office)}
      texts={{
        country: t('setUp.country'),
        number: t('setUp.number'),
        numberHint: t('setUp.numberHint'),
        how: t('setUp.how'),
        submit,
      }}
      messages={{
        country: t('errors.country'),
        missing: t('errors.missing'),
        method: t('errors.method'),
      }}
      countries={countries.map(({ country, name, callingCode }) => ({
        value: country,
        label: `${name} (${callingCode})`,
      }))}
      methods={methods.map((method) => ({
        value: method,
        label: t(`methods.${method}`),
        hint: t(`setUp.howHints.${method}`),
      }))}
    >
      {/* A number joins what one has without a choice of method before. */}
      <ProgressSteps locale={locale} step={view.purpose === 'add-number' ? 1 : 2} of={view.steps} />
      <Heading>{t('setUp.numberTitle')}</Heading>
      <p>{t('setUp.numberUse')}</p>
      <p className="mt-4">{t(onlySms ? 'setUp.mobileOnly' : 'setUp.noMenus')}</p>
    </NumberForm>
  );
}
