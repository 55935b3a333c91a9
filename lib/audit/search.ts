import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { searchPatterns } from '@/lib/office/people/query';
import { kindsShown } from './groups';
import { type HistoryEvent, historyColumns, historyDays, historyOf, type Viewer } from './history';
import type { HistoryQuery } from './history-query';
import { idSpan } from './id-range';
import { mostPeople } from './limits';

/** Whose history: an account's, or that of an office and all its people, which its admins see. */
export type HistoryScope = { timeZone: string } & (
  | { accountId: string; viewer: Viewer }
  | { officeId: string }
);

/** An event, and whom it is about: null where that is the office itself. `name`: null where the account is there no more. */
export type FoundEvent = HistoryEvent & { person: { id: string; name: string | null } | null };

export type FoundHistory = {
  events: FoundEvent[];
  /** Where the next page begins; undefined when this is the last. */
  before: number | undefined;
  /** More people are called so than are looked for: nothing was. */
  tooMany: boolean;
};

/** A page of what the query asks for, newest first. One statement; two where somebody is searched for. */
export async function searchHistory(
  db: Database,
  scope: HistoryScope,
  query: HistoryQuery,
  limit: number,
): Promise<FoundHistory> {
  const sql = db.$client;
  const isOffice = 'officeId' in scope;
  const people = isOffice && query.person ? await peopleCalled(sql, scope.officeId, query.person) : undefined;
  if (people && people.length > mostPeople) return { events: [], before: undefined, tooMany: true };
  const { first, end } = daysOf(sql, scope, query);
  const which = { kinds: query.show && kindsShown(query.show), limit: limit + 1 };
  const ids = !isOffice
    ? accountIds(sql, sql`${scope.accountId}::uuid`, which)
    : !people
      ? officeIds(sql, scope.officeId, which)
      : idsOfPeople(sql, scope.officeId, people, which);
  const rows = await sql<FoundEvent[]>`
    with span as materialized (
      select ids.*, ${first ?? sql`'-infinity'::timestamptz`} as first, ${end ?? sql`'infinity'::timestamptz`} as until
        from (${idSpan(sql, first, end, query.before)}) ids)
    select ${historyColumns(sql, isOffice ? 'admin' : scope.viewer)},
           case when e.account_id is not null
                then jsonb_build_object('id', e.account_id, 'name', a.display_name) end as person
      from (select id from (${ids}) of_any order by id desc limit ${limit + 1}::int) found
      join audit_event e on e.id = found.id
      left join account d on d.id = e.actor_id
      left join account a on a.id = e.account_id and a.office_id = e.office_id
     order by e.id desc`;
  return { ...historyOf(rows, limit), tooMany: false };
}

/** One more than may be meant, where there are more. */
async function peopleCalled(sql: postgres.Sql, officeId: string, search: string): Promise<string[]> {
  const patterns = searchPatterns(search);
  if (!patterns) return [];
  const matching =
    'name' in patterns
      ? sql`and name_key like lower(${patterns.name})`
      : patterns.parts.map((part) => sql`and search_text like lower(${part})`);
  const rows = await sql<{ id: string }[]>`
    select id from account where office_id = ${officeId} ${matching} limit ${mostPeople + 1}::int`;
  return rows.map(({ id }) => id);
}

/** The moments at which the days begin and end. */
function daysOf(sql: postgres.Sql, scope: HistoryScope, { from, to }: HistoryQuery) {
  const day = (text: string, later: number) =>
    sql`((${text}::date + ${later}::int)::timestamp at time zone ${scope.timeZone})`;
  const first = from ? day(from, 0) : undefined;
  const end = to ? day(to, 1) : undefined;
  if (!('viewer' in scope && scope.viewer === 'owner')) return { first, end };
  const since = sql`(now() - interval '1 day' * ${historyDays}::int)`;
  return { first: first ? sql`greatest(${first}, ${since})` : since, end };
}

type Which = { kinds: string[] | undefined; also?: postgres.Fragment | undefined; limit: number };

/** The newest of an account; of these kinds, if any are given. */
const accountIds = (sql: postgres.Sql, accountId: postgres.Fragment, { kinds, also, limit }: Which) =>
  newestOf(
    sql,
    { account_id: accountId },
    sql`${kinds ? sql`and e.kind = any(${kinds}::text[])` : sql``} ${also ?? sql``}`,
    limit,
  );

/** The newest of an office; of these kinds, the newest of each: a rare one is found among many others at once. */
const officeIds = (sql: postgres.Sql, officeId: string, { kinds, also = sql``, limit }: Which) => {
  const office = { office_id: sql`${officeId}::uuid` };
  return kinds
    ? sql`
        select of_kind.id from unnest(${kinds}::text[]) as wanted (kind)
         cross join lateral ${newestOf(sql, { ...office, kind: sql`wanted.kind` }, also, limit)} of_kind`
    : newestOf(sql, office, also, limit);
};

/** What happened to these people, and what they did to others. */
const idsOfPeople = (sql: postgres.Sql, officeId: string, people: string[], which: Which) => {
  const ofOffice = sql`and e.office_id = ${officeId}`;
  const byThem = sql`and e.actor_id = any(${people}::uuid[]) and e.actor_id is distinct from e.account_id`;
  return sql`
    (select of_one.id from unnest(${people}::uuid[]) as one (id)
      cross join lateral ${accountIds(sql, sql`one.id`, { ...which, also: ofOffice })} of_one)
    union
    (${officeIds(sql, officeId, { ...which, also: byThem })})`;
};

/**
 * The newest events in the span whose columns are so, by the index that has these columns and then `id`: both the rows and their
 * order are told in its words, for PostgreSQL would sooner go through all events backwards than believe that few are so. For
 * the same reason the times are compared where no index is thought of.
 */
function newestOf(
  sql: postgres.Sql,
  whose: Record<string, postgres.Fragment>,
  also: postgres.Fragment,
  limit: number,
): postgres.Fragment {
  const names = Object.keys(whose).map((name) => sql.unsafe(`e.${name}`));
  const list = (parts: readonly unknown[], after: string) =>
    parts.map((part) => sql`${part as postgres.Fragment}${sql.unsafe(after)}`);
  const columns = sql`(${list(names, ', ')} e.id)`;
  const values = list(Object.values(whose), ', ');
  return sql`
    (select e.id from audit_event e
      where ${columns} >= (${values} (select low from span)) and ${columns} < (${values} (select high from span))
        and (e.at >= (select first from span) and e.at < (select until from span)) is true ${also}
      order by ${list(names, ' desc, ')} e.id desc limit ${limit}::int)`;
}
