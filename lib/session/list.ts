import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { voidEmailLinks } from '@/lib/account/contact';
import { ownEvent } from '@/lib/audit/event';
import { isId } from '@/lib/id';
import { closeThose } from '@/lib/sign-in/close';
import { idleMinutes, stillCounts } from './start';

/** A browser in which one is signed in. Times in milliseconds since 1970, by the database's clock. */
export type SignedInBrowser = {
  id: string;
  /** Network address at sign-in. */
  address: string;
  /** `User-Agent` at sign-in: for `deviceOf`, never to be shown as it is. */
  browser: string;
  since: number;
  lastActive: number;
  /** Whether it is the one that asks. */
  isThis: boolean;
};

type Own = { id: string; accountId: string };

/** More browsers than anybody has: whoever signs in over and over must not make a page that is too long to load. */
const mostListed = 100;

/** Where the account is signed in now, this browser first, then the latest activity: as a query of its own or within another one. */
export const sessionRows = (
  sql: postgres.Sql,
  session: { id: string; accountId: string | postgres.Fragment },
) => sql<SignedInBrowser[]>`
  select s.id, s.address, s.browser, s.id = ${session.id} as "isThis",
         (extract(epoch from s.activated_at) * 1000)::float8 as since,
         (extract(epoch from s.last_seen_at) * 1000)::float8 as "lastActive"
    from session s
   where s.account_id = ${session.accountId} and ${stillCounts(sql, 's')}
   order by "isThis" desc, s.last_seen_at desc, s.id limit ${mostListed}`;

/** The same as one statement. */
export async function listSessions(db: Database, session: Own): Promise<SignedInBrowser[]> {
  return sessionRows(db.$client, session);
}

/**
 * Signs another browser of the same account out. `id` is only a wish: whatever else it names, nothing happens.
 * @param address the network address of whoever asks
 * @returns false when no such session was left to end
 */
export async function endOwnSession(
  db: Database,
  session: Own,
  id: string,
  address: string,
): Promise<boolean> {
  return isId(id) && (await end(db, session, id, address)) === 1;
}

/**
 * Signs every other browser of the account out, also one that is just coming in.
 * @returns how many were signed in
 */
export async function endOtherSessions(db: Database, session: Own, address: string): Promise<number> {
  return end(db, session, null, address);
}

/**
 * Two browsers that end each other take turns at the account's row, and whichever was ended ends nothing more. Whoever
 * ends all others does not know who they are: nobody who has proven something on the way in comes in any more,
 * and once a session was ended the links of addresses that wait are void.
 */
async function end(db: Database, session: Own, id: string | null, address: string): Promise<number> {
  return db.$client.begin(async (tx) => {
    const sql = tx as unknown as postgres.Sql;
    await sql`select 1 from account where id = ${session.accountId} for no key update`;
    const ownCounts = sql`exists (select from session own
      where own.id = ${session.id} and own.account_id = ${session.accountId} and ${stillCounts(sql, 'own')})`;
    if (id === null) {
      await closeThose(
        sql,
        sql`account_id = ${session.accountId} and session_id is null and cardinality(proven) > 0 and ${ownCounts}`,
      );
    }
    const ended = await sql`
      with won as (
        update session s set ended_at = now(), ticket_hash = null, ticket_until = null
         where s.account_id = ${session.accountId} and s.id <> ${session.id} and s.ended_at is null
           and (${id}::uuid is null or s.id = ${id}::uuid) and ${ownCounts}
        returning s.account_id, ${address} as address,
                  s.activated_at is not null and s.expires_at > now()
                  and s.last_seen_at > now() - interval '1 minute' * ${idleMinutes}::int as counted
      ), counted as (select * from won where counted),
      told as (${ownEvent(sql, 'session.ended', 'counted', { because: 'elsewhere' })})
      select 1 from counted`;
    if (ended.length > 0) await voidEmailLinks(sql, session.accountId);
    return ended.length;
  });
}
