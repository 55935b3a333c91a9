import { OneFieldForm } from '@/components/info/one-field-form';
import { Field } from '@/components/ui/field';
import { translator } from '@/lib/i18n/translator';
import { currentLocale } from '@/lib/web/locale';
import { Office } from '../../../office';
import { addUser } from '../../actions';
import { type ClientParams, requireClient } from '../../own-client';
import { addUserPath, clientPath } from '../../paths';

export default async function AddUserPage({ params }: { params: ClientParams }) {
  const { session, client } = await requireClient(params);
  const locale = await currentLocale();
  const t = translator(locale, 'clients');
  return (
    <Office session={session} path={addUserPath(client.id)}>
      <OneFieldForm
        {...{ locale, office: session.office }}
        question={t('addUserTitle', { client: client.name })}
        action={addUser}
        submit={t('addSubmit')}
        back={clientPath(client.id)}
      >
        <p>{t('addUserText')}</p>
        <input type="hidden" name="client" value={client.id} />
        <Field
          name="email"
          type="email"
          label={t('email')}
          hint={t('emailHint')}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
        />
      </OneFieldForm>
    </Office>
  );
}
