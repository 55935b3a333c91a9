import type postgres from 'postgres';
import type { Changer } from '@/lib/account/change';
import { type AuditData, type AuditKind, eventBy } from '@/lib/audit/event';
import { closeAttempts } from '@/lib/factor/authenticator/change-app';
import { isId } from '@/lib/id';
import { type NoticeData, type NoticeKind, noticeFor, noticeForAdmins } from '@/lib/notice/notice';
import { decideSecondFactor, requirementFor } from '@/lib/policy/decide';
import { factColumns } from '@/lib/policy/fact-columns';
import { type FactRow, factsOf } from '@/lib/policy/facts';
import { type Asked, isStricter } from './stricter';

/** Whom a change is about, and who makes it. */
export type Subject = FactRow & {
  id: string;
  officeId: string;
  timeZone: string;
  /** True in the office that runs the portal. */
  isOperator: boolean;
  isDeactivated: boolean;
  managerId: string | null;
  exceptionReason: string | null;
  displayName: string;
  changerName: string;
};

/**
 * The person that an admin's change is about, with both accounts locked. Undefined for an id that is nobody's, somebody's
 * of another office, or when whoever asks is no admin (any more): all three look the same.
 */
export async function findSubject(
  sql: postgres.Sql,
  changer: Changer,
  account: string,
): Promise<Subject | undefined> {
  if (!isId(account)) return undefined;
  const [found] = await sql<Subject[]>`
    select a.id, a.office_id as "officeId", o.time_zone as "timeZone", o.is_operator as "isOperator",
           a.deactivated_at is not null as "isDeactivated", a.manager_id as "managerId",
           a.exception_reason as "exceptionReason",
           a.display_name as "displayName", c.display_name as "changerName", ${factColumns(sql)}
      from account c join account a on a.office_id = c.office_id join office o on o.id = a.office_id
     where c.id = ${changer.accountId} and c.deactivated_at is null and 'office-admin' = any(c.roles)
       and a.id = ${account}`;
  return found;
}

/** The same for what is changed of people who are there. */
export async function findActive(sql: postgres.Sql, changer: Changer, account: string) {
  const found = await findSubject(sql, changer, account);
  return found?.isDeactivated ? undefined : found;
}

/** Writes the history's event, and tells the person where they are to be told. */
export async function recordFor(
  sql: postgres.Sql,
  changer: Changer,
  { id, officeId, changerName }: Subject,
  kind: AuditKind,
  data: AuditData = {},
  notice?: NoticeKind,
): Promise<void> {
  const doing = { officeId, accountId: id, actorId: changer.accountId, address: changer.address };
  await eventBy(sql, kind, doing, data);
  if (!notice) return;
  await sql`
    with owner as (select ${id}::uuid as account_id)
    ${noticeFor(sql, notice, 'owner', { person: changerName })}`;
}

/**
 * After a change: where more is asked of the person than before, or sooner, whatever of theirs is under way and could still be
 * put off ends. Their next sign-in asks.
 */
export async function endWhatCouldWait(sql: postgres.Sql, before: Subject): Promise<void> {
  if (isStricter(askedOf(before), askedOf(await factsNow(sql, before)))) {
    await closeAttempts(sql, { accountId: before.id }, sql`may_put_off`);
  }
}

/**
 * After a change: where less is asked of the person than before, or later, now or once an exception is over, they are told, and
 * so is every admin of the office, whoever did it: a password that somebody else knows may be all it takes from then on.
 * `isTold`: the change itself has told the person.
 */
export async function tellOfLess(sql: postgres.Sql, before: Subject, isTold = false): Promise<void> {
  const after = await factsNow(sql, before);
  const moments = [before.now, before.exceptionUntil ?? 0, after.exceptionUntil ?? 0];
  const less = moments
    .filter((moment) => moment >= before.now)
    .sort((one, other) => one - other)
    .map((moment) => ({ was: askedOf(before, moment), is: askedOf(after, moment) }))
    .find(({ was, is }) => isStricter(is, was));
  if (!less) return;
  const { requirement, until } = less.is;
  const data: NoticeData = {
    person: before.changerName,
    requirement,
    ...(until !== undefined && { until: new Date(until).toISOString() }),
  };
  if (!isTold) {
    await sql`
      with owner as (select ${before.id}::uuid as account_id)
      ${noticeFor(sql, 'less-asked', 'owner', data)}`;
  }
  await noticeForAdmins(sql, 'less-asked-of', before.officeId, { ...data, about: before.displayName });
}

async function factsNow(sql: postgres.Sql, { id }: Subject): Promise<FactRow> {
  const [after] = await sql<FactRow[]>`
    select ${factColumns(sql)} from account a join office o on o.id = a.office_id where a.id = ${id}`;
  if (!after) throw new Error('an account that is locked is gone');
  return after;
}

/**
 * What is asked of somebody at a sign-in, now or at a later moment, as far as that hangs on when their exception ends. `until`:
 * when that does, or how long a set-up that is demanded can be put off. Milliseconds since 1970.
 */
function askedOf(row: FactRow, moment = row.now): Asked & { until: number | undefined } {
  const isOver = row.exceptionUntil !== null && row.exceptionUntil <= moment;
  const facts = { ...factsOf(row), ...(isOver && { exception: null }) };
  const { requirement, because } = requirementFor(facts);
  const decision = decideSecondFactor(facts);
  const putOffUntil = 'skippableUntil' in decision ? decision.skippableUntil?.getTime() : undefined;
  const until = because === 'exception' ? (row.exceptionUntil ?? undefined) : putOffUntil;
  return { requirement, decision, until };
}
