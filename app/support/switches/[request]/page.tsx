import { SwitchForm } from '@/components/desk/switch-form';
import { findSwitch } from '@/lib/method-request/list';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { notThere } from '@/lib/web/session';
import { carryOutSwitch, refuseSwitch } from '../../actions';
import { Desk } from '../../desk';
import { requireDesk } from '../../one-account';
import { accountPath, switchesPath, switchPath } from '../../paths';

/** W10: one switch, to be carried out or refused. */
export default async function SwitchPage({ params }: { params: Promise<{ request: string }> }) {
  const { request: id } = await params;
  const path = switchPath(id);
  const { session, desk } = await requireDesk(path);
  const request = await findSwitch(database(), desk, id);
  if (!request) notThere();
  return (
    <Desk session={session} path={path}>
      <SwitchForm
        locale={await currentLocale()}
        office={session.office}
        request={request}
        carryOut={carryOutSwitch}
        refuse={refuseSwitch}
        accountHref={accountPath(request.accountId)}
        backHref={switchesPath}
      />
    </Desk>
  );
}
