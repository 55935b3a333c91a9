import { AskResetForm } from '@/components/reset/ask-reset-form';
import { offeredFor } from '@/lib/support/offered';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { Desk } from '../../../desk';
import { type AccountParams, requireAccountWhere } from '../../../one-account';
import { accountPath, askResetPath } from '../../../paths';
import { askReset } from './actions';

/** X4, the first person. */
export default async function AskResetPage({ params }: { params: AccountParams }) {
  const { session, account } = await requireAccountWhere(params, () => true);
  const { id, displayName, email } = account.person;
  return (
    <Desk session={session} path={askResetPath(id)}>
      <AskResetForm
        locale={await currentLocale()}
        office={session.office}
        person={{ id, displayName, email, office: account.office.name }}
        {...(await offeredFor(database(), id))}
        action={askReset}
        backHref={accountPath(id)}
      />
    </Desk>
  );
}
