import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { ownEvent } from '@/lib/audit/event';
import { type BoxKey, open, seal } from '@/lib/crypto/secret-box';
import { closeAttempts, unprove } from '@/lib/factor/authenticator/change-app';
import { acceptedStep, clockDrift, drawSecret, readCode } from '@/lib/factor/authenticator/totp';
import { mostApps, triesPerPairing } from '@/lib/factor/limits';
import { drawCodes } from '@/lib/factor/recovery-codes/set';
import { noticeFor } from '@/lib/notice/notice';
import { freshProof, hasFactor } from '@/lib/session/fresh-proof';
import { stillCounts } from '@/lib/session/start';
import { type Attempt, enter, type Holder, heldBy, mayTake } from './attempt';
import { minutesPerState, type State, stateAfterPairing } from './state';

/**
 * Draws a secret for a new app and keeps it, sealed, on the attempt for ten minutes. Nothing the
 * account has is touched. Called again, it takes the place of the pending one. False when the attempt
 * is elsewhere.
 */
export async function beginPairing(
  db: Database,
  keys: readonly BoxKey[],
  holder: Holder,
  attempt: Attempt,
): Promise<boolean> {
  const sql = db.$client;
  const sealed = seal(keys, attempt.accountId, drawSecret());
  const won = await sql`
    update attempt set ${enter(sql, 'proving')}, pending_secret = ${sealed}, pending_tries = 0,
           pending_until = now() + interval '1 minute' * ${minutesPerState}::int,
           -- After a recovery code the new app takes the lost one's place.
           replaces = replaces or state = 'recovered'
     where ${heldBy(sql, holder)} and ${mayTake(sql, 'beginPairing')} and id = ${attempt.id}
    returning 1`;
  return won.length === 1;
}

/** The secret behind the QR code on the attempt's screen; undefined when there is none, or it is too old. */
export function shownSecret(keys: readonly BoxKey[], attempt: Attempt): string | undefined {
  if (attempt.shown.state !== 'proving' || !attempt.pendingSecret || !attempt.pendingUntil) return undefined;
  if (attempt.pendingUntil <= attempt.now || !attempt.pendingTriesLeft) return undefined;
  return open(keys, attempt.accountId, attempt.pendingSecret);
}

export type PairOutcome =
  | { kind: 'connected'; state: State }
  | { kind: 'malformed' }
  | { kind: 'wrong' }
  /** X3: right for another time; seconds, positive when the phone's clock is fast. Not accepted. */
  | { kind: 'drift'; seconds: number }
  /** The QR code is too old, was tried too often, or the attempt is elsewhere. */
  | { kind: 'not-now' };

/**
 * The first code of the new app: it becomes a factor, joins the others or takes the place of the lost one,
 * whichever the set-up is for, in one transaction. The code's step is spent with it. From within a session
 * the proof must still be fresh; otherwise it is asked for again, and the QR code stays good meanwhile.
 * `name` is what the person calls the app, already checked.
 */
export async function pairApp(
  db: Database,
  keys: readonly BoxKey[],
  holder: Holder,
  typed: string,
  name: string | null = null,
): Promise<PairOutcome> {
  const code = readCode(typed);
  if (code === undefined) return { kind: 'malformed' };
  const sql = db.$client;
  const [spent] = await sql<
    { id: string; accountId: string; pendingSecret: string; epoch: number; hasCodes: boolean }[]
  >`
    update attempt set pending_tries = pending_tries + 1
     where ${heldBy(sql, holder)} and ${mayTake(sql, 'pair')}
       and pending_secret is not null and pending_until > now() and pending_tries < ${triesPerPairing}
    returning id, account_id as "accountId", pending_secret as "pendingSecret",
              extract(epoch from now())::float8 as epoch,
              exists (select from recovery_code_set r where r.account_id = attempt.account_id) as "hasCodes"`;
  if (!spent) return { kind: 'not-now' };

  const secret = open(keys, spent.accountId, spent.pendingSecret);
  const step = acceptedStep(secret, code, spent.epoch);
  if (step === undefined) {
    const seconds = clockDrift(secret, code, spent.epoch);
    return seconds === undefined ? { kind: 'wrong' } : { kind: 'drift', seconds };
  }

  const next = stateAfterPairing(spent.hasCodes);
  const codes = next === 'showing-codes' ? seal(keys, spent.accountId, drawCodes().join(' ')) : null;
  return db.$client.begin(async (tx) => {
    const sql = tx as unknown as typeof db.$client;
    // Two set-ups of one account take turns: after the first, the other one's attempt is closed (below).
    await sql`select 1 from account where id = ${spent.accountId} for no key update`;
    const [won] = await sql<{ state: State; sessionId: string | null; hasReplaced: boolean }[]>`
    with won as (
      update attempt set ${enter(sql, next)}, pending_secret = null, pending_until = null, sealed_codes = ${codes},
             proven_at = now(), proven = case when 'authenticator' = any(proven) then proven
                           else array_append(proven, 'authenticator'::method) end
       where id = ${spent.id} and ${mayTake(sql, 'pair')} and pending_secret = ${spent.pendingSecret}
         and (replaces or not ${hasFactor(sql, sql`attempt.account_id`)} or (adds and
              (select count(*) from authenticator t where t.account_id = attempt.account_id) < ${mostApps}))
         and ${provenLately(sql)}
      returning *
    ), shut as (
      -- Every other set-up of an app is over: what it was opened by (a password alone, the app that was
      -- there before, a recovery code) is no longer the way to this account's app.
      update attempt set state = 'closed', closed_because = 'cancelled', pending_secret = null from won
       where attempt.account_id = won.account_id and attempt.id <> won.id
         and attempt.state in ('awaiting-password', 'choosing', 'recovered', 'proving')
    ), replaced as (
      delete from authenticator using won where authenticator.account_id = won.account_id and won.replaces
      returning 1
    ), connected as (
      insert into authenticator (account_id, sealed_secret, last_step, name, is_current)
      select account_id, ${spent.pendingSecret}, ${step}::bigint, ${name},
             won.replaces or not ${hasFactor(sql, sql`won.account_id`)}
        from won where (select count(*) from replaced) >= 0 -- first away, then the new one: only one is current
      returning account_id
    ), known as (
      update account set ever_proved_at = coalesce(ever_proved_at, now()), offer_declined_at = null
        from won where account.id = won.account_id
    ), counter as (
      delete from proof_counter using won
       where proof_counter.account_id = won.account_id and method = 'authenticator'
    ), fresh as (
      update session set proven_at = now(),
             proven = case when 'authenticator' = any(session.proven) then session.proven
                           else array_append(session.proven, 'authenticator'::method) end
        from won where session.id = won.session_id
    ), seen as (
      -- What was there before: every part of this statement sees that.
      select *, exists (select from replaced) as replaced_one, ${hasFactor(sql, sql`won.account_id`)} as had_one from won
    ),
    first_one as (select * from seen where not had_one),
    other_one as (select * from seen where replaced_one),
    further_one as (select * from seen where had_one and not replaced_one),
    told_first as (${ownEvent(sql, 'factor.connected', 'first_one', { method: 'authenticator' })}),
    told_other as (${ownEvent(sql, 'factor.replaced', 'other_one', { method: 'authenticator' })}),
    told_further as (${ownEvent(sql, 'app.added', 'further_one', { app: name })}),
    noticed_first as (${noticeFor(sql, 'factor-connected', 'first_one')}),
    noticed_other as (${noticeFor(sql, 'factor-replaced', 'other_one')}),
    noticed_further as (${noticeFor(sql, 'app-added', 'further_one', { app: name })})
    select state, session_id as "sessionId", exists (select from replaced) as "hasReplaced" from won`;
    if (won?.hasReplaced) await forgetReplaced(sql, spent, won.sessionId);
    if (won) return { kind: 'connected', state: won.state } as const;
    // The time that one page stays open and that of the next add up to more than a proof is good for.
    await sql`
      update attempt set expires_at = now() + interval '1 minute' * ${minutesPerState}::int,
             state = case when ${hasFactor(sql, sql`attempt.account_id`)} then 'awaiting-proof'
                          else 'awaiting-password' end::attempt_state
       where id = ${spent.id} and ${mayTake(sql, 'askAgain')} and pending_secret = ${spent.pendingSecret}
         and not ${provenLately(sql)}`;
    return { kind: 'not-now' } as const;
  });
}

/**
 * The lost app may be in a thief's hands: nothing that it has proven elsewhere, or that is shown there because of it,
 * is good any more. In statements of their own, which also see what it proved up to the moment it went.
 */
async function forgetReplaced(
  sql: postgres.Sql,
  { id, accountId }: { id: string; accountId: string },
  sessionId: string | null,
) {
  await closeAttempts(sql, { accountId }, sql`id <> ${id} and state <> 'awaiting-proof'`);
  await unprove(sql, { accountId, sessionId });
}

/**
 * A condition on `attempt`: at sign-in its own way here is the proof, within a session a fresh one is, as long as the
 * session lasts: it may have been ended while this waited for the account's row.
 */
function provenLately(sql: postgres.Sql) {
  return sql`(attempt.session_id is null or exists (
    select from session s
     where s.id = attempt.session_id and ${stillCounts(sql, 's')} and ${freshProof(sql, 's')}))`;
}
