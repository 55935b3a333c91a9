import type postgres from 'postgres';
import { type ChoreName, type Retention, retention } from './retention';

/**
 * Removes at most `limit` of what is over, oldest first, and counts it. One statement, in a transaction of its own. What
 * somebody else holds is left for another time, so that no chore ever waits for a person, nor in their order of locks: rows whose
 * removal would touch others (by a foreign key) are left until those are gone.
 */
export type Chore = {
  everyMinutes: number;
  remove: (sql: postgres.Sql, limit: number) => postgres.PendingQuery<postgres.Row[]>;
};

/** The moment before which something of a kind is to go. */
function bound(sql: postgres.Sql, name: ChoreName) {
  const kept: Retention = retention[name];
  return sql`now() - interval '1 minute' * ${'days' in kept ? kept.days * 24 * 60 : kept.minutes}::int`;
}

/** Rows with an `id`, of one table alone. `which`: the select's end, from its `from` on, of the row `o`. */
const rowsOf = (table: string, which: (sql: postgres.Sql) => postgres.Fragment) =>
  hourly((sql, limit) => {
    return sql`
      delete from ${sql(table)} where id = any(array(
        select o.id from ${sql(table)} o where ${which(sql)} limit ${limit}::int for update of o skip locked))`;
  });

const hourly = (remove: Chore['remove']): Chore => ({ everyMinutes: 60, remove });

/** In an order in which what holds on to something else goes before it. */
export const chores: Record<ChoreName, Chore> = {
  pendingSecrets: {
    everyMinutes: 1,
    remove: (sql, limit) => sql`
      update attempt set pending_secret = null, sealed_codes = null, pending_change = null
       where id = any(array(
         select id from attempt
          where expires_at < ${bound(sql, 'pendingSecrets')}
            and num_nonnulls(pending_secret, sealed_codes, pending_change) > 0
          order by expires_at limit ${limit}::int for no key update skip locked))`,
  },
  challenges: rowsOf(
    'challenge',
    (sql) => sql`o.expires_at < ${bound(sql, 'challenges')} order by o.expires_at`,
  ),
  attempts: rowsOf(
    'attempt',
    (sql) => sql`
      o.expires_at < ${bound(sql, 'attempts')} and ${hasNo(sql, 'challenge', 'attempt_id')}
      order by o.expires_at`,
  ),
  webhooks: rowsOf('webhook', (sql) => sql`o.at < ${bound(sql, 'webhooks')} order by o.at`),
  sendingCounts: hourly(
    (sql, limit) => sql`
      delete from sending_count where key = any(array(
        select key from sending_count where started_at < ${bound(sql, 'sendingCounts')}
         order by started_at limit ${limit}::int for update skip locked))`,
  ),
  sendingWatches: hourly(
    (sql, limit) => sql`
      delete from sending_watch where ctid = any(array(
        select ctid from sending_watch
         where started_at < ${bound(sql, 'sendingWatches')} and coalesce(stopped_until <= now(), true)
         order by started_at limit ${limit}::int for update skip locked))`,
  ),
  passwordThrottles: hourly(
    (sql, limit) => sql`
      delete from password_throttle where key = any(array(
        select key from password_throttle
         where last_at < ${bound(sql, 'passwordThrottles')} and coalesce(wait_until <= now(), true)
         order by last_at limit ${limit}::int for update skip locked))`,
  ),
  links: hourly(
    (sql, limit) => sql`
      delete from account_link where ctid = any(array(
        select ctid from account_link where expires_at < ${bound(sql, 'links')}
         order by expires_at limit ${limit}::int for update skip locked))`,
  ),
  unconfirmedEmails: rowsOf(
    'contact',
    (sql) => sql`
      o.confirmed_at is null and o.link_until < ${bound(sql, 'unconfirmedEmails')} order by o.link_until`,
  ),
  removedEmails: rowsOf(
    'contact',
    (sql) => sql`o.removed_at < ${bound(sql, 'removedEmails')} order by o.removed_at`,
  ),
  // The account remembers when its last one began; it is locked first, as everywhere.
  sessions: hourly(
    (sql, limit) => sql`
      with old as materialized (
        select o.id, o.account_id from session o
         where o.expires_at < ${bound(sql, 'sessions')}
         order by o.expires_at limit ${limit}::int
      ), owner as materialized (
        select id from account where id in (select account_id from old) order by id for no key update skip locked
      ), gone as (
        delete from session s using old o join owner on owner.id = o.account_id
         where s.id = o.id and ${hasNo(sql, 'attempt', 'session_id')}
        returning s.account_id, s.activated_at
      ), noted as (
        update account a set last_sign_in_at = g.at
          from (select account_id, max(activated_at) as at from gone group by account_id) g
         where a.id = g.account_id and g.at > coalesce(a.last_sign_in_at, '-infinity')
      )
      select 1 from gone`,
  ),
  mails: rowsOf(
    'mail',
    (sql) => sql`
      o.state in ('sent', 'failed') and o.announcement_id is null and o.created_at < ${bound(sql, 'mails')}
      order by o.created_at`,
  ),
  // Links in their mails work as long as both are there.
  notices: rowsOf(
    'notice',
    (sql) => sql`
      o.mailed_at is not null and o.created_at < ${bound(sql, 'notices')}
      and ${hasNo(sql, 'mail', 'notice_id')} order by o.created_at`,
  ),
  announcementMails: hourly(
    (sql, limit) => sql`
      delete from mail where id = any(array(
        select m.id from announcement n join mail m on m.announcement_id = n.id and m.state in ('sent', 'failed')
         where n.created_at < ${bound(sql, 'announcementMails')}
         order by n.created_at limit ${limit}::int for update of m skip locked))`,
  ),
  announcements: rowsOf(
    'announcement',
    (sql) => sql`
      o.created_at < ${bound(sql, 'announcements')} and ${hasNo(sql, 'mail', 'announcement_id')}
      order by o.created_at`,
  ),
  importLines: hourly(
    (sql, limit) => sql`
      delete from people_import_line where ctid = any(array(
        select o.ctid from people_import p join people_import_line o on o.import_id = p.id
         where p.created_at < ${bound(sql, 'importLines')} and p.state <> 'running'
         order by p.created_at limit ${limit}::int for update of o skip locked))`,
  ),
  imports: rowsOf(
    'people_import',
    (sql) => sql`
      o.created_at < ${bound(sql, 'imports')} and o.state <> 'running'
      and ${hasNo(sql, 'people_import_line', 'import_id')} order by o.created_at`,
  ),
  invitations: rowsOf(
    'invitation',
    (sql) => sql`
      o.expires_at < ${bound(sql, 'invitations')} and ${hasNo(sql, 'mail', 'invitation_id')}
      order by o.expires_at`,
  ),
  requests: rowsOf(
    'method_request',
    (sql) => sql`
      o.state in ('refused', 'withdrawn', 'void') and o.created_at < ${bound(sql, 'requests')}
      and coalesce(o.ended_at, o.decided_at) < ${bound(sql, 'requests')} order by o.created_at`,
  ),
  supportRequests: rowsOf(
    'support_request',
    (sql) => sql`o.ended_at < ${bound(sql, 'supportRequests')} order by o.ended_at`,
  ),
  resets: rowsOf('reset', (sql) => sql`o.ended_at < ${bound(sql, 'resets')} order by o.ended_at`),
  everydayEvents: hourly((sql, limit) => {
    return sql`
      delete from audit_event where id = any(array(
        select e.id from audit_event e
         where audit_days(e.kind) < 1096 and e.at < ${bound(sql, 'everydayEvents')} and ${isSealed(sql)}
         order by e.at limit ${limit}::int for update of e skip locked))`;
  }),
  // Numbers are drawn in the order of time: it is enough to look at the lowest.
  events: hourly((sql, limit) => {
    return sql`
      delete from audit_event where id = any(array(
        select e.id from audit_event e
         where e.id = any(array(select id from audit_event order by id limit ${limit}::int))
           and e.at < ${bound(sql, 'events')} and ${isSealed(sql)}
           for update of e skip locked))`;
  }),
};

/** Only then may an event go: its seal says that it was there. */
const isSealed = (sql: postgres.Sql) =>
  sql`(select s.seq from audit_seal s where s.event_id = e.id) is not null`;

/**
 * No row of that table holds on to the row `o`. Looked up for each by itself (with a limit it is no join), since a join may go
 * through the whole of it for a few rows.
 */
const hasNo = (sql: postgres.Sql, table: string, column: string) =>
  sql`(select 1 from ${sql(table)} h where ${sql(`h.${column}`)} = o.id limit 1) is null`;
