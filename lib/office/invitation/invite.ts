import type postgres from 'postgres';
import type { Changer, Refusal } from '@/lib/account/change';
import { maskEmail } from '@/lib/account/email-address';
import { identifierKey } from '@/lib/account/identifier';
import { type AuditData, eventBy } from '@/lib/audit/event';
import { isId } from '@/lib/id';
import { noticeForAdmins } from '@/lib/notice/notice';
import type { OfficeVerb } from '../change';
import { rolesInCharge } from '../people/roles';
import { areClientsOf, type Inviter, inviterOf } from './inviter';
import { spendInvitation } from './limit';
import { drawLink, makeInvitations, ownersOf, writeMails } from './make';
import { areRolesSensible, invitationDays } from './rules';

/** Sends somebody a link with which they make their account. Whether the address has one elsewhere makes no difference here. */
export const invite: OfficeVerb<'invite'> = async (sql, changer, change) => {
  const { email, displayName, roles, locale, clients } = change;
  const inviter = await inviterOf(sql, changer.accountId);
  if (!inviter) return 'gone';
  const { officeId, isOperator } = inviter;
  if (!areRolesSensible(roles, { hasClients: clients.length > 0, isOperator })) return 'gone';
  if (!(await areClientsOf(sql, officeId, clients))) return 'gone';
  if (!(await spendInvitation(sql, officeId, identifierKey(email)))) return 'too-many-invitations';
  const by = { ...changer, officeId, displayName: inviter.displayName };
  const made = await makeInvitations(sql, by, [{ email, displayName, roles, locale, clients }]);
  if (made.size === 0) return 'invited-already';
  if (rolesInCharge(roles).length > 0) {
    const data = { person: inviter.displayName, email, roles: rolesInCharge(roles) };
    await noticeForAdmins(sql, 'in-charge-invited', officeId, data);
  }
  return undefined;
};

/** Sends a new link to somebody whom the office has invited. */
export const renewInvitation: OfficeVerb<'renew-invitation'> = async (sql, changer, { invitation }) => {
  const inviter = await inviterOf(sql, changer.accountId);
  return inviter && isId(invitation) ? renew(sql, changer, inviter, invitation) : 'gone';
};

/**
 * Sends a new link, good for another week, in place of the older one; what was not sent of that is not sent any more. Also
 * looks anew whether the address has an account elsewhere.
 * @param inviter the office whose invitation it is, and who invites, as the mail has it
 * @param data what else the history's event says
 */
export async function renew(
  sql: postgres.Sql,
  changer: Changer,
  inviter: Pick<Inviter, 'officeId' | 'displayName'>,
  invitation: string,
  data: AuditData = {},
): Promise<Refusal | undefined> {
  const { officeId } = inviter;
  const [open] = await sql<{ email: string; key: string }[]>`
    select email, email_key as key from invitation
     where id = ${invitation} and office_id = ${officeId} and used_at is null and withdrawn_at is null`;
  if (!open) return 'gone';
  const { email, key } = open;
  if (!(await spendInvitation(sql, officeId, key))) return 'too-many-invitations';
  const owner = (await ownersOf(sql, [key])).get(key);
  if (owner?.officeId === officeId) return 'invited-already';
  const link = drawLink(changer.keys, invitation);
  const renewed = await sql`
    update invitation set token_hash = decode(${owner ? null : link.tokenHash}::text, 'hex'),
                          expires_at = now() + interval '1 day' * ${invitationDays}::int
     where id = ${invitation} and used_at is null and withdrawn_at is null returning 1`;
  if (renewed.length === 0) return 'gone';
  // What has not arrived has told nobody: this one takes its place, whoever has the address.
  await sql`delete from mail where invitation_id = ${invitation} and state <> 'sent'`;
  await writeMails(sql, inviter, [{ id: invitation, key, email, owner, ...link }]);
  const doing = { officeId, accountId: null, actorId: changer.accountId, address: changer.address };
  await eventBy(sql, 'invitation.renewed', doing, { ...data, invitation, email: maskEmail(email) });
  return undefined;
}

/** The link stops working, and the address can be invited anew. */
export const withdrawInvitation: OfficeVerb<'withdraw-invitation'> = async (sql, changer, { invitation }) => {
  const inviter = await inviterOf(sql, changer.accountId);
  if (!inviter || !isId(invitation)) return 'gone';
  const { officeId } = inviter;
  const [withdrawn] = await sql<{ email: string }[]>`
    update invitation set withdrawn_at = now()
     where id = ${invitation} and office_id = ${officeId} and used_at is null and withdrawn_at is null
    returning email`;
  if (!withdrawn) return 'gone';
  await sql`delete from mail where invitation_id = ${invitation} and state <> 'sent'`;
  const doing = { officeId, accountId: null, actorId: changer.accountId, address: changer.address };
  await eventBy(sql, 'invitation.withdrawn', doing, { invitation, email: maskEmail(withdrawn.email) });
  return undefined;
};
