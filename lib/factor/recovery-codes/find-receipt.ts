import type { Database } from '@/db/connection';
import type { Locale } from '@/lib/i18n/locale';

/** Who confirmed to have saved the codes, under which name, when, and which text they agreed to (X5). */
export type Receipt = { name: string; textVersion: string; locale: Locale; at: number };

/** The receipt of the account's present set of codes. */
export async function findReceipt(db: Database, accountId: string): Promise<Receipt | undefined> {
  const sql = db.$client;
  const [found] = await sql<Receipt[]>`
    select receipt_name as name, receipt_text_version as "textVersion", receipt_locale as locale,
           (extract(epoch from acknowledged_at) * 1000)::float8 as at
      from recovery_code_set where account_id = ${accountId}`;
  return found;
}
