import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { ownEvent } from '@/lib/audit/event';
import { noticeFor } from '@/lib/notice/notice';
import { mayAskDesk } from './may-ask';
import { readReach } from './reach';

/** Requests that can be made for one account within 24 hours. */
export const mostRequestsADay = 3;

/** A browser that holds a sign-in, and where it is. */
export type Asker = { holder: { token: string }; address: string };

export type AskOutcome =
  | 'asked'
  /** There is one already; it stands as it was. */
  | 'stands'
  | 'reach-missing'
  | 'reach-too-long'
  | 'too-often'
  /** The sign-in is too old, or not where it was. */
  | 'not-now';

/**
 * "I can't get in": asks the service desk for help, once at a time. Whose account it is, the sign-in says. Every known contact is
 * told: whoever has the password may be somebody else. Asked twice it takes the same statements.
 */
export async function askDesk(db: Database, { holder, address }: Asker, typed: string): Promise<AskOutcome> {
  const reach = readReach(typed);
  if ('error' in reach) return `reach-${reach.error}`;
  return db.$client.begin(async (tx) => {
    const sql = tx as unknown as postgres.Sql;
    await lockOwner(sql, holder);
    const [made] = await sql<{ isFound: boolean; isOpen: boolean; isMade: boolean }[]>`
      with who as (
        select a.id as account_id, a.office_id, ${address}::text as address
          from attempt join account a on a.id = attempt.account_id where ${mayAskDesk(sql, holder)}
      ), before as (
        select coalesce(bool_or(r.state = 'open'), false) as is_open,
               count(*) filter (where r.created_at > now() - interval '1 day') as lately
          from support_request r where r.account_id = (select account_id from who)
      ), made as (
        insert into support_request (office_id, account_id, reach)
        select who.office_id, who.account_id, ${reach.text} from who, before
         where not before.is_open and before.lately < ${mostRequestsADay}::int
        returning account_id
      ), asked as (select who.* from who join made using (account_id)),
      told as (${ownEvent(sql, 'support.asked', 'asked')}),
      noticed as (${noticeFor(sql, 'support-asked', 'asked')})
      select exists (select from who) as "isFound", before.is_open as "isOpen", exists (select from made) as "isMade"
        from before`;
    if (!made?.isFound) return 'not-now';
    if (made.isMade) return 'asked';
    return made.isOpen ? 'stands' : 'too-often';
  });
}

/** Takes the request back. False when there is none (any more), or the sign-in is too old. */
export async function withdrawFromDesk(db: Database, { holder, address }: Asker): Promise<boolean> {
  return db.$client.begin(async (tx) => {
    const sql = tx as unknown as postgres.Sql;
    await lockOwner(sql, holder);
    const withdrawn = await sql`
      with won as (
        update support_request set state = 'withdrawn', ended_at = now()
         where state = 'open'
           and account_id = (select attempt.account_id from attempt where ${mayAskDesk(sql, holder)})
        returning account_id, ${address}::text as address
      ), told as (${ownEvent(sql, 'support.withdrawn', 'won')})
      select 1 from won`;
    return withdrawn.length === 1;
  });
}

/** Whatever else becomes of the account, and two clicks at once, take turns. */
async function lockOwner(sql: postgres.Sql, holder: Asker['holder']): Promise<void> {
  await sql`
    select 1 from account where id = (select attempt.account_id from attempt where ${mayAskDesk(sql, holder)})
       for no key update`;
}
