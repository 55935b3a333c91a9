import type postgres from 'postgres';
import { isId } from '@/lib/id';
import { noticeForAdmins } from '@/lib/notice/notice';
import { worksForOffice } from '@/lib/policy/decide';
import { idleMinutes } from '@/lib/session/start';
import { closeThose, endThose } from '@/lib/sign-in/close';
import type { OfficeVerb } from '../change';
import { findActive, findSubject, tellOfLess } from '../people/subject';
import { type AdminOffice, adminOffice } from './admin-office';
import { lockClient, tell } from './change-client';

/*
 * These run as those of `change-client.ts` do; the accounts that they are about are locked before the client. So nobody comes
 * to a client that is going, and nobody switches to one that they are leaving.
 */

/**
 * A customer of the office becomes a user of the client; their first client is the active one at their next sign-in. Where that
 * asks less of them than what they followed before, they and the admins are told.
 */
export const addToClient: OfficeVerb<'add-to-client'> = async (sql, changer, { client, account }) => {
  const admin = await adminOffice(sql, changer, false);
  const found = admin && (await lockClient(sql, admin, client));
  if (!admin || !found) return 'gone';
  const before = await findActive(sql, changer, account);
  if (!before || worksForOffice(before.roles)) return 'gone';
  const added = await sql`
    insert into membership (account_id, client_id) values (${account}, ${client}) on conflict do nothing returning 1`;
  if (added.length === 0) return undefined;
  await sql`update account set client_id = ${client} where id = ${account} and client_id is null`;
  await tell(sql, changer, admin, 'client.member-added', { client, name: found.name }, account);
  await tellOfLess(sql, before);
  return undefined;
};

/**
 * A user leaves the client. Where they work for it, in a session or on the way into one, that ends: nobody goes on under the
 * rule of a client that is not theirs. What is active at the next sign-in is another client of theirs, if there is one; where
 * less is asked there, they and the admins are told.
 */
export const removeFromClient: OfficeVerb<'remove-from-client'> = async (
  sql,
  changer,
  { client, account },
) => {
  const admin = await adminOffice(sql, changer, false);
  const found = admin && (await lockClient(sql, admin, client));
  const before = found && (await findSubject(sql, changer, account));
  if (!admin || !before) return 'gone';
  const [gone] = await sql`
    delete from membership where account_id = ${account} and client_id = ${client} returning 1`;
  if (!gone) return 'gone';
  await leaveClient(sql, changer, admin, client, [account]);
  await tell(sql, changer, admin, 'client.member-removed', { client, name: found.name }, account);
  await tellOfLess(sql, before);
  return undefined;
};

/** The accounts of a client's users, where it is one of this admin's office: a query of its own or within another one. */
export const usersOf = (sql: postgres.Sql, adminId: string, client: string) => sql<{ id: string }[]>`
  select m.account_id as id
    from membership m join client c on c.id = m.client_id join account d on d.office_id = c.office_id
   where c.id = ${client} and d.id = ${adminId} and 'office-admin' = any(d.roles) and d.deactivated_at is null`;

/**
 * The client goes, with its rule; its users keep their accounts and leave it as they do one by one. Where it asked for
 * a second factor, be it only of those who have one, this is a rule less, and the admins are told. `changed-meanwhile` when
 * somebody joins it at this very moment.
 */
export const removeClient: OfficeVerb<'remove-client'> = async (sql, changer, { client }) => {
  const admin = await adminOffice(sql, changer, false);
  if (!admin || !isId(client)) return 'gone';
  // Locked by now (`carry-out.ts`), but for who has joined since: nobody is waited for here, in another order than everybody's.
  const locked = await sql<{ id: string }[]>`
    select a.id from account a where a.id in (${usersOf(sql, changer.accountId, client)})
       for no key update skip locked`;
  await adminOffice(sql, changer, true);
  const found = await lockClient(sql, admin, client);
  if (!found) return 'gone';
  const users = locked.map(({ id }) => id);
  const others = await sql`
    select 1 from membership where client_id = ${client} and account_id <> all(${users}::uuid[]) limit 1`;
  if (others.length > 0) return 'changed-meanwhile';
  await sql`delete from membership where client_id = ${client}`;
  await leaveClient(sql, changer, admin, client, users);
  await sql`delete from client where id = ${client}`;
  const { name, requirement, graceDays } = found;
  await tell(sql, changer, admin, 'client.removed', {
    client,
    name,
    requirement,
    graceDays,
    users: users.length,
  });
  if (requirement !== 'off') {
    await noticeForAdmins(sql, 'rules-loosened', admin.officeId, { person: admin.person, client: name });
  }
  return undefined;
};

/** Of accounts whose membership is gone: another client is active next time, and what runs for this one ends. */
async function leaveClient(
  sql: postgres.Sql,
  { accountId: actorId, address }: { accountId: string; address: string },
  { officeId }: AdminOffice,
  client: string,
  accounts: readonly string[],
) {
  await sql`
    update account set client_id = (
             select m.client_id from membership m join client c on c.id = m.client_id
              where m.account_id = account.id order by c.name_key, c.id limit 1)
     where id = any(${[...accounts]}::uuid[]) and client_id = ${client}`;
  const theirs = sql`client_id = ${client} and account_id = any(${[...accounts]}::uuid[])`;
  await endThose(sql, sql`attempt_id in (select id from attempt where ${theirs})`);
  await closeThose(sql, theirs);
  // Also one that has a ticket and is not there yet. In a statement of its own: it sees what became ready up to now.
  await sql`
    with won as (
      update session set ended_at = now(), ticket_hash = null, ticket_until = null
       where client_id = ${client} and account_id = any(${[...accounts]}::uuid[]) and ended_at is null
      returning account_id, activated_at is not null and expires_at > now()
                and last_seen_at > now() - interval '1 minute' * ${idleMinutes}::int as counted
    )
    insert into audit_event (kind, office_id, account_id, actor_id, address, data)
    select 'session.ended', ${officeId}::uuid, account_id, ${actorId}::uuid, ${address},
           ${JSON.stringify({ because: 'client-left', client })}::jsonb
      from won where counted`;
}
