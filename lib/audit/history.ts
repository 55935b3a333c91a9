import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import type { Method } from '@/lib/policy/decide';
import type { AuditKind } from './event';

/** How far back people can look. */
export const historyDays = 90;

/**
 * Who did it: the person, somebody who is not known (a wrong password may be anybody's), the service desk or a command,
 * somebody of the person's office, or somebody whose account is there no more.
 */
export type Actor = 'self' | 'unknown' | 'desk' | 'office' | 'former';

/**
 * Who looks: the person themself; an admin of their office, who learns who of it did it and why; or the service desk, which learns
 * who did it, of the office or of a desk, but no admin's reasons.
 */
export type Viewer = 'owner' | 'admin' | 'desk';

/** Something that happened on an account. `at` in milliseconds since 1970; `address` is a network address. */
export type HistoryEvent = {
  id: number;
  at: number;
  kind: AuditKind;
  by: Actor;
  address: string | null;
  /** The app, or the (masked) e-mail address or phone number, that it is about. */
  about: string | null;
  /** The way of proving that it is about. */
  method: Method | null;
  /** Who of the office, or of a desk, did it, by name; null where that is not for whoever looks. */
  actor: string | null;
  /** What was written with it; without what others noted for themselves but for those whom it is for. */
  data: Record<string, unknown>;
  /** What people and clients that are in `data` by their ids are called now. */
  names: { from?: string | null; to?: string | null; client?: string | null };
};

export type History = {
  events: HistoryEvent[];
  /** Where the next page begins; undefined when this is the last. */
  before: number | undefined;
};

/** What those in charge note with what they do: no text for whom it is done to. */
const notForOwner = '{reason,note,checks}';

/** The select list of a `HistoryEvent`: of an event `e` and the account `d` of who did it. */
export const historyColumns = (sql: postgres.Sql, viewer: Viewer) => sql`
  e.id::float8 as id, (extract(epoch from e.at) * 1000)::float8 as at, e.kind, e.address,
  case when e.actor_id = e.account_id then 'self'
       when d.office_id = e.office_id and coalesce(e.data ->> 'by', '') <> 'desk' then 'office'
       when d.id is null and e.actor_id is not null and coalesce(e.data ->> 'by', '') <> 'desk' then 'former'
       when e.actor_id is not null or e.data ->> 'by' = 'command' or e.kind = 'account.link-made' then 'desk'
       else 'unknown' end as by,
  coalesce(e.data ->> 'app', e.data ->> 'email', e.data ->> 'number') as about,
  e.data ->> 'method' as method,
  ${actorName(sql, viewer)} as actor,
  ${dataFor(sql, viewer)} as data,
  case e.kind
    when 'person.manager-changed' then jsonb_build_object(
      'from', (select display_name from account where id = (e.data ->> 'from')::uuid),
      'to', (select display_name from account where id = (e.data ->> 'to')::uuid))
    when 'client.switched' then jsonb_build_object(
      'client', (select name from client where id = (e.data ->> 'client')::uuid))
    else '{}' end as names`;

/** Why an admin did something to somebody is not the desk's business; what a desk noted for a reset is. */
function dataFor(sql: postgres.Sql, viewer: Viewer) {
  if (viewer === 'owner') return sql`e.data - ${notForOwner}::text[]`;
  return viewer === 'admin'
    ? sql`e.data`
    : sql`case when e.kind like 'person.%' then e.data - 'reason' else e.data end`;
}

/** An admin is not told the names of people of other offices, those of the service desk among them. */
function actorName(sql: postgres.Sql, viewer: Viewer) {
  if (viewer === 'owner') return sql`null`;
  if (viewer === 'desk') return sql`d.display_name`;
  return sql`case when d.office_id = e.office_id and coalesce(e.data ->> 'by', '') <> 'desk' then d.display_name end`;
}

/** One event more than a page holds, so that one sees whether there is another page: a query of its own or within another one. */
export const historyRows = (
  sql: postgres.Sql,
  accountId: string | postgres.Fragment,
  limit: number,
  before: number = newest,
  viewer: Viewer = 'owner',
) =>
  sql<HistoryEvent[]>`
    select ${historyColumns(sql, viewer)}
      from audit_event e left join account d on d.id = e.actor_id
     where e.account_id = ${accountId} and e.id < ${before}::int8
       and e.at > now() - interval '1 day' * ${historyDays}::int
     -- By the column, not by what it is cast to above: the index has it in this order.
     order by e.id desc limit ${limit + 1}::int`;

const newest = Number.MAX_SAFE_INTEGER;

/**
 * What happened on an account in the last 90 days, newest first, from the event `before` on (exclusive). One statement.
 * @param limit events a page
 */
export async function readHistory(
  db: Database,
  accountId: string,
  limit: number,
  before: number = newest,
  viewer: Viewer = 'owner',
): Promise<History> {
  return historyOf(await historyRows(db.$client, accountId, limit, before, viewer), limit);
}

/** The page that rows of `historyRows` make. */
export function historyOf<E extends HistoryEvent>(found: readonly E[], limit: number) {
  const events = found.slice(0, limit);
  return { events, before: found.length > limit ? events.at(-1)?.id : undefined };
}

/** Where a page of the history begins, as a query says it; undefined for anything that is no id. */
export function readBefore(query: unknown): number | undefined {
  const id = typeof query === 'string' && /^[1-9]\d{0,14}$/.test(query) ? Number(query) : undefined;
  return id;
}

/**
 * Every kind there is, and whether people should look twice: it is marked by an icon and a word. The list is total by its
 * type: a new kind needs an entry here and a text.
 */
export const historyKinds: Record<AuditKind, { notable: boolean }> = {
  'password.wrong': { notable: true },
  'password.right': { notable: false },
  'password.confirmed': { notable: false },
  'password.set': { notable: true },
  'password.changed': { notable: true },
  'proof.wrong': { notable: true },
  'proof.right': { notable: false },
  'attempt.closed': { notable: true },
  'factor.connected': { notable: true },
  'factor.replaced': { notable: true },
  'factor.disabled': { notable: true },
  'factor.removed': { notable: true },
  'factor.switched-off': { notable: true },
  'app.added': { notable: true },
  'app.renamed': { notable: false },
  'app.made-current': { notable: false },
  'app.removed': { notable: true },
  'number.added': { notable: true },
  'number.removed': { notable: true },
  'number.made-primary': { notable: true },
  'method.made-current': { notable: true },
  'codes.stopped': { notable: true },
  'offer.declined': { notable: false },
  'set-up.put-off': { notable: false },
  'client.switched': { notable: false },
  'recovery-code.used': { notable: true },
  'recovery-codes.acknowledged': { notable: true },
  'session.started': { notable: false },
  'session.ended': { notable: false },
  'name.changed': { notable: false },
  'user-name.changed': { notable: true },
  'user-name.taken': { notable: false },
  'language.changed': { notable: false },
  'email.asked': { notable: false },
  'email.confirmed': { notable: true },
  'email.changed': { notable: true },
  'email.removed': { notable: true },
  'account.created': { notable: false },
  'account.link-made': { notable: false },
  'office.rules-changed': { notable: false },
  'office.region-changed': { notable: false },
  'client.added': { notable: false },
  'client.renamed': { notable: false },
  'client.removed': { notable: false },
  'client.rule-changed': { notable: false },
  'client.member-added': { notable: false },
  'client.member-removed': { notable: false },
  'person.invited': { notable: false },
  'person.joined': { notable: false },
  'person.import-started': { notable: false },
  'person.roles-changed': { notable: true },
  'person.requirement-changed': { notable: true },
  'person.exception-set': { notable: true },
  'person.exception-ended': { notable: false },
  'person.manager-changed': { notable: false },
  'person.deactivated': { notable: false },
  'person.reactivated': { notable: false },
  'invitation.renewed': { notable: false },
  'invitation.withdrawn': { notable: false },
  'request.made': { notable: true },
  'request.withdrawn': { notable: false },
  'request.approved': { notable: true },
  'request.refused': { notable: false },
  'request.void': { notable: false },
  'request.completed': { notable: false },
  'announcement.sent': { notable: false },
  'mail.sent-again': { notable: false },
  'support.asked': { notable: true },
  'support.withdrawn': { notable: false },
  'support.answered': { notable: false },
  'reset.asked': { notable: true },
  'reset.confirmed': { notable: true },
  'reset.handed-over': { notable: true },
  'reset.refused': { notable: false },
  'reset.withdrawn': { notable: false },
  'reset.vetoed': { notable: true },
  'reset.mailed': { notable: true },
  'reset.mail-lost': { notable: true },
  'reset.used': { notable: true },
  'reset.expired': { notable: false },
  'reset.void': { notable: false },
  'wait.ended': { notable: true },
  'method.switched': { notable: true },
  'account.guarded': { notable: true },
  'account.released': { notable: true },
  'password.forgotten': { notable: true },
  'office.support-changed': { notable: false },
  'data.exported': { notable: true },
  'history.exported': { notable: false },
  'account.erased': { notable: true },
};

/** False for a kind that an older or newer portal wrote and this one has no words for. */
export const isKnownKind = (kind: string): kind is AuditKind => Object.hasOwn(historyKinds, kind);
