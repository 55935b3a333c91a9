import type { Database } from '@/db/connection';
import { ownEvent } from '@/lib/audit/event';
import { passwordMatches, TooBusy } from '@/lib/crypto/slow-hash';
import { triesPerAttempt } from '@/lib/factor/limits';
import { hasFactor } from '@/lib/session/fresh-proof';
import type { Session } from '@/lib/session/session';
import { enterOrReturn, type Holder, heldBy, mayTake } from './attempt';
import { type Purpose, type State, stateAfterPasswordAgain } from './state';
import { networkOf, refundPasswordTry, spendPasswordTry, throttleKey } from './throttle';
import type { Visitor } from './visitor';

export type ConfirmOutcome =
  | { kind: 'right'; state: State }
  | { kind: 'wrong'; triesLeft: number }
  | { kind: 'wait'; until: number }
  | { kind: 'not-now' }
  | { kind: 'busy' };

/**
 * An account without any factor gives its password again before it sets one up or changes anything
 * sensitive. Counted like a sign-in, and five wrong ones close the attempt.
 */
export async function confirmPassword(
  db: Database,
  authSecrets: readonly string[],
  holder: Holder,
  session: Session,
  password: string,
  visitor: Visitor,
): Promise<ConfirmOutcome> {
  const sql = db.$client;
  const [secret = ''] = authSecrets;
  const keys = {
    address: throttleKey(secret, 'address', networkOf(visitor.address)),
    identifier: throttleKey(secret, 'browser', `session|${session.accountId}`),
  };
  const [spent] = await sql<
    {
      id: string | null;
      purpose: Purpose;
      triesLeft: number;
      open: boolean;
      addressUntil: number | null;
      identifierUntil: number | null;
      now: number;
      passwordHash: string | null;
    }[]
  >`
    with ${spendPasswordTry(sql, keys)}, spent as (
      update attempt set tries = tries + 1
       where ${heldBy(sql, holder)} and ${mayTake(sql, 'confirmPassword')} and tries < ${triesPerAttempt}
         and exists (select from spent_identifier)
      returning id, purpose, tries
    )
    select spent.id, spent.purpose, ${triesPerAttempt} - spent.tries as "triesLeft",
           exists (select from spent_identifier) as open,
           (select (extract(epoch from started_at + interval '1 hour') * 1000)::float8 from password_throttle
             where key = ${keys.address} and not exists (select from spent_address)) as "addressUntil",
           (select (extract(epoch from wait_until) * 1000)::float8 from password_throttle
             where key = ${keys.identifier}) as "identifierUntil",
           (extract(epoch from now()) * 1000)::float8 as now,
           a.password_hash as "passwordHash"
      from account a left join spent on true where a.id = ${session.accountId}`;
  if (!spent) return { kind: 'not-now' };
  if (!spent.open) return { kind: 'wait', until: spent.addressUntil ?? spent.identifierUntil ?? spent.now };
  if (!spent.id) return { kind: 'not-now' };

  let right: boolean;
  try {
    right = await passwordMatches(spent.passwordHash, password);
  } catch (error) {
    await sql`
      with ${refundPasswordTry(sql, keys, false)}
      update attempt set tries = greatest(tries - 1, 0)
       where id = ${spent.id} and (select count(*) from freed_identifier) >= 0`;
    if (error instanceof TooBusy) return { kind: 'busy' };
    throw error;
  }
  if (!right) {
    await sql`
      with tried as (select account_id, address from attempt where id = ${spent.id}),
      closed as (
        update attempt set state = 'closed', closed_because = 'tries', pending_change = null
         where id = ${spent.id} and state = 'awaiting-password' and tries >= ${triesPerAttempt}
        returning account_id, address
      ), told_closed as (${ownEvent(sql, 'attempt.closed', 'closed', { purpose: spent.purpose, because: 'tries' })})
      ${ownEvent(sql, 'password.wrong', 'tried')}`;
    return { kind: 'wrong', triesLeft: spent.triesLeft };
  }
  // Back to the QR code that was on the screen when the proof grew too old; else on to what it is for.
  const state = stateAfterPasswordAgain(spent.purpose);
  const [won] = await sql<{ state: State }[]>`
    with ${refundPasswordTry(sql, keys, true)}, won as (
      update attempt set ${enterOrReturn(sql, state)}, tries = 0
       where id = ${spent.id} and ${mayTake(sql, 'confirmPassword')}
         -- A password proves nothing once there is a factor.
         and not ${hasFactor(sql, sql`attempt.account_id`)}
         and (select count(*) from freed_identifier) >= 0 -- the same order of locks as above
      returning *
    ), fresh as (
      update session set password_confirmed_at = now() from won where session.id = won.session_id
    ), told as (${ownEvent(sql, 'password.confirmed', 'won')})
    select state from won`;
  return won ? { kind: 'right', state: won.state } : { kind: 'not-now' };
}
