import { CheckboxField } from '@/components/ui/choice-field';
import { Heading } from '@/components/ui/heading';
import { translator } from '@/lib/i18n/translator';
import { PersonForm, type PersonFormProps } from './person-form';

const goes = ['person', 'factors', 'rest'] as const;
const stays = ['history', 'others', 'messages'] as const;

/** Before an account is erased: what goes, what stays, and a yes of its own. */
export function EraseForm(props: PersonFormProps) {
  const t = translator(props.locale, 'erase');
  return (
    <PersonForm
      {...props}
      question={t('title', { name: props.person.displayName })}
      submit={t('submit')}
      isDanger
    >
      <Heading level={2}>{t('goesTitle')}</Heading>
      <ul className="list-disc pl-6">
        {goes.map((each) => (
          <li key={each} className="py-1">
            {t(`goes.${each}`)}
          </li>
        ))}
      </ul>
      <Heading level={2}>{t('staysTitle')}</Heading>
      <ul className="list-disc pl-6">
        {stays.map((each) => (
          <li key={each} className="py-1">
            {t(`stays.${each}`)}
          </li>
        ))}
      </ul>
      <p className="mt-4">{t('download')}</p>
      <CheckboxField name="sure" label={t('sure')} />
    </PersonForm>
  );
}
