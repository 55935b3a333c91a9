import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { failuresToDisable } from '@/lib/factor/limits';
import type { Role } from '@/lib/policy/decide';
import { type PeopleQuery, type PeopleState, searchPatterns } from './query';
import { type Standing, type StandingRow, standingColumns, standingOf } from './standing';

export const peopleOnPage = 50;

/** People are counted up to so many: who has more narrows the list. */
export const mostCounted = 10_000;

/** One line of the list. Times in milliseconds since 1970. */
export type ListedPerson = {
  id: string;
  displayName: string;
  email: string;
  roles: Role[];
  isDeactivated: boolean;
  lastSignIn: number | null;
  standing: Standing;
};

export type PeoplePage = {
  people: ListedPerson[];
  /** How many there are in all, at most `mostCounted`; `hasMore`: that and more. */
  count: number;
  hasMore: boolean;
  /** Where the neighbouring pages end and begin; undefined where there is none. */
  previous: { before: string } | undefined;
  next: { after: string } | undefined;
  /** True in the office that runs the portal, where alone there is support. */
  isOperator: boolean;
};

/** What `personOf` makes a line from. */
export type PersonRow = StandingRow & Omit<ListedPerson, 'standing'>;

/**
 * An office's people by name, a page of them. A `from` that is nobody of the office begins anew. What is searched for
 * decides how it is best looked up, so the statements are planned afresh each time.
 */
export async function listPeople(db: Database, officeId: string, query: PeopleQuery): Promise<PeoplePage> {
  return db.$client.begin('read only', async (tx) => {
    const sql = tx as unknown as postgres.Sql;
    await sql`set local plan_cache_mode = force_custom_plan`;
    const from = await startOf(sql, officeId, query.from);
    const rows = await sql<PersonRow[]>`
      with found as materialized (${pageOf(sql, officeId, query, from)})
      select a.id, a.display_name as "displayName", a.email, a.deactivated_at is not null as "isDeactivated",
             (extract(epoch from greatest(a.last_sign_in_at, (select max(s.activated_at) from session s
                where s.account_id = a.id))) * 1000)::float8
               as "lastSignIn",
             ${standingColumns(sql)}
        from found join account a on a.id = found.id join office o on o.id = a.office_id
       order by a.name_key, a.id`;
    const [counted] = await sql<{ count: number; isOperator: boolean }[]>`
      select (select count(*) from (${countable(sql, officeId, query)} limit ${mostCounted + 1}) fitting)::int as count,
             o.is_operator as "isOperator" from office o where o.id = ${officeId}`;
    const { count = 0, isOperator = false } = counted ?? {};
    const { shown, ...pages } = onPage(rows, from);
    return {
      people: shown.map(personOf),
      ...pages,
      count: Math.min(count, mostCounted),
      hasMore: count > mostCounted,
      isOperator,
    };
  });
}

/** Whom a page begins after, or ends before. */
export type Start = { nameKey: string; id: string; isBackwards: boolean };

async function startOf(
  sql: postgres.Sql,
  officeId: string,
  from: PeopleQuery['from'],
): Promise<Start | undefined> {
  if (!from) return undefined;
  const isBackwards = 'before' in from;
  const id = isBackwards ? from.before : from.after;
  const [found] = await sql<{ nameKey: string }[]>`
    select name_key as "nameKey" from account where id = ${id} and office_id = ${officeId}`;
  return found && { id, nameKey: found.nameKey, isBackwards };
}

/** The page's rows, of which one more was looked for than it holds: at the far end, in the direction of paging. */
export function onPage<Row extends { id: string }>(rows: Row[], from: Start | undefined) {
  const isMore = rows.length > peopleOnPage;
  const isBackwards = from?.isBackwards ?? false;
  const shown = isBackwards ? rows.slice(isMore ? 1 : 0) : rows.slice(0, peopleOnPage);
  const [first, last] = [shown.at(0)?.id, shown.at(-1)?.id];
  const hasPrevious = isBackwards ? isMore : from !== undefined;
  const hasNext = isBackwards || isMore;
  return {
    shown,
    previous: hasPrevious && first ? { before: first } : undefined,
    next: hasNext && last ? { after: last } : undefined,
  };
}

export const personOf = (row: PersonRow): ListedPerson => ({
  id: row.id,
  displayName: row.displayName,
  email: row.email,
  roles: row.roles,
  isDeactivated: row.isDeactivated,
  lastSignIn: row.lastSignIn,
  standing: standingOf(row),
});

/** `account.factor_kinds` (see `factorKind`): none, an app and whatever else, numbers alone. */
const kindsOf = { none: [0], app: [1, 3, 5, 7], phone: [2, 4, 6] } as const;

const kindsIn = (state: PeopleState | undefined): readonly number[] | undefined =>
  state && state in kindsOf ? kindsOf[state as keyof typeof kindsOf] : undefined;

/** Ids and names of one page and one person more. */
function pageOf(sql: postgres.Sql, officeId: string, query: PeopleQuery, from: Start | undefined) {
  const order = from?.isBackwards ? sql`a.name_key desc, a.id desc` : sql`a.name_key, a.id`;
  const onward = !from
    ? sql``
    : from.isBackwards
      ? sql`and (a.name_key, a.id) < (${from.nameKey}, ${from.id}::uuid)`
      : sql`and (a.name_key, a.id) > (${from.nameKey}, ${from.id}::uuid)`;
  const kinds = kindsIn(query.state);
  const limit = sql`limit ${peopleOnPage + 1}`;
  if (!kinds) {
    return sql`
      select a.id, a.name_key from ${source(sql, query)}
       where a.office_id = ${officeId} ${narrowed(sql, query)} ${onward} order by ${order} ${limit}`;
  }
  // Each kind is in the order of names for itself: the first of each make the first of all.
  return sql`
    select a.id, a.name_key from unnest(${[...kinds]}::int[]) kind cross join lateral (
      select a.id, a.name_key from account a
       where a.office_id = ${officeId} and a.factor_kinds = kind ${narrowed(sql, query)} ${onward}
       order by ${order} ${limit}) a
     order by ${order} ${limit}`;
}

function countable(sql: postgres.Sql, officeId: string, query: PeopleQuery) {
  const kinds = kindsIn(query.state);
  const kind = kinds ? sql`and a.factor_kinds = any(${[...kinds]}::int[])` : sql``;
  return sql`select 1 from ${source(sql, query)} where a.office_id = ${officeId} ${kind} ${narrowed(sql, query)}`;
}

/** Those who are blocked are few, and found from the counters of wrong codes. */
function source(sql: postgres.Sql, { state }: PeopleQuery) {
  return state === 'blocked'
    ? sql`(select distinct c.account_id from proof_counter c
            where c.failures >= ${failuresToDisable}::int and c.method <> 'recovery-code') b
          join account a on a.id = b.account_id`
    : sql`account a`;
}

/** All conditions but the office, the kinds of factors and the page. Only active people have a second factor to speak of. */
function narrowed(sql: postgres.Sql, { state, role, search }: PeopleQuery) {
  const isActive = !state
    ? sql``
    : state === 'deactivated'
      ? sql`and a.deactivated_at is not null`
      : sql`and a.deactivated_at is null`;
  const exception = state === 'exception' ? sql`and a.exception_until > now()` : sql``;
  return sql`${isActive} ${exception} ${ofRole(sql, role)} ${matching(sql, search)}`;
}

/** Written as the partial indexes have it. */
function ofRole(sql: postgres.Sql, role: Role | undefined) {
  switch (role) {
    case undefined:
      return sql``;
    case 'customer':
      return sql`and a.roles @> '{customer}'::role[]`;
    case 'staff':
      return sql`and a.roles && '{staff,office-admin,manager,support}'::role[]`;
    default:
      return sql`and a.roles && '{office-admin,manager,support}'::role[] and ${role}::role = any(a.roles)`;
  }
}

/** A condition on `a`: what is searched for. */
export function matching(sql: postgres.Sql, search: string) {
  const patterns = searchPatterns(search);
  if (!patterns) return sql``;
  if ('name' in patterns) return sql`and a.name_key like lower(${patterns.name})`;
  return patterns.parts.map((part) => sql`and a.search_text like lower(${part})`);
}
