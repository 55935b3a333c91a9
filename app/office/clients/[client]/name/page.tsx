import { OneFieldForm } from '@/components/info/one-field-form';
import { Field } from '@/components/ui/field';
import { translator } from '@/lib/i18n/translator';
import { currentLocale } from '@/lib/web/locale';
import { Office } from '../../../office';
import { renameClient } from '../../actions';
import { type ClientParams, requireClient } from '../../own-client';
import { clientPath, namePath } from '../../paths';

export default async function ClientNamePage({ params }: { params: ClientParams }) {
  const { session, client } = await requireClient(params);
  const locale = await currentLocale();
  const t = translator(locale, 'clients');
  return (
    <Office session={session} path={namePath(client.id)}>
      <OneFieldForm
        {...{ locale, office: session.office }}
        question={t('nameTitle', { client: client.name })}
        action={renameClient}
        submit={t('save')}
        back={clientPath(client.id)}
      >
        <input type="hidden" name="client" value={client.id} />
        <Field name="name" label={t('name')} autoComplete="off" defaultValue={client.name} />
      </OneFieldForm>
    </Office>
  );
}
