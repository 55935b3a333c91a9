import { Field, RadioField } from '@/components/ui/field';
import { translator } from '@/lib/i18n/translator';
import { PersonForm, type PersonFormProps } from './person-form';

/** Who decides about somebody's applications: found by address, since an office may have thousands of people. */
export function ManagerForm(props: PersonFormProps) {
  const { locale, person } = props;
  const t = translator(locale, 'person');
  const { manager, officeManager } = person;
  return (
    <PersonForm {...props} question={t('managerTitle', { name: person.displayName })} submit={t('save')}>
      <input type="hidden" name="from" value={manager?.id ?? 'office'} />
      <RadioField
        name="who"
        legend={t('manager')}
        options={[
          {
            value: 'office',
            label: officeManager?.mayDecide
              ? t('managerOffice', { name: officeManager.displayName })
              : t('managerOfficeAdmins'),
          },
          { value: 'other', label: t('managerOther'), hint: t('managerOtherHint') },
        ]}
        defaultValue={manager ? 'other' : 'office'}
      />
      <Field
        name="email"
        type="email"
        label={t('managerAddress')}
        hint={t('managerAddressHint')}
        defaultValue={manager?.email}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
    </PersonForm>
  );
}
