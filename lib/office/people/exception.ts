import { requirementFor } from '@/lib/policy/decide';
import { factsOf } from '@/lib/policy/facts';
import type { OfficeVerb } from '../change';
import { longestReason, readDay } from './last-day';
import { endWhatCouldWait, findActive, recordFor, tellOfLess } from './subject';

/**
 * Makes a dated exception for one person, in place of an earlier one. It ends by itself: at the midnight after its last day, in
 * the office's time zone. `gone` when the day is past or more than a year ahead, and for whoever has a role that always needs
 * a second factor.
 */
export const setException: OfficeVerb<'set-exception'> = async (sql, changer, change) => {
  const { account, requirement } = change;
  const before = await findActive(sql, changer, account);
  const [day, reason] = [readDay(change.until), change.reason.trim().slice(0, longestReason)];
  if (!before || !day || !reason) return 'gone';
  // As the decision puts it: no exception stands before what such a role demands.
  if (requirementFor(factsOf(before)).because === 'role-always-required') return 'gone';
  const set = await sql`
    update account set exception_requirement = ${requirement}::requirement, exception_reason = ${reason},
           exception_until = (${day}::date + 1)::timestamp at time zone ${before.timeZone}
     where id = ${before.id}
       and ${day}::date >= (now() at time zone ${before.timeZone})::date
       and ${day}::date <= (now() at time zone ${before.timeZone})::date + interval '1 year' returning 1`;
  if (set.length === 0) return 'gone';
  await endWhatCouldWait(sql, before);
  await tellOfLess(sql, before);
  await recordFor(sql, changer, before, 'person.exception-set', { requirement, until: day, reason });
  return undefined;
};

/** Ends an exception before its day. `gone` when there is none. */
export const endException: OfficeVerb<'end-exception'> = async (sql, changer, { account }) => {
  const before = await findActive(sql, changer, account);
  if (!before || before.exceptionUntil === null) return 'gone';
  await sql`
    update account set exception_requirement = null, exception_until = null, exception_reason = null
     where id = ${before.id}`;
  await endWhatCouldWait(sql, before);
  await tellOfLess(sql, before);
  await recordFor(sql, changer, before, 'person.exception-ended', {
    requirement: before.exceptionRequirement,
  });
  return undefined;
};
