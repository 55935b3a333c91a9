import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { ownEvent } from '@/lib/audit/event';
import { hashToken } from '@/lib/crypto/token';
import type { Locale } from '@/lib/i18n/locale';
import type { OfficeFace } from '@/lib/office/face';
import { officeColumns } from '@/lib/office/face-columns';
import type { Method, Role } from '@/lib/policy/decide';
import { freshProof } from './fresh-proof';
import { type Arrival, noticeOfNewDevice } from './new-device';
import { idleMinutes, stillCounts } from './start';

/** A request is noted on the session at most this often, so that reading pages does not write rows. */
const noteEverySeconds = 60;

/** Who is signed in, and how they proved it. Times in milliseconds since 1970, by the database's clock. */
export type Session = {
  id: string;
  accountId: string;
  displayName: string;
  email: string;
  userName: string | null;
  locale: Locale;
  roles: Role[];
  officeId: string;
  office: OfficeFace;
  /** The active client, of a customer who belongs to one; and all of theirs, by name. */
  clientId: string | null;
  clients: { id: string; name: string }[];
  proven: Method[];
  /** True while a sensitive change needs no further proof; see `freshProof`. */
  freshlyProven: boolean;
  /** "This wasn't me": nothing of the account can be changed until the desk has looked. */
  isGuarded: boolean;
  createdAt: number;
} & SessionTimes;

/** The client that somebody works for in this session; undefined for staff, and customers of none. */
export const activeClient = ({ clients, clientId }: Pick<Session, 'clients' | 'clientId'>) =>
  clients.find(({ id }) => id === clientId);

/** When a session ends: without a further request, and however many there are. */
export type SessionTimes = { now: number; idleUntil: number; expiresAt: number };

/** The columns of `SessionTimes` for a session row `s` that was last seen at `seenAt`. */
function timeColumns(sql: postgres.Sql, seenAt: postgres.Fragment) {
  return sql`
    (extract(epoch from now()) * 1000)::float8 as now,
    (extract(epoch from ${seenAt} + interval '1 minute' * ${idleMinutes}::int) * 1000)::float8 as "idleUntil",
    (extract(epoch from s.expires_at) * 1000)::float8 as "expiresAt"`;
}

/** Of a browser nobody has looked at. */
const unseen: Arrival = {
  isKnown: false,
  device: { browser: undefined, system: undefined },
  place: { kind: 'unknown' },
};

/**
 * Makes the session behind a ticket count, once, and tells the person of a device that is new to them. Returns its id, or
 * undefined when the ticket is spent, late or invented.
 */
export async function redeemTicket(
  db: Database,
  ticket: string,
  arrival: Arrival = unseen,
): Promise<string | undefined> {
  const sql = db.$client;
  const [redeemed] = await sql<{ id: string }[]>`
    with won as (
      update session set activated_at = now(), last_seen_at = now(), ticket_hash = null, ticket_until = null
       where ticket_hash = ${hashToken(ticket)} and ticket_until > now() and activated_at is null
         and ended_at is null
      returning *
    ), told as (${ownEvent(sql, 'session.started', 'won')}),
    noticed as (${noticeOfNewDevice(sql, arrival)})
    select id from won`;
  return redeemed?.id;
}

/** A row of `sessionColumns`. */
export type SessionRow = Session & { isToBeNoted: boolean };

/** The select list of a session: for a query over `sessionSource`. */
export function sessionColumns(sql: postgres.Sql) {
  return sql`
    s.id, s.account_id as "accountId", a.display_name as "displayName", a.email,
    a.user_name as "userName", a.locale, a.roles::text[] as roles,
    a.office_id as "officeId", ${officeColumns(sql)} as office, s.client_id as "clientId",
    (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'name', c.name) order by c.name_key), '[]')
       from membership m join client c on c.id = m.client_id
      where m.account_id = a.id and not a.roles && '{staff,office-admin,manager,support}'::role[]) as clients, s.proven::text[] as proven,
    ${freshProof(sql, 's')} as "freshlyProven", a.guarded_since is not null as "isGuarded",
    (extract(epoch from s.created_at) * 1000)::float8 as "createdAt",
    ${timeColumns(sql, sql`case when ${toBeNoted(sql, 's')} then now() else s.last_seen_at end`)},
    ${toBeNoted(sql, 's')} as "isToBeNoted"`;
}

/** From-list and condition: the session `s` with its account `a` and office `o`, if it still counts. */
export function sessionSource(sql: postgres.Sql, id: string) {
  return sql`session s join account a on a.id = s.account_id join office o on o.id = a.office_id
     where s.id = ${id} and ${stillCounts(sql, 's')} and a.deactivated_at is null`;
}

/** Writes down that the session was used, when that was not done within the last minute. */
export async function noteSession(db: Database, { isToBeNoted, ...session }: SessionRow): Promise<Session> {
  const sql = db.$client;
  if (isToBeNoted) {
    await sql`
      update session set last_seen_at = now()
       where id = ${session.id} and ${stillCounts(sql, 'session')} and ${toBeNoted(sql, 'session')}`;
  }
  return session;
}

/**
 * The session, when it is active, not ended and neither idle nor old; otherwise undefined. Whoever looks it up
 * this way stays signed in for another hour. One statement, and once a minute a second one, which writes that down.
 */
export async function findSession(db: Database, id: string): Promise<Session | undefined> {
  const sql = db.$client;
  const [found] = await sql<SessionRow[]>`select ${sessionColumns(sql)} from ${sessionSource(sql, id)}`;
  return found && noteSession(db, found);
}

/** A condition on the session row called `row`: it was noted last so long ago that this request is noted. */
function toBeNoted(sql: postgres.Sql, row: string) {
  return sql`${sql(row)}.last_seen_at <= now() - interval '1 second' * ${noteEverySeconds}::int`;
}

/**
 * When a session ends, for a page that asks by itself: looking does not keep anybody signed in. Undefined when
 * it has ended. `timeZone` is the office's.
 */
export async function sessionTimes(
  db: Database,
  id: string,
): Promise<(SessionTimes & { timeZone: string }) | undefined> {
  const sql = db.$client;
  const [found] = await sql<(SessionTimes & { timeZone: string })[]>`
    select ${timeColumns(sql, sql`s.last_seen_at`)}, o.time_zone as "timeZone"
      from session s join account a on a.id = s.account_id join office o on o.id = a.office_id
     where s.id = ${id} and ${stillCounts(sql, 's')} and a.deactivated_at is null`;
  return found;
}

/** Ends a session; whoever holds its cookie is refused from the next request on. False when it had ended. */
export async function endSession(db: Database, id: string): Promise<boolean> {
  const sql = db.$client;
  const ended = await sql`
    with won as (
      update session set ended_at = now() where id = ${id} and ended_at is null returning *
    ), told as (${ownEvent(sql, 'session.ended', 'won')})
    select 1 from won`;
  return ended.length === 1;
}
