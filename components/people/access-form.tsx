import { translator } from '@/lib/i18n/translator';
import { PersonForm, type PersonFormProps } from './person-form';

const means = ['signIn', 'sessions', 'open', 'told', 'back'] as const;

/** Asks once before an account is shut, and says what that does. */
export function DeactivateForm(props: PersonFormProps) {
  const { locale, person } = props;
  const t = translator(locale, 'person');
  const question = t('deactivateTitle', { name: person.displayName });
  return (
    <PersonForm {...props} question={question} submit={t('deactivateSubmit')} isDanger>
      <ul className="list-disc pl-6">
        {means.map((each) => (
          <li key={each} className="py-1">
            {t(`deactivateMeans.${each}`, { count: person.sessions })}
          </li>
        ))}
      </ul>
    </PersonForm>
  );
}

/** … and before it is opened again. */
export function ReactivateForm(props: PersonFormProps) {
  const { locale, person } = props;
  const t = translator(locale, 'person');
  const question = t('reactivateTitle', { name: person.displayName });
  return (
    <PersonForm {...props} question={question} submit={t('reactivateSubmit')}>
      <p>{t('reactivateText')}</p>
    </PersonForm>
  );
}
