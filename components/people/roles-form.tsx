import { CheckboxField, RadioField } from '@/components/ui/field';
import { NoticeBox } from '@/components/ui/notice-box';
import { translator } from '@/lib/i18n/translator';
import { extraRoles, rolesInForm } from '@/lib/office/people/roles';
import { PersonForm, type PersonFormProps } from './person-form';

/** Customer, or somebody who works for the office and may do more besides. */
export function RolesForm(props: PersonFormProps & { isOwn: boolean }) {
  const { locale, person, isOwn } = props;
  const t = translator(locale, 'person');
  const held = rolesInForm(person.roles);
  const known = extraRoles.filter((role) => role !== 'support' || person.isOperator);
  const clients = person.clients.map(({ name }) => name).join(', ');
  const leaves = held.kind === 'customer' && clients ? ` ${t('leavesClients', { clients })}` : '';
  return (
    <PersonForm {...props} question={t('rolesTitle', { name: person.displayName })} submit={t('save')}>
      {isOwn ? (
        <NoticeBox kind="warning" word={translator(locale, 'ui')('important')}>
          <p>{t('ownRoles')}</p>
        </NoticeBox>
      ) : null}
      <input type="hidden" name="from" value={person.roles.join(',')} />
      <RadioField
        name="kind"
        legend={t('kind')}
        options={[
          { value: 'customer', label: t('kinds.customer'), hint: t('kindMeans.customer') },
          { value: 'staff', label: t('kinds.staff'), hint: t('kindMeans.staff') + leaves },
        ]}
        defaultValue={held.kind}
      />
      <fieldset className="mt-6 min-w-0" aria-describedby="extra-says">
        <legend className="font-semibold">{t('extra')}</legend>
        <p id="extra-says" className="text-small text-soft">
          {t('alwaysRequired')}
        </p>
        <div className="-mt-4">
          {known.map((role) => (
            <CheckboxField
              key={role}
              name={role}
              label={t(`extraIs.${role}`)}
              hint={t(`extraMeans.${role}`)}
              defaultChecked={held.extra.includes(role)}
            />
          ))}
        </div>
      </fieldset>
    </PersonForm>
  );
}
