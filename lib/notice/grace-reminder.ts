import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { decideSecondFactor } from '@/lib/policy/decide';
import { factColumns } from '@/lib/policy/fact-columns';
import { type FactRow, factsOf } from '@/lib/policy/facts';

/** People are told on the first of so many days that are left, and on the last one. */
export const daysLeftToRemind = 3;

/** A grace is at most 90 days long, and ends at midnight. */
const longestDays = 91;

/** People at once, so that no statement is long; and at one go, so that no warning stands in line behind them for long. */
const batch = 200;
const mostAtOneGo = 1_000;

export type GraceReminderOptions = {
  batch?: number;
  /** After so many it stops; the next go takes the others. */
  most?: number;
  /** Whether the portal has anything to send codes by phone with; as `factsOf` says, when left out. */
  byPhone?: boolean;
};

/**
 * Tells people whose grace is about to end, each twice: when three days are left, and on the last one (C2). Whoever has a
 * factor, or is not asked any more, is told nothing, and neither is somebody who met the rule on that day and has just
 * been shown the date. What was told stands in the notices, so it may be done as often as one likes, by any number of
 * processes (one at a time goes through them), and ended at any moment.
 * @returns how many people it told
 */
export async function remindOfGrace(db: Database, options: GraceReminderOptions = {}): Promise<number> {
  const { batch: size = batch, most = mostAtOneGo } = options;
  let told = 0;
  // No account has this id: random ones have a version.
  let after: string | undefined = '00000000-0000-0000-0000-000000000000';
  while (after !== undefined && told < most) {
    const from: string = after;
    const done = await db.$client.begin(async (tx) => {
      const sql = tx as unknown as postgres.Sql;
      const [turn] = await sql<{ mine: boolean }[]>`
        select pg_try_advisory_xact_lock(hashtextextended('grace reminders', 0)) as mine`;
      if (!turn?.mine) return { told: 0, next: undefined };
      const people = await findCandidates(sql, from, size);
      const due = people.flatMap((row) => {
        const decision = decideSecondFactor(factsOf(row, options.byPhone));
        const until = 'skippableUntil' in decision ? decision.skippableUntil : undefined;
        return until ? [{ id: row.id, until: until.toISOString() }] : [];
      });
      const next = people.length === size ? people.at(-1)?.id : undefined;
      return { told: due.length > 0 ? await tell(sql, due) : 0, next };
    });
    told += done.told;
    after = done.next;
  }
  return told;
}

/** When the reminder's time begins that `end` (midnight at the end of the last day, by the office's clock) is now in; else null. */
const sinceWhen = (sql: postgres.Sql, end: postgres.Fragment) => sql`
  case when now() >= ${end} at time zone o.time_zone then null
       when now() >= (${end} - interval '1 day') at time zone o.time_zone
         then (${end} - interval '1 day') at time zone o.time_zone
       when now() >= (${end} - interval '1 day' * ${daysLeftToRemind}::int) at time zone o.time_zone
         then (${end} - interval '1 day' * ${daysLeftToRemind}::int) at time zone o.time_zone end`;

/** Nobody was told since then, and it is not then that the person met a rule. */
const isNews = (sql: postgres.Sql, since: postgres.Fragment) => sql`
  not exists (select from notice n
               where n.account_id = a.id and n.kind = 'grace-ends' and n.created_at >= ${since})
  and not exists (select from grace l where l.account_id = a.id and l.started_at >= ${since})`;

/**
 * Whom it may be about, by id: those without a factor, of whom a rule demands one, whose grace under that rule has so few days
 * left. What becomes of them is the decision's business, which knows of several rules, exceptions and roles.
 */
function findCandidates(sql: postgres.Sql, after: string, limit: number) {
  const client = sql`case when g.source like 'client:%' then substring(g.source from 8)::uuid end`;
  const officeDays = sql`
    case when a.roles && '{staff,office-admin,manager,support}'::role[] then o.staff_grace_days
         else o.customer_grace_days end`;
  return sql<(FactRow & { id: string })[]>`
    with due as materialized (
      select distinct g.account_id
        from grace g join account a on a.id = g.account_id join office o on o.id = a.office_id
        left join client c on c.id = ${client}
       cross join lateral (
         select ((g.started_at at time zone o.time_zone)::date
                 + case g.source when 'staff' then o.staff_grace_days when 'customers' then o.customer_grace_days
                        else coalesce(c.grace_days, ${officeDays}) end)::timestamp as at
       ) ends
       cross join lateral (select ${sinceWhen(sql, sql`ends.at`)} as at) since
       where g.started_at > now() - interval '1 day' * ${longestDays}::int and g.account_id > ${after}
         and a.deactivated_at is null and a.ever_proved_at is null and a.factor_kinds = 0
         and case g.source when 'staff' then o.staff_requirement = 'required'
                  when 'customers' then o.customer_requirement = 'required'
                  when 'account' then a.requirement = 'required'
                  else coalesce(c.requirement = 'required' and c.id = a.client_id, g.source like 'application:%') end
         and since.at is not null and ${isNews(sql, sql`since.at`)}
       order by g.account_id limit ${limit}
    )
    select a.id, ${factColumns(sql)}
      from due join account a on a.id = due.account_id join office o on o.id = a.office_id order by a.id`;
}

/** Writes the notices, for those whom it is the time to tell by the date that was decided. */
async function tell(sql: postgres.Sql, due: readonly { id: string; until: string }[]): Promise<number> {
  const written = await sql`
    insert into notice (account_id, kind, data, created_at)
    select a.id, 'grace-ends', jsonb_build_object('until', g.until), now()
      from unnest(${due.map(({ id }) => id)}::uuid[], ${due.map(({ until }) => until)}::text[]) as g (id, until)
      join account a on a.id = g.id join office o on o.id = a.office_id
     cross join lateral (select (g.until::timestamptz at time zone o.time_zone) as at) ends
     cross join lateral (select ${sinceWhen(sql, sql`ends.at`)} as at) since
     where since.at is not null and ${isNews(sql, sql`since.at`)}
    returning 1`;
  return written.length;
}
