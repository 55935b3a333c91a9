import { Removal } from '@/components/clients/removal';
import { translator } from '@/lib/i18n/translator';
import { currentLocale } from '@/lib/web/locale';
import { Office } from '../../../office';
import { removeClient } from '../../actions';
import { type ClientParams, requireClient } from '../../own-client';
import { clientPath, removePath } from '../../paths';

export default async function RemoveClientPage({ params }: { params: ClientParams }) {
  const { session, client } = await requireClient(params);
  const locale = await currentLocale();
  const t = translator(locale, 'clients');
  return (
    <Office session={session} path={removePath(client.id)}>
      <Removal
        {...{ locale, office: session.office }}
        question={t('removeTitle', { client: client.name })}
        says={[
          t('removeUsers', { count: client.users }),
          ...(client.users > 0 ? [t('removeSessions'), t('removeNext')] : []),
          t('removeInvited'),
        ]}
        submit={t('removeLink')}
        action={removeClient}
        what={{ client: client.id }}
        back={clientPath(client.id)}
      />
    </Office>
  );
}
