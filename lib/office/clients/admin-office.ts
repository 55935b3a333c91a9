import type postgres from 'postgres';
import type { Changer } from '@/lib/account/change';
import { lockOffice } from '../lock';

/** Whose office it is: its id, and the admin's name, for those who are told. */
export type AdminOffice = { officeId: string; person: string };

/**
 * The office of whoever changes something, if they are one of its admins at this moment; the account's row is locked already
 * (`lib/account/carry-out.ts`), so that a role that is being taken away is either still there or gone for good.
 * `lock`: the office's row, too, so that changes of its clients and rules take turns.
 */
export async function adminOffice(
  sql: postgres.Sql,
  { accountId }: Pick<Changer, 'accountId'>,
  lock: boolean,
): Promise<AdminOffice | undefined> {
  const [found] = await sql<AdminOffice[]>`
    select office_id as "officeId", display_name as person from account
     where id = ${accountId} and 'office-admin' = any(roles) and deactivated_at is null`;
  if (found && lock) await lockOffice(sql, found.officeId);
  return found;
}
