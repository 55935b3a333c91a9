import { Removal } from '@/components/clients/removal';
import { translator } from '@/lib/i18n/translator';
import { findClientUser } from '@/lib/office/clients/find-users';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { notThere } from '@/lib/web/session';
import { Office } from '../../../office';
import { removeUser } from '../../actions';
import { type ClientParams, oneOf, requireClient } from '../../own-client';
import { clientPath, removeUserPath } from '../../paths';

/** `user`: whom. */
type Query = Promise<{ user?: string | string[] }>;

export default async function RemoveUserPage(props: { params: ClientParams; searchParams: Query }) {
  const { session, client } = await requireClient(props.params);
  const wish = oneOf((await props.searchParams).user) ?? '';
  const user = await findClientUser(database(), session.officeId, client.id, wish);
  if (!user) notThere();
  const locale = await currentLocale();
  const t = translator(locale, 'clients');
  return (
    <Office session={session} path={`${removeUserPath(client.id)}?user=${user.id}`}>
      <Removal
        {...{ locale, office: session.office }}
        question={t('removeUserTitle', { person: user.displayName, client: client.name })}
        says={[
          t('removeUserWho', { email: user.email }),
          t('removeUserSessions'),
          t('removeUserNext'),
          t('removeUserKeeps'),
        ]}
        submit={t('removeUser')}
        action={removeUser}
        what={{ client: client.id, account: user.id }}
        back={clientPath(client.id)}
      />
    </Office>
  );
}
