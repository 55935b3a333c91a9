import { InviteForm } from '@/components/invitations/invite-form';
import { someClients } from '@/lib/office/invitation/find';
import { inviterOf } from '@/lib/office/invitation/inviter';
import { extraRoles } from '@/lib/office/people/roles';
import { database } from '@/lib/web/database';
import { currentLocale } from '@/lib/web/locale';
import { requireRole } from '@/lib/web/session';
import { Office } from '../../office';
import { invitationsPath, invitePath } from '../invitations/paths';
import { sendInvitation } from './actions';

/** One person's name, address and roles; the invitation leaves after a fresh proof. */
export default async function InvitePage() {
  const session = await requireRole(invitePath, 'office-admin');
  const db = database();
  const [inviter, clients] = await Promise.all([
    inviterOf(db.$client, session.accountId),
    someClients(db, session.officeId),
  ]);
  return (
    <Office session={session} path={invitePath}>
      <InviteForm
        locale={await currentLocale()}
        office={session.office}
        moreRoles={extraRoles.filter((role) => role !== 'support' || inviter?.isOperator)}
        defaultLocale={inviter?.defaultLocale}
        clients={clients}
        action={sendInvitation}
        back={invitationsPath}
      />
    </Office>
  );
}
