import type { Database } from '@/db/connection';
import { ownEvent } from '@/lib/audit/event';
import { idleMinutes } from './start';

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

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Where the account is signed in now: this browser first, then the latest activity. One statement. */
export async function listSessions(db: Database, session: Own): Promise<SignedInBrowser[]> {
  return db.$client<SignedInBrowser[]>`
    select id, address, browser, id = ${session.id} as "isThis",
           (extract(epoch from activated_at) * 1000)::float8 as since,
           (extract(epoch from last_seen_at) * 1000)::float8 as "lastActive"
      from session
     where account_id = ${session.accountId} and activated_at is not null and ended_at is null
       and expires_at > now() and last_seen_at > now() - interval '1 minute' * ${idleMinutes}::int
     order by "isThis" desc, last_seen_at desc, id`;
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
  if (!uuid.test(id)) return false;
  const sql = db.$client;
  const ended = await sql`
    with won as (
      update session set ended_at = now(), ticket_hash = null, ticket_until = null
       where id = ${id} and id <> ${session.id} and account_id = ${session.accountId} and ended_at is null
      returning account_id, ${address} as address
    ), told as (${ownEvent(sql, 'session.ended', 'won', { because: 'elsewhere' })})
    select 1 from won`;
  return ended.length === 1;
}

/**
 * Signs every other browser of the account out, also one that is just coming in.
 * @returns how many were signed in
 */
export async function endOtherSessions(db: Database, session: Own, address: string): Promise<number> {
  const sql = db.$client;
  const ended = await sql`
    with won as (
      update session set ended_at = now(), ticket_hash = null, ticket_until = null
       where account_id = ${session.accountId} and id <> ${session.id} and ended_at is null
      returning account_id, ${address} as address, activated_at is not null and expires_at > now()
                and last_seen_at > now() - interval '1 minute' * ${idleMinutes}::int as counted
    ), counted as (select * from won where counted),
    told as (${ownEvent(sql, 'session.ended', 'counted', { because: 'elsewhere' })})
    select 1 from counted`;
  return ended.length;
}
