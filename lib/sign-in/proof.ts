import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { type BoxKey, open } from '@/lib/crypto/secret-box';
import { hashRecoveryCode, TooBusy } from '@/lib/crypto/slow-hash';
import { drawToken } from '@/lib/crypto/token';
import { acceptedStep, readCode } from '@/lib/factor/authenticator/totp';
import { readRecoveryCode } from '@/lib/factor/recovery-codes/code';
import type { NoticeKind } from '@/lib/notice/notice';
import { type Holder, mayTake } from './attempt';
import {
  advance,
  codesFor,
  type ProofOutcome,
  recordWrong,
  refundTry,
  right,
  type Spent,
  spendTry,
  spentColumns,
  spentRows,
} from './proof-steps';
import { stateAfterProof } from './state';

/** Proves with the app's code: one statement to spend the try, one to take the step (or to record the miss). */
export async function proveWithApp(
  db: Database,
  keys: readonly BoxKey[],
  holder: Holder,
  typed: string,
): Promise<ProofOutcome> {
  const code = readCode(typed);
  if (code === undefined) return { kind: 'malformed' };
  const sql = db.$client;
  type App = { id: string; sealedSecret: string };
  const [spent] = await sql<(Spent & { epoch: number; apps: App[] | null })[]>`
    with ${spendTry(sql, holder, 'authenticator')}
    select ${spentColumns(sql)}, extract(epoch from now())::float8 as epoch,
           (select jsonb_agg(jsonb_build_object('id', t.id, 'sealedSecret', t.sealed_secret) order by t.is_current desc, t.last_used_at desc)
              from authenticator t where t.account_id = spent.account_id) as apps
      from ${spentRows(sql)}`;
  if (!spent) return { kind: 'not-now' };

  try {
    for (const app of spent.apps ?? []) {
      const step = acceptedStep(open(keys, spent.accountId, app.sealedSecret), code, spent.epoch);
      if (step === undefined) continue;
      const next = stateAfterProof(spent.purpose, 'authenticator', spent.hasCodes);
      const ticket = drawToken();
      const codes = codesFor(next, keys, spent.accountId);
      const [won] = await sql<{ taken: boolean }[]>`
        with used as (
          update authenticator set last_step = ${step}, last_used_at = now()
           where id = ${app.id} and last_step < ${step}
             and exists (select from attempt where id = ${spent.attemptId} and ${mayTake(sql, 'prove')})
          returning id
        ), ${advance(sql, spent, 'authenticator', next, ticket, codes)}
        select true as taken from won`;
      if (won) return await right(db, spent, next, ticket);
      await recordWrong(sql, spent, 'authenticator', true);
      return { kind: 'used', triesLeft: spent.triesLeft };
    }
    await recordWrong(sql, spent, 'authenticator', false);
  } catch (error) {
    await refundTry(sql, spent, 'authenticator');
    throw error;
  }
  return { kind: 'wrong', triesLeft: spent.triesLeft };
}

/** How many are left is counted as they were before this one was used: every part of the statement sees that. */
function noticeOfUse(sql: postgres.Sql, setId: string) {
  const kind = 'recovery-code-used' satisfies NoticeKind;
  return sql`
    insert into notice (account_id, kind, data)
    select account_id, ${kind}, jsonb_build_object('left',
             (select count(*) - 1 from recovery_code where set_id = ${setId} and used_at is null))
      from won`;
}

/** Proves with a recovery code: one hash whichever of the set it is, then one conditional update. */
export async function proveWithRecoveryCode(
  db: Database,
  keys: readonly BoxKey[],
  holder: Holder,
  typed: string,
): Promise<ProofOutcome> {
  const code = readRecoveryCode(typed);
  if (code === undefined) return { kind: 'malformed' };
  const sql = db.$client;
  const [spent] = await sql<(Spent & { setId: string | null; salt: Buffer | null })[]>`
    with ${spendTry(sql, holder, 'recovery-code')}
    select ${spentColumns(sql)}, s.id as "setId", s.salt
      from ${spentRows(sql)}
      left join recovery_code_set s on s.account_id = spent.account_id`;
  if (!spent) return { kind: 'not-now' };
  try {
    if (spent.setId && spent.salt) {
      const hash = await hashRecoveryCode(spent.salt, code);
      const next = stateAfterProof(spent.purpose, 'recovery-code', spent.hasCodes);
      const ticket = drawToken();
      const codes = codesFor(next, keys, spent.accountId);
      const [known] = await sql<{ taken: boolean; open: boolean }[]>`
        with owner as materialized (
          -- Before its attempt, as everybody locks the two: the last code of a set is noted on the account (0009).
          select 1 from account where id = ${spent.accountId} for no key update
        ), used as (
          update recovery_code set used_at = now()
           where set_id = ${spent.setId} and hash = ${hash} and used_at is null and exists (select from owner)
             and exists (select from attempt where id = ${spent.attemptId} and ${mayTake(sql, 'prove')})
          returning set_id
        ), ${advance(sql, spent, 'recovery-code', next, ticket, codes)},
        noticed as (${noticeOfUse(sql, spent.setId)})
        select exists (select from won) as taken,
               exists (select from attempt where id = ${spent.attemptId} and ${mayTake(sql, 'prove')}) as open
          from recovery_code
         where set_id = ${spent.setId} and hash = ${hash}`;
      if (known?.taken) return await right(db, spent, next, ticket);
      if (known && !known.open) {
        // The time ran out while it was hashed: the code was not used, and nobody may be told that it was.
        await refundTry(sql, spent, 'recovery-code');
        return { kind: 'not-now' };
      }
      await recordWrong(sql, spent, 'recovery-code', known !== undefined);
      if (known) return { kind: 'used', triesLeft: spent.triesLeft };
    } else {
      await recordWrong(sql, spent, 'recovery-code', false);
    }
  } catch (error) {
    await refundTry(sql, spent, 'recovery-code');
    if (error instanceof TooBusy) return { kind: 'busy' };
    throw error;
  }
  return { kind: 'wrong', triesLeft: spent.triesLeft };
}
