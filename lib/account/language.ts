import type { Database } from '@/db/connection';
import { ownEvent } from '@/lib/audit/event';
import type { Locale } from '@/lib/i18n/locale';

/** The language the person is written to in; what they are warned in stays the same while changes are blocked. `address`: the network address it was chosen from. */
export async function setLanguage(
  db: Database,
  accountId: string,
  locale: Locale,
  address: string | null = null,
): Promise<void> {
  const sql = db.$client;
  await sql`
    with own as (
      update account set locale = ${locale} where id = ${accountId} and locale <> ${locale} and guarded_since is null
      returning id as account_id, ${address}::text as address
    )
    ${ownEvent(sql, 'language.changed', 'own', { locale })}`;
}
