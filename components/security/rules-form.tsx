import type { ReactNode } from 'react';
import { formTexts } from '@/components/form-texts';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { CheckboxField, Field, RadioField, SelectField } from '@/components/ui/field';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import type { CountryChoice as Country } from '@/lib/factor/phone/countries';
import type { Locale } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import { applicationField } from '@/lib/office/rules/fields';
import type { RulesEntry } from '@/lib/office/rules/form';
import type { OfficeSettings } from '@/lib/office/rules/rules';
import type { FormAction } from '@/lib/web/form-result';
import { CountryChoice } from './country-choice';
import { MethodPlaces } from './method-places';

type RulesFormProps = {
  locale: Locale;
  office: OfficeFace;
  settings: OfficeSettings;
  /** Every country there is, the office's own first. */
  countries: readonly Country[];
  /** What the fields begin with: the rules as they stand, or what was entered before. */
  entry: RulesEntry;
  action: FormAction;
  /** What came of it before, above the fields. */
  children?: ReactNode;
};

/** All rules of an office. It saves nothing: what follows is who is affected. */
export function RulesForm(props: RulesFormProps) {
  const { locale, office, settings, countries, entry, action, children } = props;
  const t = translator(locale, 'security');
  const chosen = (list: string) => list.split(',').filter(Boolean);
  return (
    <ActionForm action={action} {...formTexts(locale, t('title'), office)}>
      <Heading>{t('title')}</Heading>
      {children}
      <p>{t('lead')}</p>
      <input type="hidden" name="version" value={entry.version} />
      <Heading level={2}>{t('staffTitle')}</Heading>
      <p>{t('staffLead')}</p>
      <Asked locale={locale} who="staff" requirement={entry.staff} days={entry.staffDays} />
      <MethodPlaces locale={locale} of="staffMethods" chosen={chosen(entry.staffMethods) as never} />
      <Heading level={2}>{t('customersTitle')}</Heading>
      <p>{t('customersLead')}</p>
      <Asked locale={locale} who="customer" requirement={entry.customers} days={entry.customerDays} />
      <MethodPlaces locale={locale} of="customerMethods" chosen={chosen(entry.customerMethods) as never} />
      <Heading level={2}>{t('phoneTitle')}</Heading>
      <CountryChoice locale={locale} countries={countries} chosen={chosen(entry.countries)} />
      <CheckboxField
        name="apply"
        value="1"
        label={t('apply')}
        hint={t('applyHint')}
        defaultChecked={entry.apply === '1'}
      />
      <SelectField
        name="manager"
        label={t('manager')}
        hint={t('managerHint')}
        options={[
          { value: '', label: t('managerNone') },
          ...settings.deciders.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        defaultValue={entry.manager}
      />
      <CheckboxField name="desk" value="1" label={t('desk')} defaultChecked={entry.desk === '1'} />
      <CheckboxField
        name="sms"
        value="1"
        label={t('sms')}
        hint={t('smsHint')}
        defaultChecked={entry.sms === '1'}
      />
      <Heading level={2}>{t('applicationsTitle')}</Heading>
      <p>{t('applicationsLead')}</p>
      {settings.applications.map(({ key, name, isPlanned }) => (
        <CheckboxField
          key={key}
          name={applicationField(key)}
          value="1"
          label={isPlanned ? t('planned', { name }) : name}
          defaultChecked={chosen(entry.applications).includes(key)}
        />
      ))}
      <ButtonRow>
        <SubmitButton>{t('submit')}</SubmitButton>
      </ButtonRow>
    </ActionForm>
  );
}

/** What is asked of one kind of people, and for how long it can be put off. */
function Asked(props: { locale: Locale; who: 'staff' | 'customer'; requirement: string; days: string }) {
  const { locale, who, requirement, days } = props;
  const t = translator(locale, 'security');
  const choices = ['required', 'optional', 'off'] as const;
  return (
    <>
      <RadioField
        name={who === 'staff' ? 'staff' : 'customers'}
        legend={t('requirement')}
        options={choices.map((value) => ({
          value,
          label: t(`requirements.${value}`),
          hint: t(`requirementMeans.${value}`),
        }))}
        defaultValue={requirement}
      />
      <Field
        name={`${who}Days`}
        label={t('days')}
        hint={t('daysHint')}
        inputMode="numeric"
        autoComplete="off"
        narrow
        defaultValue={days}
      />
    </>
  );
}
