import type { Database } from '@/db/connection';
import { factorKind } from '@/db/schema/people';
import { identifierKey } from '@/lib/account/identifier';
import { isId } from '@/lib/id';
import { likeText } from './find-clients';

export const usersOnPage = 50;

/** Somebody who belongs to a client. */
export type ClientUser = {
  id: string;
  displayName: string;
  email: string;
  hasApp: boolean;
  hasNumber: boolean;
  /** True where this client is the active one at the person's next sign-in. */
  isActiveHere: boolean;
  isDeactivated: boolean;
};

export type UserPage = { users: ClientUser[]; next: string | undefined };

/** Up to so many users, all are sorted; from there on one who belongs to the client is soon found among the office's people. */
const few = 2000;

type Row = Omit<ClientUser, 'hasApp' | 'hasNumber'> & { kinds: number; nameKey: string };

/**
 * A client's users by name, from the one after `after` (an account's id) on. The client is one of `officeId`, or nobody is
 * found.
 */
export async function listClientUsers(
  db: Database,
  officeId: string,
  clientId: string,
  { search = '', after }: { search?: string | undefined; after?: string | undefined },
): Promise<UserPage> {
  const sql = db.$client;
  const [seen] = await sql<{ count: number; afterName: string | null }[]>`
    select (select count(*) from (select 1 from membership where client_id = ${clientId} limit ${few + 1}) counted)::int as count,
           (select name_key from account where id = ${isId(after) ? after : null}::uuid and office_id = ${officeId})
             as "afterName"`;
  const { count = 0, afterName = null } = seen ?? {};
  const belongs = sql`exists (select from membership m where m.account_id = a.id and m.client_id = ${clientId})`;
  // The planner knows neither how many users a client has nor where in the alphabet they are: it is told which way to go.
  const members = sql`
    (select account_id from membership where client_id = ${clientId} offset 0) m
    join account a on a.id = m.account_id`;
  const found = await sql<Row[]>`
    select a.id, a.display_name as "displayName", a.email, a.factor_kinds as kinds, a.name_key as "nameKey",
           a.client_id is not distinct from ${clientId}::uuid as "isActiveHere",
           a.deactivated_at is not null as "isDeactivated"
      from ${count > few ? sql`account a` : members}
     where a.office_id = ${officeId} and ${count > few ? belongs : sql`true`}
       and ${afterName === null ? sql`true` : sql`(a.name_key, a.id) > (${afterName}, ${after ?? null}::uuid)`}
       and ${search ? sql`a.search_text like ${likeText(search)}` : sql`true`}
     order by a.name_key, a.id limit ${usersOnPage + 1}`;
  const users = found.slice(0, usersOnPage).map(userOf);
  return { users, next: found.length > usersOnPage ? users.at(-1)?.id : undefined };
}

/** One of a client's users; undefined for anybody else. */
export async function findClientUser(
  db: Database,
  officeId: string,
  clientId: string,
  id: string,
): Promise<ClientUser | undefined> {
  if (!isId(id)) return undefined;
  const [found] = await db.$client<Row[]>`
    select a.id, a.display_name as "displayName", a.email, a.factor_kinds as kinds, a.name_key as "nameKey",
           a.client_id is not distinct from ${clientId}::uuid as "isActiveHere",
           a.deactivated_at is not null as "isDeactivated"
      from membership m join account a on a.id = m.account_id
     where m.account_id = ${id} and m.client_id = ${clientId} and a.office_id = ${officeId}`;
  return found && userOf(found);
}

/**
 * The customer of this office who signs in with this e-mail address. Whoever works for the office, is deactivated or belongs
 * to another office is not found: all of these look like an address that nobody has.
 */
export async function findCustomer(
  db: Database,
  officeId: string,
  email: string,
): Promise<{ id: string } | undefined> {
  const [found] = await db.$client<{ id: string }[]>`
    select id from account
     where email_key = ${identifierKey(email)} and office_id = ${officeId} and deactivated_at is null
       and not roles && '{staff,office-admin,manager,support}'::role[]`;
  return found;
}

const userOf = ({ id, displayName, email, kinds, isActiveHere, isDeactivated }: Row): ClientUser => ({
  id,
  displayName,
  email,
  hasApp: (kinds & factorKind.app) > 0,
  hasNumber: (kinds & (factorKind.mobile | factorKind.landline)) > 0,
  isActiveHere,
  isDeactivated,
});
