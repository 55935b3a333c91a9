import { EndSessionsForm } from '@/components/desk/account-forms';
import { currentLocale } from '@/lib/web/locale';
import { endSessions } from '../../../actions';
import { Desk } from '../../../desk';
import { type AccountParams, requireAccountWhere } from '../../../one-account';
import { accountPath, endSessionsPath } from '../../../paths';

export default async function EndSessionsPage({ params }: { params: AccountParams }) {
  const { session, account } = await requireAccountWhere(params, () => true);
  const { id } = account.person;
  return (
    <Desk session={session} path={endSessionsPath(id)}>
      <EndSessionsForm
        locale={await currentLocale()}
        office={session.office}
        person={account.person}
        action={endSessions}
        backHref={accountPath(id)}
      />
    </Desk>
  );
}
