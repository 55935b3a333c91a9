import { eq } from 'drizzle-orm';
import type { Database } from '@/db/connection';
import { account } from '@/db/schema';

/** When the password was last set; null when never. */
export async function passwordChangedAt(db: Database, accountId: string): Promise<Date | null> {
  const [found] = await db
    .select({ at: account.passwordChangedAt })
    .from(account)
    .where(eq(account.id, accountId));
  return found?.at ?? null;
}
