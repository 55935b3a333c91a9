import type { Database } from '@/db/connection';
import { ownEvent } from '@/lib/audit/event';
import type { ChangeVerb } from './change';

/** How long what was asked for can be fetched; the proof for it is good for as long. */
const minutesToFetch = 10;

/**
 * Lets somebody fetch what the portal holds about them, within a while, from where it was asked for. Only the event is written;
 * the file is made when it is fetched (`own-data.ts`).
 */
export const exportData: ChangeVerb<'export-data'> = async (sql, changer) => {
  await sql`
    with who as (select ${changer.accountId}::uuid as account_id, ${changer.address} as address)
    ${ownEvent(sql, 'data.exported', 'who')}`;
  return undefined;
};

/** True while it can be fetched. The session's fresh proof is the caller's business. One statement, of the newest events only. */
export async function mayFetchData(db: Database, { accountId }: { accountId: string }): Promise<boolean> {
  const [found] = await db.$client<{ may: boolean }[]>`
    select exists (
      select from (select kind, actor_id, at from audit_event where account_id = ${accountId} order by id desc limit 50) e
       where e.kind = 'data.exported' and e.actor_id = ${accountId}
         and e.at > now() - interval '1 minute' * ${minutesToFetch}::int) as may`;
  return found?.may ?? false;
}
