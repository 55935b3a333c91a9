import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { readCode } from '@/lib/factor/authenticator/totp';
import { triesPerPairing } from '@/lib/factor/limits';
import { isGrantedNow } from '@/lib/method-request/granted';
import type { FactPhone } from '@/lib/policy/facts';
import type { Vonage } from '@/lib/vonage/vonage';
import { type AskOutcome, ask, type Outer } from './ask';
import { type Attempt, enter, type Holder, heldBy, mayTake } from './attempt';
import { askedOf, limits, type Problem } from './challenge';
import { countProven } from './note-proven';
import { endChallenge, isRight } from './prove-by-phone';
import { minutesPerState } from './state';

/*
 * P10: where the office wants it, a new app of somebody whose mobile number is known is connected by two codes together:
 * that of a text message, and the app's. Where the message cannot be delivered, another factor is proven instead.
 */

/** The number that has to confirm the app of this attempt; undefined where none has to (any more). */
export function confirmingPhone(attempt: Attempt): FactPhone | undefined {
  // W9: nobody gets text messages who has to apply for them first. At a sign-in the reset's pass says who it is.
  const isAsked =
    attempt.adds &&
    attempt.purpose !== 'sign-in' &&
    attempt.sending.appNeedsSms &&
    attempt.granted.includes('sms');
  if (!isAsked || attempt.confirmedOtherwise) return undefined;
  const mobiles = attempt.phones.filter(({ kind }) => kind === 'mobile');
  // Where none of them gets codes, the question still stands: another factor answers it.
  return mobiles.find(({ isServed }) => isServed) ?? mobiles[0];
}

/** The same as a condition on `attempt`: the app may be connected, as far as a text message goes. */
export function isConfirmed(sql: postgres.Sql) {
  return sql`(
    not (attempt.adds and attempt.purpose <> 'sign-in'
      and exists (select from account a join office o on o.id = a.office_id
                   where a.id = attempt.account_id and o.app_needs_sms
                     and (not o.phone_needs_application or ${isGrantedNow(sql, sql`a.id`, 'sms')}))
      and exists (select from phone p where p.account_id = attempt.account_id and p.kind = 'mobile'
                     and p.verified_at is not null))
    or attempt.confirmed_otherwise
    or exists (select from challenge c where c.attempt_id = attempt.id and c.purpose = 'confirm-app'
                  and c.state = 'proven' and c.expires_at > now()))`;
}

/** On from the QR code: the text message goes out. Also for another one. */
export async function askToConfirm(
  db: Database,
  outer: Outer,
  holder: Holder,
  attempt: Attempt,
): Promise<AskOutcome> {
  const phone = confirmingPhone(attempt);
  if (!phone) return { kind: 'not-now' };
  const asked = await ask(db, outer, holder, attempt, {
    purpose: 'confirm-app',
    way: { method: 'sms', phone },
  });
  if (asked.kind !== 'refused') return asked;
  // The screen that says why, and what serves instead, is the next one.
  const sql = db.$client;
  await sql`
    update attempt set ${enter(sql, 'confirming-app')},
           pending_until = now() + interval '1 minute' * ${minutesPerState}::int
     where id = ${attempt.id} and ${heldBy(sql, holder)} and ${mayTake(sql, 'confirmApp')}`;
  return asked;
}

export type ConfirmationOutcome = 'right' | 'malformed' | 'wrong' | 'over' | 'unavailable' | 'not-now';

/** The text message's code. Right once, it stays right until the app is connected. */
export async function confirmBySms(
  db: Database,
  vonage: Vonage | undefined,
  holder: Holder,
  attempt: Attempt,
  typed: string,
): Promise<ConfirmationOutcome> {
  if (askedOf(attempt, 'confirm-app').live?.state === 'proven') return 'right';
  const code = readCode(typed);
  if (code === undefined) return 'malformed';
  if (!vonage) return 'unavailable';
  const sql = db.$client;
  const isUnderWay = sql`
    c.purpose = 'confirm-app' and c.state = 'running' and c.request_id is not null and c.expires_at > now()`;
  const [spent] = await sql<
    { id: string; askedAt: number; challengeId: string; requestId: string; number: string }[]
  >`
    with tried as (
      update attempt set pending_tries = pending_tries + 1
       where id = ${attempt.id} and ${heldBy(sql, holder)} and attempt.state = 'confirming-app'
         and ${mayTake(sql, 'pair')} and pending_tries < ${triesPerPairing}
         and exists (select from challenge c where c.attempt_id = attempt.id and ${isUnderWay})
      returning id
    )
    select tried.id, (extract(epoch from c.created_at) * 1000)::float8 as "askedAt", c.id as "challengeId", c.request_id as "requestId", c.number
      from tried join challenge c on c.attempt_id = tried.id and ${isUnderWay}
     order by c.created_at desc limit 1`;
  if (!spent) return 'over';
  const giveBack = () =>
    sql`update attempt set pending_tries = greatest(pending_tries - 1, 0) where id = ${spent.id}`;
  const outcome = await vonage.checkCode(spent.requestId, code);
  switch (outcome.kind) {
    case 'right': {
      const [proven] = await sql`
        update challenge set state = 'proven', problem = null, ended_at = null where id = ${spent.challengeId} and ${isRight(sql, 'running')} returning 1`;
      if (!proven) return 'over';
      const { officeId, accountId, address } = attempt;
      const { number, askedAt } = spent;
      await countProven(db, { officeId, accountId, address, number, askedAt, isOwn: true });
      return 'right';
    }
    case 'wrong':
      return 'wrong';
    case 'over':
      await endChallenge(db, spent.challengeId, 'tries');
      return 'over';
    case 'gone':
      await endChallenge(db, spent.challengeId, 'expired');
      await giveBack();
      return 'over';
    case 'unavailable':
      await giveBack();
      return 'unavailable';
  }
}

/** Problems that a new text message does not mend soon. */
const undeliverable: readonly Problem[] = [
  ...limits,
  'country-off',
  'running-elsewhere',
  'number-refused',
  'low-balance',
  'rate',
  'unavailable',
  'unknown',
  'blocked',
  'undelivered',
  'expired',
];

/**
 * Whether the text message did not get through, so that something else may serve: nobody may know why it does not
 * arrive, so a second one that was asked for says the same.
 */
export function mayConfirmOtherwise(attempt: Attempt): boolean {
  const { problem } = askedOf(attempt, 'confirm-app');
  const sent = attempt.challenges.filter((each) => each.purpose === 'confirm-app' && each.state !== 'over');
  const replaced = attempt.challenges.some(
    (each) => each.purpose === 'confirm-app' && each.problem === 'replaced',
  );
  return (problem !== undefined && undeliverable.includes(problem)) || (sent.length > 0 && replaced);
}

/** What serves instead: another factor than the phone. Empty: only the service desk can help. */
export const otherProofs = ({ apps, appDisabled, recoveryCodesLeft }: Attempt) => [
  ...(apps > 0 && !appDisabled ? (['authenticator'] as const) : []),
  ...(recoveryCodesLeft > 0 ? (['recovery-code'] as const) : []),
];

/** Asks for a proof by another factor; it leads back to the QR code, which stays good meanwhile. False when elsewhere. */
export async function confirmOtherwise(db: Database, holder: Holder, attempt: Attempt): Promise<boolean> {
  const proofs = otherProofs(attempt);
  if (!mayConfirmOtherwise(attempt) || proofs.length === 0) return false;
  const sql = db.$client;
  const won = await sql`
    update attempt set ${enter(sql, 'awaiting-proof')}, methods = ${proofs}::text[]::method[], way = null,
           confirmed_otherwise = true, pending_until = now() + interval '1 minute' * ${2 * minutesPerState}::int
     where id = ${attempt.id} and ${heldBy(sql, holder)} and ${mayTake(sql, 'confirmOtherwise')}
       and pending_secret is not null
    returning 1`;
  return won.length === 1;
}
