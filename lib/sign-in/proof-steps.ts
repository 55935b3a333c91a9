import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { ownEvent } from '@/lib/audit/event';
import { type BoxKey, seal } from '@/lib/crypto/secret-box';
import { failuresToDisable, triesPerAttempt } from '@/lib/factor/limits';
import { drawCodes } from '@/lib/factor/recovery-codes/set';
import { noticeFor } from '@/lib/notice/notice';
import type { Method } from '@/lib/policy/decide';
import { sessionFrom, switchTold } from '@/lib/session/start';
import { enterOrReturn, type Holder, heldBy, mayTake } from './attempt';
import { rememberClient } from './next-client';
import type { Purpose, State } from './state';
import { proofWaits, waitAfter } from './throttle';

/** Who has just signed in, and where they were going: what entering the portal needs beside the ticket. */
export type Entering = { identifiers: string[]; office: { slug: string }; destination: string };

export type ProofOutcome =
  /** `ticket` and `entering` stand together, when the sign-in is complete. */
  | { kind: 'right'; state: State; ticket: string | undefined; entering?: Entering }
  /** Not shaped like a code: no try was spent. */
  | { kind: 'malformed' }
  | { kind: 'wrong'; triesLeft: number }
  /** The code was right, but it has been used (RFC 6238, 5.2). */
  | { kind: 'used'; triesLeft: number }
  /** Nothing was compared: closed, waiting, disabled, or the attempt is elsewhere. The screen says which. */
  | { kind: 'not-now' }
  | { kind: 'busy' }
  /** By phone: too late, used, or tried too often; only a new one helps. No try was spent on it. */
  | { kind: 'over' }
  /** By phone: nobody could tell; the try was given back. */
  | { kind: 'unavailable' };

export type Spent = {
  attemptId: string;
  accountId: string;
  purpose: Purpose;
  /** The session it runs in; null at sign-in. */
  sessionId: string | null;
  triesLeft: number;
  failures: number;
  hasCodes: boolean;
  destination: string;
  emailKey: string;
  userNameKey: string | null;
  officeSlug: string;
};

/**
 * Common table expressions that spend one try before anything is compared: on the attempt (five close
 * it) and on the account's count in a row (waits from ten on, over at a hundred), each in one
 * conditional statement. `counted` has a row when both let it through.
 */
export function spendTry(sql: postgres.Sql, holder: Holder, method: Method) {
  return sql`
    spent as (
      update attempt set tries = tries + 1
       where ${heldBy(sql, holder)} and ${mayTake(sql, 'prove')} and tries < ${triesPerAttempt}
         and ${method}::method = any(methods)
         and exists (select from account where id = attempt.account_id and deactivated_at is null)
         and not coalesce((select ${blocked(sql, 'c', method)} from proof_counter c
                            where c.account_id = attempt.account_id and c.method = ${method}::method), false)
      returning *
    ), counted as (
      insert into proof_counter as c (account_id, method, failures)
      select account_id, ${method}::method, 1 from spent
      on conflict (account_id, method) do update set failures = c.failures + 1,
        wait_until = ${waitAfter(sql, sql`c.failures + 1`, proofWaits)}
      where not (${blocked(sql, 'c', method)})
      returning c.account_id, c.failures
    )`;
}

/** A factor's count says no. Recovery codes wait, too, but are never disabled: 80 bits are not guessed. */
function blocked(sql: postgres.Sql, row: string, method: Method) {
  const waits = sql`coalesce(${sql(row)}.wait_until > now(), false)`;
  return method === 'recovery-code' ? waits : sql`(${waits} or ${sql(row)}.failures >= ${failuresToDisable})`;
}

export const spentColumns = (sql: postgres.Sql) => sql`
  spent.id as "attemptId", spent.account_id as "accountId", spent.purpose, spent.session_id as "sessionId", spent.destination,
  a.email_key as "emailKey", a.user_name_key as "userNameKey", o.slug as "officeSlug",
  ${triesPerAttempt} - spent.tries as "triesLeft", counted.failures,
  -- Who has none saved gets in without, as long as nothing may be changed.
  exists (select from recovery_code_set r where r.account_id = spent.account_id) or a.guarded_since is not null as "hasCodes"`;

export const spentRows = (sql: postgres.Sql) => sql`
  spent join counted on counted.account_id = spent.account_id
  join account a on a.id = spent.account_id join office o on o.id = a.office_id`;

/** What a right proof answers; after the one that completed a switch of clients, the next sign-in follows it. */
export async function right(db: Database, spent: Spent, next: State, ticket: string): Promise<ProofOutcome> {
  if (spent.purpose === 'switch-client' && next === 'ready' && spent.sessionId) {
    await rememberClient(db, spent.sessionId);
  }
  if (spent.purpose !== 'sign-in' || next !== 'ready')
    return { kind: 'right', state: next, ticket: undefined };
  const { emailKey, userNameKey, officeSlug, destination } = spent;
  const identifiers = userNameKey === null ? [emailKey] : [emailKey, userNameKey];
  return {
    kind: 'right',
    state: next,
    ticket,
    entering: { identifiers, office: { slug: officeSlug }, destination },
  };
}

/** Our side failed after the try was spent: it is given back. */
export async function refundTry(sql: postgres.Sql, spent: Spent, method: Method): Promise<void> {
  await sql`
    with back as (
      update attempt set tries = greatest(tries - 1, 0) where id = ${spent.attemptId} returning 1
    )
    update proof_counter set failures = greatest(failures - 1, 0), wait_until = null
     where account_id = ${spent.accountId} and method = ${method}::method
       and (select count(*) from back) >= 0 -- the same order of locks as when it was spent`;
}

/**
 * The compared code was wrong, or right once too often: closes the attempt after its last try, and
 * tells the person when the hundredth in a row has disabled the factor. Of a sign-in that ends so, too; of
 * one that is left before, `tellOfFailedProofs` does.
 */
export async function recordWrong(
  sql: postgres.Sql,
  spent: Spent,
  method: Method,
  used: boolean,
): Promise<void> {
  const disables = method !== 'recovery-code' && spent.failures >= failuresToDisable;
  await sql`
    with tried as (
      select id, account_id, address from attempt where id = ${spent.attemptId}
    ), closed as (
      update attempt set state = 'closed', closed_because = 'tries', pending_change = null
       where id = ${spent.attemptId} and state = 'awaiting-proof' and tries >= ${triesPerAttempt}
      returning account_id, address
    ), told as (${ownEvent(sql, 'proof.wrong', 'tried', { method, used, inARow: spent.failures })}),
    told_closed as (${ownEvent(sql, 'attempt.closed', 'closed', { purpose: spent.purpose, because: 'tries' })}),
    failed as (select * from closed where ${spent.purpose === 'sign-in'}::boolean),
    noticed_failed as (${noticeFor(sql, 'proof-failed', 'failed', { attempt: spent.attemptId })})
    ${
      disables
        ? sql`, disabled as (${ownEvent(sql, 'factor.disabled', 'tried', { method })}),
              noticed as (${noticeFor(sql, 'factor-disabled', 'tried', { method })})`
        : sql``
    }
    select 1`;
}

/** A proof in the profile makes its session freshly proven; the one that a switch of clients asked for completes that. */
function freshSession(sql: postgres.Sql, method: Method) {
  return sql`fresh as (
      update session set proven_at = now(),
             proven = case when ${method}::method = any(session.proven) then session.proven
                           else array_append(session.proven, ${method}::method) end,
             client_id = case when won.purpose = 'switch-client' and won.state = 'ready' then won.client_id
                              else session.client_id end
        from won where session.id = won.session_id
    ), ${switchTold(sql)},`;
}

/** What every right proof does, after the code itself (`used`, a row) was taken: one statement, one winner. */
export function advance(
  sql: postgres.Sql,
  spent: Spent,
  method: Method,
  next: State,
  ticket: string,
  codes: string | null,
) {
  return sql`
    won as (
      update attempt set ${enterOrReturn(sql, next)}, proven = array_append(proven, ${method}::method),
             proven_at = now(),
             tries = 0, sealed_codes = ${codes}
       where id = ${spent.attemptId} and ${mayTake(sql, 'prove')} and exists (select from used)
      returning *
    ), cleared as (
      -- By the key itself: joined to the row above, a plan made while the table was new would read all of it.
      update proof_counter set failures = 0, wait_until = null
       where account_id = ${spent.accountId} and method = ${method}::method and exists (select from won)
    ), ${spent.purpose === 'sign-in' ? sql`` : freshSession(sql, method)} started as (${sessionFrom(sql, ticket)}),
    told as (${ownEvent(sql, method === 'recovery-code' ? 'recovery-code.used' : 'proof.right', 'won', { method })})`;
}

/** Fresh recovery codes, sealed for the screen that comes next, when the proof leads there. */
export function codesFor(next: State, keys: readonly BoxKey[], accountId: string): string | null {
  return next === 'showing-codes' ? seal(keys, accountId, drawCodes().join(' ')) : null;
}
