import type { Database } from '@/db/connection';

/** True for the office that runs the portal. */
export async function isOperatorOffice(db: Database, officeId: string): Promise<boolean> {
  const found = await db.$client`select 1 from office where id = ${officeId} and is_operator`;
  return found.length === 1;
}
