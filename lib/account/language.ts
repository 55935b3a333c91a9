import { eq } from 'drizzle-orm';
import type { Database } from '@/db/connection';
import { account } from '@/db/schema';
import type { Locale } from '@/lib/i18n/locale';

/** The language the person is written to in. */
export async function setLanguage(db: Database, accountId: string, locale: Locale): Promise<void> {
  await db.update(account).set({ locale }).where(eq(account.id, accountId));
}
