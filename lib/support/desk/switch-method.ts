import type postgres from 'postgres';
import type { Changer, Refusal } from '@/lib/account/change';
import { maskNumber } from '@/lib/factor/phone/number';
import { isId } from '@/lib/id';
import { readReason } from '@/lib/method-request/reason';
import { keepRules } from '@/lib/office/lock';
import { factColumns } from '@/lib/policy/fact-columns';
import type { FactRow } from '@/lib/policy/facts';
import type { Party } from '../rank';
import type { DeskVerb } from './change';
import { findServed, recordAtDesk } from './served';
import { switchedTo } from './switched';

// The rows of whoever decides and of the applicant are locked by now (`lib/account/carry-out.ts`): neither numbers nor the
// request's own course change meanwhile, but by the office's rules.

/** W10: carries out what somebody has asked for. Nothing else of theirs changes, and no number is new. */
export const switchMethod: DeskVerb<'switch-method'> = async (sql, changer, { request }) => {
  const found = await findWaiting(sql, changer, request);
  if (typeof found === 'string') return found;
  const { person, id, method, number } = found;
  const [row] = await sql<FactRow[]>`
    select ${factColumns(sql)} from account a join office o on o.id = a.office_id where a.id = ${person.id}`;
  const switched = row && switchedTo(row, { id, method, number });
  if (!switched) return 'switch-not-possible';
  await sql`
    update method_request set state = 'completed', decided_at = now(), decided_by = ${changer.accountId}, ended_at = now()
     where id = ${id} and state = 'pending'`;
  const { phone, isFirst, from, currentMethod } = switched;
  const position = sql`(select min(p.position) - 1 from phone p where p.account_id = ${person.id})`;
  await sql`
    update phone set verified_by = ${method}::method, position = ${isFirst ? position : sql`position`}
     where id = ${phone.id} and account_id = ${person.id} and verified_at is not null`;
  await sql`update account set current_method = ${currentMethod}::method where id = ${person.id}`;
  const data = { method, number: maskNumber(number) };
  await recordAtDesk(sql, changer, person, { kind: 'request.completed', data });
  await recordAtDesk(
    sql,
    changer,
    person,
    { kind: 'method.switched', data: { ...data, before: from } },
    { kind: 'method-changed', data },
  );
  return undefined;
};

/** Refuses a switch; whoever asked for it is told why. */
export const refuseSwitch: DeskVerb<'refuse-switch'> = async (sql, changer, { request, reason }) => {
  const read = readReason(reason);
  // Forms ask for one.
  if ('error' in read) return 'gone';
  const found = await findWaiting(sql, changer, request);
  if (typeof found === 'string') return found;
  const { person, id, method, number } = found;
  await sql`
    update method_request set state = 'refused', decided_at = now(), decided_by = ${changer.accountId},
           decision_reason = ${read.text}, ended_at = now()
     where id = ${id} and state = 'pending'`;
  await recordAtDesk(
    sql,
    changer,
    person,
    { kind: 'request.refused', data: { method, number: maskNumber(number) } },
    { kind: 'request-refused', data: { method, reason: read.text } },
  );
  return undefined;
};

type Waiting = { person: Party; id: string; method: 'sms' | 'voice'; number: string };

/** A switch that waits, of somebody whom this desk serves. It stays so, and so do the office's rules, which may void it. */
async function findWaiting(sql: postgres.Sql, changer: Changer, request: string): Promise<Waiting | Refusal> {
  if (!isId(request)) return 'gone';
  // Whose it is never changes.
  const [owner] = await sql<{ id: string }[]>`
    select account_id as id from method_request where id = ${request} and kind = 'switch'`;
  const person = owner ? await findServed(sql, changer, owner.id) : 'gone';
  if (typeof person === 'string') return person;
  await keepRules(sql, person.id);
  const [found] = await sql<Omit<Waiting, 'person'>[]>`
    select id, method, number from method_request where id = ${request} and state = 'pending'`;
  return found ? { person, ...found } : 'decided-already';
}
