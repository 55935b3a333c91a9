import { formTexts } from '@/components/form-texts';
import { ButtonRow, SubmitButton } from '@/components/ui/button';
import { CheckboxField, RadioField, SelectField } from '@/components/ui/choice-field';
import { Field } from '@/components/ui/field';
import { ActionForm } from '@/components/ui/form';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { type Locale, locales } from '@/lib/i18n/locale';
import { translator } from '@/lib/i18n/translator';
import type { OfficeFace } from '@/lib/office/face';
import type { extraRoles } from '@/lib/office/people/roles';
import type { FormAction } from '@/lib/web/form-result';

/** Who is invited, as what, and in which language. */
export function InviteForm(props: {
  locale: Locale;
  office: OfficeFace;
  /** What staff can be besides, at this office. */
  moreRoles: readonly (typeof extraRoles)[number][];
  defaultLocale: Locale | undefined;
  /** Names to suggest; none where the office has no clients, and then there is no field for them. */
  clients: readonly string[];
  action: FormAction;
  back: string;
}) {
  const { locale, office, moreRoles, clients, action, back } = props;
  const t = translator(locale, 'invitations');
  return (
    <ActionForm action={action} {...formTexts(locale, t('formTitle'), office)}>
      <Heading>{t('formTitle')}</Heading>
      <p>{t('formLead')}</p>
      <Field name="name" label={t('name')} autoComplete="off" />
      <Field name="email" label={t('email')} type="email" autoComplete="off" spellCheck={false} />
      <RadioField
        name="kind"
        legend={t('kind')}
        options={(['customer', 'staff'] as const).map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <fieldset className="mt-6">
        <legend className="font-semibold">{t('more')}</legend>
        <div className="*:mt-0">
          {moreRoles.map((role) => (
            <CheckboxField key={role} name={role} label={t(`moreRoles.${role}`)} />
          ))}
        </div>
      </fieldset>
      <SelectField
        name="locale"
        label={t('language')}
        options={locales.map((value) => ({ value, label: translator(value, 'common')('languageName') }))}
        defaultValue={props.defaultLocale}
      />
      {clients.length > 0 ? (
        <>
          <Field
            name="clients"
            label={t('clientsLabel')}
            hint={t('clientsHint')}
            autoComplete="off"
            list="client-names"
          />
          <datalist id="client-names">
            {clients.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      ) : null}
      <ButtonRow>
        <SubmitButton>{t('send')}</SubmitButton>
        <Link standalone href={back}>
          {translator(locale, 'common')('cancel')}
        </Link>
      </ButtonRow>
    </ActionForm>
  );
}
