import { isId } from '@/lib/id';
import { renew } from '@/lib/office/invitation/invite';
import { mayAskFor, type Party } from '../rank';
import type { DeskVerb } from './change';
import { partyColumn } from './served';

/**
 * Sends somebody's invitation once more, as an admin of their office would, within the same limits; the mail names whoever has
 * invited them. For nobody who will have a role above that of whoever asks.
 */
export const renewAtDesk: DeskVerb<'desk-renew-invitation'> = async (sql, changer, { invitation }) => {
  if (!isId(invitation)) return 'gone';
  const [found] = await sql<{ desk: Party; invited: Omit<Party, 'isOperator'>; inviter: string }[]>`
    select ${partyColumn(sql, 'd', 'o')} as desk,
           jsonb_build_object('id', i.id, 'officeId', i.office_id, 'roles', i.roles) as invited,
           coalesce((select by.display_name from account by where by.id = i.created_by), d.display_name) as inviter
      from invitation i, account d join office o on o.id = d.office_id
     where i.id = ${invitation} and d.id = ${changer.accountId} and d.deactivated_at is null`;
  if (!found || !mayAskFor(found.desk, { ...found.invited, isOperator: false })) return 'gone';
  const { invited, inviter } = found;
  const by = { officeId: invited.officeId, displayName: inviter };
  return renew(sql, changer, by, invitation, { by: 'desk' });
};
