import { RadioField } from '@/components/ui/field';
import { NoticeBox } from '@/components/ui/notice-box';
import { translator } from '@/lib/i18n/translator';
import { requirements } from '@/lib/policy/decide';
import { reasonInWords } from './asked-words';
import { PersonForm, type PersonFormProps } from './person-form';

/** P5: what is asked of one person, beside what is asked of all. */
export function RequirementForm(props: PersonFormProps) {
  const { locale, office, person } = props;
  const t = translator(locale, 'person');
  const question = t('ownTitle', { name: person.displayName });
  return (
    <PersonForm {...props} question={question} submit={t('save')}>
      <NoticeBox word={t('askedNow', { requirement: t(`requirement.${person.standing.requirement}`) })}>
        {reasonInWords(props).map((line) => (
          <p key={line} className="wrap-anywhere">
            {line}
          </p>
        ))}
      </NoticeBox>
      <input type="hidden" name="from" value={person.ownRequirement ?? 'inherit'} />
      <RadioField
        name="requirement"
        legend={t('own')}
        hint={t('ownHint')}
        options={[
          { value: 'inherit', label: t('inherit'), hint: t('ownMeans.inherit', { office: office.name }) },
          ...requirements.map((value) => ({
            value,
            label: t(`requirement.${value}`),
            hint: t(`ownMeans.${value}`),
          })),
        ]}
        defaultValue={person.ownRequirement ?? 'inherit'}
      />
    </PersonForm>
  );
}
