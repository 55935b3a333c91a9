import { ReleaseForm } from '@/components/desk/account-forms';
import { currentLocale } from '@/lib/web/locale';
import { release } from '../../../actions';
import { Desk } from '../../../desk';
import { type AccountParams, requireAccountWhere } from '../../../one-account';
import { accountPath, releasePath } from '../../../paths';

/** After "this wasn't me". */
export default async function ReleasePage({ params }: { params: AccountParams }) {
  const { session, account } = await requireAccountWhere(params, ({ guardedSince }) => guardedSince !== null);
  const { id } = account.person;
  return (
    <Desk session={session} path={releasePath(id)}>
      <ReleaseForm
        locale={await currentLocale()}
        office={session.office}
        person={account.person}
        action={release}
        backHref={accountPath(id)}
      />
    </Desk>
  );
}
