import type postgres from 'postgres';
import type { Changer } from '@/lib/account/change';
import { maskEmail } from '@/lib/account/email-address';
import { eventColumns } from '@/lib/audit/event';

/** True of an invitation's or an account's roles, where one is more than customer or plain staff. */
export const isInCharge = (sql: postgres.Sql, roles: postgres.Fragment) =>
  sql`${roles} && '{office-admin,manager,support}'::role[]`;

/**
 * True while an invitation `i` may be accepted by its roles: with one in charge only as long as whoever made it is an admin of
 * the office; else an admin who is sent away would let themselves in again. Where nobody is known to have made it, not at all.
 */
export const isVouchedFor = (sql: postgres.Sql) => sql`
  (not ${isInCharge(sql, sql`i.roles`)}
   or exists (select from account v where v.id = i.created_by and v.office_id = i.office_id
                 and v.deactivated_at is null and 'office-admin' = any(v.roles)))`;

/**
 * Withdraws what nobody vouches for any more, once somebody is no admin any more: their open invitations with a role in
 * charge. Whoever is just accepting one comes first, or finds it withdrawn; the office's row is locked (`isLastAdmin`), so that a
 * file of theirs makes none meanwhile.
 */
export async function withdrawVouchedBy(
  sql: postgres.Sql,
  changer: Changer,
  { id, officeId }: { id: string; officeId: string },
): Promise<void> {
  const withdrawn = await sql<{ id: string; email: string }[]>`
    update invitation i set withdrawn_at = now()
     where i.office_id = ${officeId} and i.created_by = ${id} and i.used_at is null and i.withdrawn_at is null
       and ${isInCharge(sql, sql`i.roles`)}
    returning i.id, i.email`;
  if (withdrawn.length === 0) return;
  await sql`delete from mail where invitation_id = any(${withdrawn.map((each) => each.id)}::uuid[]) and state <> 'sent'`;
  const data = withdrawn.map(({ id: invitation, email }) => ({ invitation, email: maskEmail(email) }));
  await sql`
    insert into audit_event (${eventColumns(sql)})
    select 'invitation.withdrawn', ${officeId}::uuid, null, ${changer.accountId}::uuid, ${changer.address}, g.data
      from jsonb_array_elements(${JSON.stringify(data)}::jsonb) as g (data)`;
}
