import type postgres from 'postgres';
import type { Changer, Refusal } from '@/lib/account/change';
import { eventBy } from '@/lib/audit/event';
import { maskNumber, type PhoneMethod } from '@/lib/factor/phone/number';
import { isId } from '@/lib/id';
import { noticeFor } from '@/lib/notice/notice';
import type { OfficeVerb } from '@/lib/office/change';
import { keepRules } from '@/lib/office/lock';
import { decides } from './deciders';
import { readReason } from './reason';

// The rows of whoever decides and of the applicant are locked by now, so that neither roles, managers, numbers nor the
// application's own course change meanwhile (`lib/account/carry-out.ts`).

type Decided = {
  officeId: string;
  accountId: string;
  method: PhoneMethod;
  number: string;
  isCompleted: boolean;
};

/**
 * W3: approves an application, for its one number. A number that the applicant has verified already needs no further proof:
 * its approval completes it.
 */
export const approveRequest: OfficeVerb<'approve-request'> = async (sql, changer, { request }) => {
  const state = sql`
    case when exists (select from phone p where p.account_id = method_request.account_id
                         and p.number = method_request.number and p.verified_at is not null)
         then 'completed' else 'approved' end::method_request_state`;
  const won = await decideOn(sql, changer, request, state, null);
  if (typeof won === 'string') return won;
  const { officeId, accountId, method, isCompleted } = won;
  const doing = { officeId, accountId, actorId: changer.accountId, address: changer.address };
  const data = { method, number: maskNumber(won.number) };
  await eventBy(sql, 'request.approved', doing, data);
  if (isCompleted) await eventBy(sql, 'request.completed', doing, data);
  await sql`
    with applicant as (select ${accountId}::uuid as account_id)
    ${noticeFor(sql, 'request-approved', 'applicant', data)}`;
  return undefined;
};

/** Refuses an application; its applicant is told why. */
export const refuseRequest: OfficeVerb<'refuse-request'> = async (sql, changer, { request, reason }) => {
  const read = readReason(reason);
  // Forms ask for one.
  if ('error' in read) return 'gone';
  const won = await decideOn(sql, changer, request, sql`'refused'::method_request_state`, read.text);
  if (typeof won === 'string') return won;
  const { officeId, accountId, method } = won;
  const doing = { officeId, accountId, actorId: changer.accountId, address: changer.address };
  await eventBy(sql, 'request.refused', doing, { method, number: maskNumber(won.number) });
  await sql`
    with applicant as (select ${accountId}::uuid as account_id)
    ${noticeFor(sql, 'request-refused', 'applicant', { method, reason: read.text })}`;
  return undefined;
};

/** One conditional statement: whoever comes second finds nothing that waits. */
async function decideOn(
  sql: postgres.Sql,
  changer: Changer,
  request: string,
  state: postgres.Fragment,
  reason: string | null,
): Promise<Decided | Refusal> {
  if (!isId(request)) return 'gone';
  // Its manager is one of the office's rules.
  await keepRules(sql, changer.accountId);
  const mayDecide = sql`
    exists (select from account a join office o on o.id = a.office_id join account d on d.id = ${changer.accountId}
             where a.id = method_request.account_id and ${decides(sql)})`;
  const [won] = await sql<Decided[]>`
    update method_request
       set state = ${state}, decided_at = now(), decided_by = ${changer.accountId}, decision_reason = ${reason},
           ended_at = case when ${state} = 'approved' then null else now() end
     where id = ${request} and state = 'pending' and kind = 'application' and ${mayDecide}
    returning office_id as "officeId", account_id as "accountId", method, number, state = 'completed' as "isCompleted"`;
  return won ?? whyNot(sql, changer, request, mayDecide);
}

/** Whoever may not decide learns nothing, not even that there is such an application. */
async function whyNot(
  sql: postgres.Sql,
  { accountId }: Changer,
  request: string,
  mayDecide: postgres.Fragment,
): Promise<Refusal> {
  const [found] = await sql<{ isOwn: boolean; mayDecide: boolean }[]>`
    select method_request.account_id = ${accountId} and exists (
             select from account d where d.id = ${accountId} and d.deactivated_at is null
                and d.roles && '{manager,office-admin}'::role[]) as "isOwn",
           ${mayDecide} as "mayDecide"
      from method_request where id = ${request} and kind = 'application'`;
  if (found?.isOwn) return 'own-request';
  return found?.mayDecide ? 'decided-already' : 'gone';
}
