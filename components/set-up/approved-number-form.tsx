import { formTexts } from '@/components/form-texts';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { RadioField } from '@/components/ui/choice-field';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { ProgressSteps } from '@/components/ui/progress-steps';
import { translator } from '@/lib/i18n/translator';
import type { ScreenProps } from './set-up';

type Props = ScreenProps<'entering-number'> & {
  approved: NonNullable<ScreenProps<'entering-number'>['view']['approved']>;
};

/** W9: the number that was approved, in place of an empty field: no other one can be set up. */
export function ApprovedNumberForm({ locale, view, actions, approved }: Props) {
  const [t, requests] = [translator(locale, 'phone'), translator(locale, 'requests')];
  const [first] = approved;
  const submit = first?.method === 'sms' && approved.length === 1 ? t('setUp.sendCode') : t('setUp.verify');
  return (
    <ActionForm action={actions.submitNumber} {...formTexts(locale, requests('approvedTitle'), view.office)}>
      <ProgressSteps locale={locale} step={view.purpose === 'add-number' ? 1 : 2} of={view.steps} />
      <Heading>{requests('approvedTitle')}</Heading>
      <p>{requests('approvedLead')}</p>
      <input type="hidden" name="approved" value="yes" />
      {first && approved.length === 1 ? (
        <>
          <p className="mt-4 font-semibold">{requests('whatFor', first)}</p>
          <input type="hidden" name="method" value={first.method} />
        </>
      ) : (
        <RadioField
          name="method"
          legend={t('setUp.how')}
          options={approved.map((each) => ({ value: each.method, label: requests('whatFor', each) }))}
          defaultValue={first?.method}
        />
      )}
      <ButtonRow>
        <SubmitButton>{submit}</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}
