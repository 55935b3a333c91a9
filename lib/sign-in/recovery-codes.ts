import type { Database } from '@/db/connection';
import { ownEvent } from '@/lib/audit/event';
import { type BoxKey, open } from '@/lib/crypto/secret-box';
import { drawSalt, hashRecoveryCode, TooBusy } from '@/lib/crypto/slow-hash';
import { receiptTextVersion } from '@/lib/factor/recovery-codes/receipt';
import type { Locale } from '@/lib/i18n/locale';
import { noticeFor } from '@/lib/notice/notice';
import { type Attempt, enter, type Holder, heldBy, mayTake } from './attempt';

/** The codes on the attempt's screen, without dashes; empty when it shows none. */
export function shownCodes(keys: readonly BoxKey[], attempt: Attempt): string[] {
  if (attempt.shown.state !== 'showing-codes' || !attempt.sealedCodes) return [];
  return open(keys, attempt.accountId, attempt.sealedCodes).split(' ');
}

export type AcknowledgeOutcome = 'done' | 'not-now' | 'busy';

/**
 * The person confirms under their own name that the shown codes are saved: only now do they become the
 * account's set, in place of an older one, and the receipt is written (X5). All in one transaction.
 */
export async function acknowledgeCodes(
  db: Database,
  keys: readonly BoxKey[],
  holder: Holder,
  attempt: Attempt,
  receipt: { name: string; locale: Locale },
): Promise<AcknowledgeOutcome> {
  const codes = shownCodes(keys, attempt);
  if (codes.length === 0) return 'not-now';
  const salt = drawSalt();
  let hashes: Buffer[];
  try {
    hashes = await Promise.all(codes.map((code) => hashRecoveryCode(salt, code)));
  } catch (error) {
    if (error instanceof TooBusy) return 'busy';
    throw error;
  }
  return db.$client.begin(async (tx) => {
    const sql = tx as unknown as typeof db.$client;
    // Two sets of one account take turns: the later one replaces the earlier.
    await sql`select 1 from account where id = ${attempt.accountId} for no key update`;
    const [won] = await sql<{ accountId: string; address: string }[]>`
      update attempt set ${enter(sql, 'finished')}, sealed_codes = null
       where ${heldBy(sql, holder)} and ${mayTake(sql, 'acknowledge')}
         and sealed_codes = ${attempt.sealedCodes ?? null}
      returning account_id as "accountId", address`;
    if (!won) return 'not-now';
    const [older] = await sql`delete from recovery_code_set where account_id = ${won.accountId} returning id`;
    const text = { textVersion: receiptTextVersion, locale: receipt.locale };
    await sql`
      with won as (select ${won.accountId}::uuid as account_id, ${won.address} as address),
      made as (
        insert into recovery_code_set (account_id, salt, receipt_name, receipt_text_version, receipt_locale)
        select account_id, ${salt}::bytea, ${receipt.name}, ${text.textVersion}, ${text.locale} from won
        returning id
      ), counter as (
        delete from proof_counter where account_id = ${won.accountId} and method = 'recovery-code'
      ), noticed as (${older ? noticeFor(sql, 'recovery-codes-renewed', 'won') : sql`select 1`}),
      told as (${ownEvent(sql, 'recovery-codes.acknowledged', 'won', { name: receipt.name, ...text })})
      insert into recovery_code (set_id, hash) select made.id, decode(h, 'hex') from made,
        unnest(${hashes.map((hash) => hash.toString('hex'))}::text[]) as h`;
    return 'done';
  });
}
