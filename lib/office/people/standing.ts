import type postgres from 'postgres';
import { failuresToDisable } from '@/lib/factor/limits';
import {
  type Decision,
  decideSecondFactor,
  type Reason,
  type Requirement,
  requirementFor,
} from '@/lib/policy/decide';
import { factColumns } from '@/lib/policy/fact-columns';
import { type FactRow, factsOf, graceSources, hasBegun } from '@/lib/policy/facts';
import { daysBetween } from './last-day';

/** What can prove somebody. */
export type FactorPart = 'app' | 'mobile' | 'landline';

/** How somebody stands with their second factor, as an admin may know it. Times in milliseconds since 1970. */
export type Standing = {
  parts: FactorPart[];
  /** Since when there is any of them. */
  since: number | null;
  /** True after too many wrong codes in a row for one of them, or for all. */
  blocked: 'none' | 'some' | 'all';
  requirement: Requirement;
  because: Reason;
  decision: Decision;
  /** How many days there will be, where the rule that demands has not met the person yet. */
  daysToCome: number | undefined;
  exception: { requirement: 'off' | 'optional'; until: number } | null;
  /** True while an application of theirs waits for a decision. */
  isWaiting: boolean;
};

export type StandingRow = FactRow & { since: number | null; met: string[]; timeZone: string };

/** A select list over `a` (account) and `o` (its office), for `standingOf`. */
export const standingColumns = (sql: postgres.Sql) => sql`
  ${factColumns(sql)},
  o.time_zone as "timeZone",
  array(select g.source from grace g where g.account_id = a.id) as met,
  (extract(epoch from least(
     (select min(t.created_at) from authenticator t where t.account_id = a.id),
     (select min(p.verified_at) from phone p where p.account_id = a.id and p.verified_at is not null))) * 1000)::float8
    as since`;

export function standingOf(row: StandingRow): Standing {
  const facts = factsOf(row);
  const decision = decideSecondFactor(facts);
  const kinds = new Set(row.phones.map(({ kind }) => kind));
  const isBlocked = (method: keyof FactRow['failures']) => (row.failures[method] ?? 0) >= failuresToDisable;
  const enrolled = facts.enrolled.map(({ method }) => method);
  const blocked = enrolled.filter(isBlocked);
  const until = 'skippableUntil' in decision ? decision.skippableUntil : undefined;
  const hasMet = graceSources(row, facts).every((source) => hasBegun(source, row.met));
  return {
    parts: [
      ...(row.apps > 0 ? (['app'] as const) : []),
      ...(['mobile', 'landline'] as const).filter((k) => kinds.has(k)),
    ],
    since: row.since,
    blocked: blocked.length === 0 ? 'none' : blocked.length < enrolled.length ? 'some' : 'all',
    ...requirementFor(facts),
    decision,
    daysToCome: until && !hasMet ? daysBetween(row.timeZone, row.now, until.getTime()) : undefined,
    exception:
      facts.exception && facts.exception.until > facts.now
        ? { requirement: facts.exception.requirement, until: facts.exception.until.getTime() }
        : null,
    isWaiting: facts.request !== null,
  };
}
