import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { eventColumns } from '@/lib/audit/event';
import { isId } from '@/lib/id';
import { noticeFor } from '@/lib/notice/notice';
import { type Applicant, hasProven, mayAsk } from './apply';
import { decidersOf } from './deciders';

/**
 * The applicant takes back what waits or was approved and is not in use yet. False when it is not theirs, or was refused,
 * completed or withdrawn meanwhile.
 */
export async function withdrawRequest(db: Database, who: Applicant, request: string): Promise<boolean> {
  if (!isId(request)) return false;
  return db.$client.begin(async (tx) => {
    const sql = tx as unknown as postgres.Sql;
    // Whoever verifies its number at this moment takes turns.
    await sql`select 1 from account where id = ${who.accountId} for no key update`;
    // By the password alone it may have been anybody, as with the application itself.
    const isOwn = 'token' in who.holder ? sql`false` : hasProven(sql, who.holder.sessionId);
    const won = await sql`
      with won as (
        update method_request set state = 'withdrawn', ended_at = now()
         where id = ${request} and account_id = ${who.accountId} and state in ('pending', 'approved')
           and ${mayAsk(sql, who.accountId, who.holder)}
        returning office_id, account_id
      ), told as (
        insert into audit_event (${eventColumns(sql)})
        select 'request.withdrawn', office_id, account_id, case when ${isOwn} then account_id end,
               ${who.address}::text, '{}' from won
      )
      select 1 from won`;
    return won.length === 1;
  });
}

/** Hours between one reminder (or the application itself) and the applicant's own next one. */
export const hoursToRemind = 24;

/** A condition on the request `r`: its applicant may remind those who decide now. The service desk works off a list. */
export const mayRemind = (sql: postgres.Sql) => sql`(
  r.state = 'pending' and r.kind = 'application'
  and coalesce(r.reminded_at, r.created_at) <= now() - interval '1 hour' * ${hoursToRemind}::int)`;

/** The applicant reminds those who decide, once a day. False when it is too soon, or nothing of theirs waits. */
export async function remindByApplicant(db: Database, who: Applicant, request: string): Promise<boolean> {
  if (!isId(request)) return false;
  return db.$client.begin(async (tx) => {
    const sql = tx as unknown as postgres.Sql;
    const [won] = await sql<{ person: string; method: 'sms' | 'voice' | 'keypad-call' }[]>`
      update method_request r set reminded_at = now()
       where r.id = ${request} and r.account_id = ${who.accountId} and ${mayRemind(sql)}
         and ${mayAsk(sql, who.accountId, who.holder)}
      returning r.method, (select display_name from account where id = r.account_id) as person`;
    if (!won) return false;
    await sql`
      with deciders as (${decidersOf(sql, who.accountId)})
      ${noticeFor(sql, 'request-reminder', 'deciders', won)}`;
    return true;
  });
}
