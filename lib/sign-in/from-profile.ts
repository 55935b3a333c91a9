import type { Database } from '@/db/connection';
import { ownEvent } from '@/lib/audit/event';
import { type BoxKey, seal } from '@/lib/crypto/secret-box';
import { passwordMatches, TooBusy } from '@/lib/crypto/slow-hash';
import { triesPerAttempt } from '@/lib/factor/limits';
import { drawCodes } from '@/lib/factor/recovery-codes/set';
import { decideSecondFactor, type Method } from '@/lib/policy/decide';
import { type FactRow, factColumns, factsOf } from '@/lib/policy/facts';
import type { Session } from '@/lib/session/session';
import { enter, type Holder, heldBy, mayTake } from './attempt';
import { minutesPerState, type State } from './state';
import { networkOf, refundPasswordTry, spendPasswordTry, throttleKey } from './throttle';
import type { Visitor } from './visitor';

export type ProfilePurpose = 'connect-app' | 'new-codes';

/** Where such a set-up is shown. */
export const profileSetUpPath = '/profile/second-factor/set-up';

/**
 * Opens a set-up from within a session, in place of one that stood open there. It is a sensitive
 * change (design, section 4): it begins with the account's own factor unless that was proven on this
 * session within ten minutes, or with the password where there is no factor at all.
 * Returns the state it begins in, or undefined when the account has nothing to renew codes for.
 */
export async function openProfileSetUp(
  db: Database,
  keys: readonly BoxKey[],
  session: Session,
  purpose: ProfilePurpose,
  visitor: Visitor,
): Promise<State | undefined> {
  const sql = db.$client;
  const [found] = await sql<(FactRow & { version: string })[]>`
    select a.xmin::text as version, ${factColumns(sql)} from account a join office o on o.id = a.office_id where a.id = ${session.accountId}`;
  if (!found) return undefined;
  const facts = factsOf(found);
  const enrolled = facts.enrolled.length > 0;
  if (purpose === 'new-codes' && !enrolled) return undefined;

  // The policy's own answer for "prove yourself", also where it would not ask at sign-in.
  const decision = decideSecondFactor({ ...facts, roles: ['office-admin'] });
  const methods: Method[] = decision.kind === 'challenge' ? decision.methods : [];
  const start = { 'connect-app': 'choosing', 'new-codes': 'showing-codes' } as const;
  let state: State;
  if (!enrolled) state = 'awaiting-password';
  else if (session.freshlyProven) state = start[purpose];
  else state = methods.length > 0 ? 'awaiting-proof' : 'refused';
  const codes = state === 'showing-codes' ? seal(keys, session.accountId, drawCodes().join(' ')) : null;

  // The state is decided on facts a moment old; whatever changes a factor writes the account's row, and then
  // (or while it is at it: the lock waits) nothing is opened.
  const opened = await sql`
    insert into attempt (purpose, session_id, account_id, state, methods, replaces, because, destination,
                         sealed_codes, address, browser, expires_at)
    select ${purpose}::attempt_purpose, ${session.id}::uuid, a.id, ${state}::attempt_state,
           ${methods}::text[]::method[], ${enrolled}::boolean, ${decision.because}::text[], '/profile/second-factor',
           ${codes}, ${visitor.address}, ${visitor.browser}, now() + interval '1 minute' * ${minutesPerState}::int
      from account a where a.id = ${session.accountId} and a.xmin::text = ${found.version} for share
    on conflict (session_id) do update set
      id = gen_random_uuid(), purpose = excluded.purpose, state = excluded.state, closed_because = null,
      methods = excluded.methods, proven = '{}', proven_at = null, replaces = excluded.replaces, because = excluded.because, tries = 0,
      pending_secret = null, pending_until = null, pending_tries = 0, sealed_codes = excluded.sealed_codes,
      address = excluded.address, browser = excluded.browser, created_at = now(), expires_at = excluded.expires_at
    returning 1`;
  return opened.length === 1 ? state : undefined;
}

export type ConfirmOutcome =
  | { kind: 'right' }
  | { kind: 'wrong'; triesLeft: number }
  | { kind: 'wait'; until: number }
  | { kind: 'not-now' }
  | { kind: 'busy' };

/**
 * An account without any factor gives its password again before it sets one up. Counted like a
 * sign-in, and five wrong ones close the attempt.
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
      returning id, tries
    )
    select spent.id, ${triesPerAttempt} - spent.tries as "triesLeft",
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
        update attempt set state = 'closed', closed_because = 'tries'
         where id = ${spent.id} and state = 'awaiting-password' and tries >= ${triesPerAttempt}
        returning account_id, address
      ), told_closed as (${ownEvent(sql, 'attempt.closed', 'closed', { purpose: 'connect-app', because: 'tries' })})
      ${ownEvent(sql, 'password.wrong', 'tried')}`;
    return { kind: 'wrong', triesLeft: spent.triesLeft };
  }
  const won = await sql`
    with ${refundPasswordTry(sql, keys, true)}, won as (
      update attempt set ${enter(sql, 'choosing')}, tries = 0
       where id = ${spent.id} and ${mayTake(sql, 'confirmPassword')}
         and (select count(*) from freed_identifier) >= 0 -- the same order of locks as above
      returning *
    ), told as (${ownEvent(sql, 'password.confirmed', 'won')})
    select 1 from won`;
  return won.length === 1 ? { kind: 'right' } : { kind: 'not-now' };
}
