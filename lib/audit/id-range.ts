import type postgres from 'postgres';

/**
 * Numbers and times are drawn together, so they are in the same order but for the moments between the two and what somebody does
 * to the database's clock: by no more than this.
 */
const slack = '1 day';

/**
 * The numbers of the events from the first of these moments on and before the second, as far as given, and before the number
 * `before`: `select low, high`, the latter not included. They are looked up by halves, so that what lies far back is found
 * without reading all that has happened since. Some of a day before and after are among them.
 */
export function idSpan(
  sql: postgres.Sql,
  from: postgres.Fragment | undefined,
  to: postgres.Fragment | undefined,
  before: number | undefined,
): postgres.Fragment {
  const since = (moment: postgres.Fragment, sign: '-' | '+') =>
    firstSince(sql, sql`${moment} ${sql.unsafe(`${sign} interval '${slack}'`)}`);
  return sql`
    select ${from ? since(from, '-') : sql`0::int8`} as low,
           least(${before ?? Number.MAX_SAFE_INTEGER}::int8 ${to ? sql`, ${since(to, '+')}` : sql``}) as high`;
}

/** The number from which on all events happened at this moment or later. All up to `low` were before it, none from `high` on. */
const firstSince = (sql: postgres.Sql, moment: postgres.Fragment) => sql`(
  with recursive halves (low, high) as (
    select 0::int8, coalesce((select max(id) from audit_event), 0) + 1
    union all
    select case when f.at < ${moment} and f.id < h.high then f.id else h.low end,
           case when f.at < ${moment} and f.id < h.high then h.high else h.middle end
      from (select low, high, (low + high) / 2 as middle from halves where high - low > 1) h
      left join lateral (select id, at from audit_event where id >= h.middle order by id limit 1) f on true
  ) select high from halves order by high - low limit 1)`;
