import type { Database } from '@/db/connection';
import { ownEvent } from '@/lib/audit/event';
import { passwordMatches, TooBusy } from '@/lib/crypto/slow-hash';
import { hasFactor } from '@/lib/session/fresh-proof';
import type { Session } from '@/lib/session/session';
import { networkOf, refundPasswordTry, spendPasswordTry, throttleKey } from '@/lib/sign-in/throttle';
import type { Visitor } from '@/lib/sign-in/visitor';
import { passwordFingerprint } from './password-change';

export type CurrentPasswordOutcome =
  /** `checkedAgainst` names the hash it was compared with (`passwordFingerprint`). */
  | { kind: 'right'; checkedAgainst: string }
  | { kind: 'wrong' }
  /** Too many wrong ones: nothing was compared. `until` in milliseconds since 1970. */
  | { kind: 'wait'; until: number }
  /** Too many people at once: nothing was compared, and the try was given back. */
  | { kind: 'busy' };

type Spent = {
  open: boolean;
  addressUntil: number | null;
  identifierUntil: number | null;
  now: number;
  passwordHash: string | null;
};

/**
 * Compares what somebody signed in gave as the present password. Counted like a sign-in, together with every other
 * place that asks for it again (`confirmPassword`). Where the account has no factor, a right one is
 * also the fresh proof that a sensitive change needs.
 */
export async function checkCurrentPassword(
  db: Database,
  authSecrets: readonly string[],
  session: Pick<Session, 'id' | 'accountId'>,
  password: string,
  visitor: Visitor,
): Promise<CurrentPasswordOutcome> {
  const sql = db.$client;
  const { id, accountId } = session;
  const [secret = ''] = authSecrets;
  const keys = {
    address: throttleKey(secret, 'address', networkOf(visitor.address)),
    identifier: throttleKey(secret, 'browser', `session|${accountId}`),
  };
  const [spent] = await sql<Spent[]>`
    with ${spendPasswordTry(sql, keys)}
    select exists (select from spent_identifier) as open,
           (select (extract(epoch from started_at + interval '1 hour') * 1000)::float8 from password_throttle
             where key = ${keys.address} and not exists (select from spent_address)) as "addressUntil",
           (select (extract(epoch from wait_until) * 1000)::float8 from password_throttle
             where key = ${keys.identifier}) as "identifierUntil",
           (extract(epoch from now()) * 1000)::float8 as now,
           (select password_hash from account where id = ${accountId}) as "passwordHash"`;
  if (!spent) throw new Error('a select without a table came back empty');
  if (!spent.open) return { kind: 'wait', until: spent.addressUntil ?? spent.identifierUntil ?? spent.now };

  let right: boolean;
  try {
    right = await passwordMatches(spent.passwordHash, password);
  } catch (error) {
    await sql`with ${refundPasswordTry(sql, keys, false)} select 1 from freed_identifier`;
    if (error instanceof TooBusy) return { kind: 'busy' };
    throw error;
  }
  if (!right || !spent.passwordHash) {
    await sql`
      with tried as (select ${accountId}::uuid as account_id, ${visitor.address} as address)
      ${ownEvent(sql, 'password.wrong', 'tried')}`;
    return { kind: 'wrong' };
  }
  await sql`
    with ${refundPasswordTry(sql, keys, true)}, confirmed as (
      update session s set password_confirmed_at = now()
       where s.id = ${id} and s.account_id = ${accountId} and s.ended_at is null
         -- A password proves nothing once there is a factor.
         and not ${hasFactor(sql, sql`s.account_id`)}
         and (select count(*) from freed_identifier) >= 0 -- the same order of locks everywhere
    ), given as (
      select ${accountId}::uuid as account_id, ${visitor.address} as address from freed_address
    )
    ${ownEvent(sql, 'password.confirmed', 'given')}`;
  return { kind: 'right', checkedAgainst: passwordFingerprint(spent.passwordHash) };
}
