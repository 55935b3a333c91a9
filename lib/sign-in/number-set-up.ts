import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { type BoxKey, seal } from '@/lib/crypto/secret-box';
import { readCode } from '@/lib/factor/authenticator/totp';
import { mostNumbers, triesPerNumber } from '@/lib/factor/limits';
import {
  kindOfNumber,
  maskNumber,
  methodsFor,
  type PhoneKind,
  type PhoneMethod,
  prefixesOf,
} from '@/lib/factor/phone/number';
import { numberIsCrowded } from '@/lib/factor/phone/spending';
import { drawCodes } from '@/lib/factor/recovery-codes/set';
import { mayVerify } from '@/lib/method-request/granted';
import { hasFactor, proofMinutes } from '@/lib/session/fresh-proof';
import type { Vonage } from '@/lib/vonage/vonage';
import { type AskOutcome, ask, type Outer } from './ask';
import { type Attempt, enter, type Holder, heldBy, mayTake } from './attempt';
import { askForProofAgain, bindFactor, provenWithin } from './bind';
import { isByPhone } from './challenge';
import { countProven } from './note-proven';
import { endChallenge, isRight } from './prove-by-phone';
import { minutesPerState, type State, stateAfterPairing } from './state';

/** The methods by phone that can be set up here now; a further app is no number (`bindNumber` would refuse it). */
export const phoneMethodsOf = ({ available, purpose, adds }: Attempt): PhoneMethod[] =>
  purpose === 'connect-app' && adds ? [] : available.filter(isByPhone);

/** On to the page for a number; `method` is how it will be checked, where that was chosen. False when elsewhere. */
export async function beginNumber(
  db: Database,
  holder: Holder,
  attempt: Attempt,
  method: PhoneMethod | undefined,
): Promise<boolean> {
  const offered = phoneMethodsOf(attempt);
  if (offered.length === 0 || (method && !offered.includes(method))) return false;
  const sql = db.$client;
  const won = await sql`
    update attempt set ${enter(sql, 'entering-number')}, pending_secret = null, pending_until = null,
           pending_method = coalesce(${method ?? null}::method, pending_method),
           -- After a recovery code the new number takes the place of what was lost.
           replaces = replaces or state = 'recovered'
     where ${heldBy(sql, holder)} and ${mayTake(sql, 'beginNumber')} and id = ${attempt.id}
    returning 1`;
  return won.length === 1;
}

/** Back to where a method is chosen. False where there is nothing to choose. */
export async function chooseAgain(db: Database, holder: Holder, attempt: Attempt): Promise<boolean> {
  const sql = db.$client;
  const won = await sql`
    update attempt set ${enter(sql, 'choosing')},
           pending_secret = null, pending_until = null, pending_number = null, pending_method = null
     where ${heldBy(sql, holder)} and ${mayTake(sql, 'chooseAgain')} and id = ${attempt.id}
       and purpose <> 'add-number'
    returning 1`;
  return won.length === 1;
}

/** Why a number is not asked at all; nothing was sent. */
export type NumberRefusal =
  | 'not-offered'
  | 'no-text-messages'
  | 'country-off'
  | 'crowded'
  | 'known'
  | 'most'
  /** The method had to be applied for, and was approved for another number (W9). */
  | 'not-approved';

export type SubmitOutcome = AskOutcome | { kind: 'unfit'; because: NumberRefusal };

/**
 * Sends a code to a number that is to be added, or calls it. The number stays on the attempt and on the challenge: what
 * is proven is that one. Also for another go, by the same way or another.
 */
export async function submitNumber(
  db: Database,
  outer: Outer,
  holder: Holder,
  attempt: Attempt,
  wish: { number: string; country: string; kind: PhoneKind; method: PhoneMethod },
): Promise<SubmitOutcome> {
  const { number, kind, method } = wish;
  const unfit = (because: NumberRefusal) => ({ kind: 'unfit', because }) as const;
  if (!phoneMethodsOf(attempt).includes(method)) return unfit('not-offered');
  if (!methodsFor(kind).includes(method)) return unfit('no-text-messages');
  if (attempt.boundTo[method]?.includes(number) === false) return unfit('not-approved');
  if (!attempt.sending.countries.includes(wish.country)) return unfit('country-off');
  // After a lost factor the same number may be verified anew.
  if (!attempt.replaces && attempt.phones.some((phone) => phone.number === number)) return unfit('known');
  if (!attempt.replaces && attempt.phones.length >= mostNumbers) return unfit('most');
  if (await numberIsCrowded(db.$client, number, attempt.accountId)) return unfit('crowded');
  return ask(db, outer, holder, attempt, { purpose: 'verify-number', method, number, kind });
}

export type VerifyOutcome =
  | { kind: 'verified'; state: State }
  | { kind: 'malformed' }
  | { kind: 'wrong' }
  /** Too late, or tried too often: only a new code helps. */
  | { kind: 'over' }
  | { kind: 'unavailable' }
  /** On too many accounts by now. */
  | { kind: 'crowded' }
  /** The application for it was withdrawn meanwhile. */
  | { kind: 'not-approved' }
  /** The attempt is elsewhere, or its proof too old. */
  | { kind: 'not-now' };

type Spent = {
  id: string;
  accountId: string;
  officeId: string;
  address: string;
  askedAt: number;
  hasCodes: boolean;
  challengeId: string;
  requestId: string | null;
  number: string;
  method: PhoneMethod;
};

/** The code of the text message or voice call: the number becomes a factor. A try is spent before it is compared. */
export async function verifyNumber(
  db: Database,
  outer: { vonage: Vonage | undefined; keys: readonly BoxKey[] },
  holder: Holder,
  typed: string,
): Promise<VerifyOutcome> {
  const code = readCode(typed);
  if (code === undefined) return { kind: 'malformed' };
  if (!outer.vonage) return { kind: 'unavailable' };
  const sql = db.$client;
  const isUnderWay = sql`
    c.purpose = 'verify-number' and c.state = 'running' and c.request_id is not null
    and c.method in ('sms', 'voice') and c.expires_at > now()`;
  // Without a code that is under way nothing is compared, and no try spent.
  const [spent] = await sql<Spent[]>`
    with tried as (
      update attempt set pending_tries = pending_tries + 1
       where ${heldBy(sql, holder)} and ${mayTake(sql, 'verifyNumber')} and pending_tries < ${triesPerNumber}
         and exists (select from challenge c where c.attempt_id = attempt.id and c.number = attempt.pending_number
                        and ${isUnderWay})
      returning *
    )
    select ${spentColumns(sql)} from tried
      join challenge c on c.attempt_id = tried.id and c.number = tried.pending_number and ${isUnderWay}
     order by c.created_at desc limit 1`;
  if (!spent?.requestId) return { kind: 'over' };
  const giveBack = () =>
    sql`update attempt set pending_tries = greatest(pending_tries - 1, 0) where id = ${spent.id}`;
  const outcome = await outer.vonage.checkCode(spent.requestId, code);
  switch (outcome.kind) {
    case 'right':
      return bindNumber(db, outer.keys, spent, 'running');
    case 'wrong':
      return { kind: 'wrong' };
    case 'over':
      await endChallenge(db, spent.challengeId, 'tries');
      return { kind: 'over' };
    case 'gone':
      await endChallenge(db, spent.challengeId, 'expired');
      await giveBack();
      return { kind: 'over' };
    case 'unavailable':
      await giveBack();
      return { kind: 'unavailable' };
  }
}

/** C6: the digits were keyed in on the phone; the number becomes a factor. */
export async function acceptCall(
  db: Database,
  keys: readonly BoxKey[],
  holder: Holder,
): Promise<VerifyOutcome> {
  const sql = db.$client;
  const [spent] = await sql<Spent[]>`
    with tried as (select * from attempt where ${heldBy(sql, holder)} and ${mayTake(sql, 'verifyNumber')})
    select ${spentColumns(sql)} from tried
      join challenge c on c.attempt_id = tried.id and c.purpose = 'verify-number' and c.state = 'proven'
       and c.method = 'keypad-call' and c.number = tried.pending_number and c.expires_at > now()
     order by c.created_at desc limit 1`;
  return spent ? bindNumber(db, keys, spent, 'proven') : { kind: 'not-now' };
}

const spentColumns = (sql: postgres.Sql) => sql`
  tried.id, tried.account_id as "accountId", tried.address,
  (extract(epoch from c.created_at) * 1000)::float8 as "askedAt", c.id as "challengeId", c.request_id as "requestId", c.number, c.method,
  (select office_id from account where id = tried.account_id) as "officeId",
  exists (select from recovery_code_set r where r.account_id = tried.account_id) as "hasCodes"`;

/** Whoever was freshly proven when the code went out may take this long to enter it. */
const minutesToVerify = proofMinutes + minutesPerState;

/** The challenge is spent and the number bound in one transaction; spent alone where the proof has grown too old. */
async function bindNumber(
  db: Database,
  keys: readonly BoxKey[],
  spent: Spent,
  from: 'running' | 'proven',
): Promise<VerifyOutcome> {
  const { id, accountId, number, method, challengeId } = spent;
  const next = stateAfterPairing(spent.hasCodes);
  const outcome = await db.$client.begin(async (tx): Promise<VerifyOutcome> => {
    const sql = tx as unknown as postgres.Sql;
    await sql`select 1 from account where id = ${accountId} for no key update`;
    // Whoever adds the number to another account at this moment takes turns.
    if (await numberIsCrowded(sql, number, accountId)) return { kind: 'crowded' };
    const isApproved = mayVerify(sql, sql`${accountId}::uuid`, { method, number });
    const [approval] = await sql<
      { isApproved: boolean; request: { id: string; method: PhoneMethod } | null }[]
    >`
      select ${isApproved} as "isApproved",
             (select jsonb_build_object('id', r.id, 'method', r.method) from method_request r
               where r.account_id = ${accountId} and r.state = 'approved' and r.kind = 'application'
                 and r.number = ${number}) as request`;
    if (!approval?.isApproved) return { kind: 'not-approved' };
    const used = await sql`
      update challenge set state = 'spent', problem = null, sealed_digits = null, ended_at = now()
       where id = ${challengeId} and attempt_id = ${id} and ${isRight(sql, from)} returning 1`;
    if (used.length === 0) return { kind: 'not-now' };
    const hasOne = sql`(${hasFactor(sql, sql`attempt.account_id`)})`;
    const shown = { method, number: maskNumber(number) };
    const state = await bindFactor(sql, {
      attempt: spent,
      step: 'verifyNumber',
      where: sql`pending_number = ${number} and ${provenWithin(sql, minutesToVerify)}
         and (replaces or not ${hasOne} or purpose = 'add-number' or (adds and purpose = 'sign-in')) and ${isApproved}`,
      next,
      codes: next === 'showing-codes' ? seal(keys, accountId, drawCodes().join(' ')) : null,
      method,
      completes: approval.request ? { ...approval.request, number } : undefined,
      connect: sql`
        insert into phone (account_id, number, kind, country, position, verified_by, verified_at, last_used_at)
        select account_id, ${number}, ${kindOfNumber(number)}::phone_kind, ${prefixesOf(number).country},
               coalesce((select max(position) from phone p where p.account_id = won.account_id), 0) + 1,
               ${method}::method, now(), now()
          from won where (select count(*) from replaced) >= 0
        on conflict (account_id, number) do update set
          verified_by = excluded.verified_by, verified_at = excluded.verified_at, kind = excluded.kind,
          country = excluded.country`,
      // The first factor is what sign-in asks for (C9); a further number changes nothing about that.
      current: sql`
        case when won.replaces or not ${hasFactor(sql, sql`won.account_id`)} then ${method}::method
             when current_method is null and exists (select from authenticator t where t.account_id = won.account_id)
             then 'authenticator' else current_method end`,
      forgetsFailures: false,
      first: { kind: 'factor.connected', data: shown, notice: 'factor-connected', noticeData: shown },
      replaced: { kind: 'factor.replaced', data: shown, notice: 'factor-replaced', noticeData: shown },
      further: {
        kind: 'number.added',
        data: shown,
        notice: 'number-added',
        noticeData: { number: shown.number },
      },
    });
    if (state) return { kind: 'verified', state };
    await askForProofAgain(
      sql,
      id,
      sql`state = 'verifying-number' and not ${provenWithin(sql, minutesToVerify)}`,
    );
    return { kind: 'not-now' };
  });
  if (outcome.kind === 'verified') {
    const { officeId, address, askedAt } = spent;
    await countProven(db, { officeId, number, accountId, address, askedAt, isOwn: false });
  }
  return outcome;
}
