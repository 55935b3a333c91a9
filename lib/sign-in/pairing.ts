import type { Database } from '@/db/connection';
import { type BoxKey, open, seal } from '@/lib/crypto/secret-box';
import { acceptedStep, clockDrift, drawSecret, readCode } from '@/lib/factor/authenticator/totp';
import { mostApps, triesPerPairing } from '@/lib/factor/limits';
import { drawCodes } from '@/lib/factor/recovery-codes/set';
import { hasFactor } from '@/lib/session/fresh-proof';
import { type Attempt, enter, type Holder, heldBy, mayTake } from './attempt';
import { askForProofAgain, bindFactor, provenWithin } from './bind';
import { isConfirmed } from './confirm-app';
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
           pending_method = null, pending_number = null,
           pending_until = now() + interval '1 minute' * ${minutesPerState}::int,
           -- After a recovery code the new app takes the lost one's place.
           replaces = replaces or state = 'recovered'
     where ${heldBy(sql, holder)} and ${mayTake(sql, 'beginPairing')} and id = ${attempt.id}
    returning 1`;
  return won.length === 1;
}

/** The secret behind the QR code on the attempt's screen; undefined when there is none, or it is too old. */
export function shownSecret(keys: readonly BoxKey[], attempt: Attempt): string | undefined {
  const isShown = attempt.shown.state === 'proving' || attempt.shown.state === 'confirming-app';
  if (!isShown || !attempt.pendingSecret || !attempt.pendingUntil) return undefined;
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
  return db.$client.begin(async (tx) => {
    const sql = tx as unknown as typeof db.$client;
    const method = 'authenticator' as const;
    const isStill = sql`pending_secret = ${spent.pendingSecret}`;
    const hasApp = sql`exists (select from authenticator t where t.account_id = won.account_id)`;
    const state = await bindFactor(sql, {
      attempt: spent,
      step: 'pair',
      where: sql`${isStill} and ${provenWithin(sql)} and ${isConfirmed(sql)}
         and (replaces or not ${hasFactor(sql, sql`attempt.account_id`)} or (adds and
              (select count(*) from authenticator t where t.account_id = attempt.account_id) < ${mostApps}))`,
      next,
      codes: next === 'showing-codes' ? seal(keys, spent.accountId, drawCodes().join(' ')) : null,
      method,
      // First away, then the new one: only one is current.
      connect: sql`
        insert into authenticator (account_id, sealed_secret, last_step, name, is_current)
        select account_id, ${spent.pendingSecret}, ${step}::bigint, ${name},
               won.replaces or not ${hasApp}
          from won where (select count(*) from replaced) >= 0
        returning account_id`,
      // The app costs nothing and needs no network (P6): the first one is what sign-in asks for from now on.
      current: sql`case when ${hasApp} and not won.replaces then current_method else 'authenticator' end`,
      forgetsFailures: true,
      first: { kind: 'factor.connected', data: { method }, notice: 'factor-connected' },
      replaced: { kind: 'factor.replaced', data: { method }, notice: 'factor-replaced' },
      further: { kind: 'app.added', data: { app: name }, notice: 'app-added', noticeData: { app: name } },
    });
    if (state) return { kind: 'connected', state } as const;
    // The time that one page stays open and that of the next add up to more than a proof is good for.
    await askForProofAgain(sql, spent.id, sql`${isStill} and not ${provenWithin(sql)}`);
    return { kind: 'not-now' } as const;
  });
}
