import type postgres from 'postgres';
import type { Changer } from '@/lib/account/change';
import { noticeForAdmins } from '@/lib/notice/notice';
import { type Role, requirementFor, worksForOffice } from '@/lib/policy/decide';
import { factsOf } from '@/lib/policy/facts';
import { idleMinutes } from '@/lib/session/start';
import type { OfficeVerb } from '../change';
import { withdrawVouchedBy } from '../invitation/in-charge';
import { isLastAdmin } from './last-admin';
import { readRoles, rolesInCharge } from './roles';
import { endWhatCouldWait, findActive, recordFor, type Subject, tellOfLess } from './subject';

/**
 * Gives somebody other roles. Sessions go on: what the roles open is looked up with each request. Where a role always needs a
 * second factor, only those go on that have proven one: the others would be in charge by a password alone. Who comes to work
 * for the office belongs to none of its clients any more. `last-admin` when nobody else could run the office; `gone` for roles
 * that do not go together, and for `support` outside the operator's office; `changed-meanwhile` when they are not `from` any
 * more: what another admin has just given or taken stays.
 */
export const setRoles: OfficeVerb<'set-roles'> = async (sql, changer, { account, roles, from }) => {
  const before = await findActive(sql, changer, account);
  const wanted = readRoles(roles);
  if (!before || !wanted) return 'gone';
  if (wanted.includes('support') && !before.isOperator) return 'gone';
  if (isSame(wanted, before.roles)) return undefined;
  if (from && !isSame(from, before.roles)) return 'changed-meanwhile';
  const loses = before.roles.includes('office-admin') && !wanted.includes('office-admin');
  if (loses && (await isLastAdmin(sql, before))) return 'last-admin';
  const given = rolesInCharge(wanted).filter((role) => !before.roles.includes(role));
  // Before the change: whoever becomes an admin by it is told of their own roles alone.
  if (given.length > 0) await tellAdmins(sql, before, given);
  await sql`update account set roles = ${wanted}::text[]::role[] where id = ${before.id}`;
  if (loses) await withdrawVouchedBy(sql, changer, before);
  const comes = worksForOffice(wanted) && !worksForOffice(before.roles);
  const left = comes ? await leaveClients() : 0;
  await endWhatCouldWait(sql, before);
  // After the attempts: whoever confirms a password locks theirs first, too.
  if (comes) {
    await sql`update session set client_id = null where account_id = ${account} and client_id is not null`;
  }
  const facts = { ...factsOf(before), roles: wanted };
  if (requirementFor(facts).because === 'role-always-required') await endUnproven(sql, changer, before);
  const data = { from: before.roles, to: wanted, ...(left > 0 && { clients: left }) };
  await recordFor(sql, changer, before, 'person.roles-changed', data, 'roles-changed');
  // Staff follow another rule than customers, and clients' users a third one.
  if (worksForOffice(wanted) !== worksForOffice(before.roles)) await tellOfLess(sql, before, true);
  return undefined;

  async function leaveClients(): Promise<number> {
    const { count } = await sql`delete from membership where account_id = ${account}`;
    await sql`update account set client_id = null where id = ${account} and client_id is not null`;
    return count;
  }
};

async function tellAdmins(
  sql: postgres.Sql,
  { id, officeId, changerName: person }: Subject,
  roles: readonly Role[],
): Promise<void> {
  const [about] = await sql<{ email: string }[]>`select email from account where id = ${id}`;
  await noticeForAdmins(sql, 'in-charge-given', officeId, { person, email: about?.email ?? '', roles });
}

const isSame = (one: readonly Role[], other: readonly Role[]) =>
  one.length === other.length && one.every((role) => other.includes(role));

/** Also one that has a ticket and is not there yet; what has proven nothing on the way in has done so by the old roles. */
async function endUnproven(
  sql: postgres.Sql,
  { accountId: actorId, address }: Changer,
  { id, officeId }: Subject,
): Promise<void> {
  await sql`
    with won as (
      update session set ended_at = now(), ticket_hash = null, ticket_until = null
       where account_id = ${id} and proven_at is null and ended_at is null
      returning account_id, activated_at is not null and expires_at > now()
                and last_seen_at > now() - interval '1 minute' * ${idleMinutes}::int as counted
    )
    insert into audit_event (kind, office_id, account_id, actor_id, address, data)
    select 'session.ended', ${officeId}::uuid, account_id, ${actorId}::uuid, ${address},
           ${JSON.stringify({ because: 'role-needs-proof' })}::jsonb
      from won where counted`;
}
