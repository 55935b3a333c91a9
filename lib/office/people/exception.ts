import { requirementFor } from '@/lib/policy/decide';
import { factsOf } from '@/lib/policy/facts';
import type { OfficeVerb } from '../change';
import { exceptionAsText, longestReason, readDay, todayIn } from './last-day';
import { endWhatCouldWait, findActive, recordFor, type Subject, tellOfLess } from './subject';

/**
 * Makes a dated exception for one person, in place of an earlier one. It ends by itself: at the midnight after its last day, in
 * the office's time zone. `gone` when the day is past or more than a year ahead, and for whoever has a role that always needs
 * a second factor; `changed-meanwhile` when what there is, if anything, is not `from` any more.
 */
export const setException: OfficeVerb<'set-exception'> = async (sql, changer, change) => {
  const { account, requirement } = change;
  const before = await findActive(sql, changer, account);
  const [day, reason] = [readDay(change.until), change.reason.trim().slice(0, longestReason)];
  if (!before || !day || !reason) return 'gone';
  // As the decision puts it: no exception stands before what such a role demands.
  if (requirementFor(factsOf(before)).because === 'role-always-required') return 'gone';
  const now = exceptionOf(before);
  const isSame = now?.requirement === requirement && now.day === day && now.reason === reason;
  if (isSame) return undefined;
  if (change.from !== undefined && change.from !== exceptionAsText(now)) return 'changed-meanwhile';
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

/** Ends an exception before its day. `gone` when there is none, `changed-meanwhile` when it is another one than `from`. */
export const endException: OfficeVerb<'end-exception'> = async (sql, changer, { account, from }) => {
  const before = await findActive(sql, changer, account);
  if (!before || before.exceptionUntil === null) return 'gone';
  if (from !== undefined && from !== exceptionAsText(exceptionOf(before))) return 'changed-meanwhile';
  await sql`
    update account set exception_requirement = null, exception_until = null, exception_reason = null
     where id = ${before.id}`;
  await endWhatCouldWait(sql, before);
  await tellOfLess(sql, before);
  // From here on it stands nowhere else why there was one.
  await recordFor(sql, changer, before, 'person.exception-ended', {
    requirement: before.exceptionRequirement,
    until: todayIn(before.timeZone, before.exceptionUntil - 1),
    reason: before.exceptionReason,
  });
  return undefined;
};

/** The exception that stands now, with its last day at the office. */
function exceptionOf(before: Subject) {
  const { exception, now } = factsOf(before);
  if (!exception || exception.until <= now) return null;
  const until = exception.until.getTime();
  const day = todayIn(before.timeZone, until - 1);
  return { requirement: exception.requirement, until, day, reason: before.exceptionReason };
}
