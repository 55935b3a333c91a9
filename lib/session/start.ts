import type postgres from 'postgres';
import { eventColumns } from '@/lib/audit/event';
import { hashToken } from '@/lib/crypto/token';

/** A session ends this long after it began, however busy it was (NIST SP 800-63B-4, 2.2.3). */
export const sessionHours = 24;

/** … and after this long without a request. */
export const idleMinutes = 60;

/** A condition on the session row called `row`: signed in, not ended, neither idle nor old. */
export function stillCounts(sql: postgres.Sql, row: string) {
  const session = sql(row);
  return sql`
    ${session}.activated_at is not null and ${session}.ended_at is null and ${session}.expires_at > now()
    and ${session}.last_seen_at > now() - interval '1 minute' * ${idleMinutes}::int`;
}

/** How long a browser may take from the winning step to its session; both are in the same request. */
const ticketSeconds = 60;

/**
 * A common table expression's body: an inactive session with a one-use ticket for each attempt in
 * `won` that became a complete sign-in. Redeeming the ticket (`redeemTicket`) makes it count.
 * An attempt of a session (`switch-client`) is followed by `switchedFrom` instead.
 */
export function sessionFrom(sql: postgres.Sql, ticket: string | undefined) {
  return sql`
    insert into session (account_id, client_id, ticket_hash, ticket_until, proven, proven_at, address, browser, expires_at)
    select account_id, client_id, ${ticket ? hashToken(ticket) : null}::bytea,
           now() + interval '1 second' * ${ticketSeconds}::int,
           proven, proven_at, address, browser,
           now() + interval '1 hour' * ${sessionHours}::int
      from won where state = 'ready' and purpose = 'sign-in' and ${ticket !== undefined}
    returning id`;
}

/** Common table expressions: the same for an attempt that was there to change the session's active client, and is complete. */
export function switchedFrom(sql: postgres.Sql) {
  return sql`
    switched as (
      update session set client_id = won.client_id from won
       where session.id = won.session_id and won.state = 'ready' and won.purpose = 'switch-client'
    ), ${switchTold(sql)}`;
}

/** The history's event of it. */
export function switchTold(sql: postgres.Sql) {
  return sql`
    told_switched as (
      insert into audit_event (${eventColumns(sql)})
      select 'client.switched', (select office_id from account where id = won.account_id), won.account_id,
             won.account_id, won.address, jsonb_build_object('client', won.client_id)
        from won where won.state = 'ready' and won.purpose = 'switch-client'
    )`;
}
