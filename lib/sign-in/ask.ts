import { randomInt } from 'node:crypto';
import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { type BoxKey, seal } from '@/lib/crypto/secret-box';
import { failuresToDisable, triesPerAttempt } from '@/lib/factor/limits';
import { type PhoneKind, type PhoneMethod, prefixesOf } from '@/lib/factor/phone/number';
import { refundSending, reserveSending, type Sending } from '@/lib/factor/phone/spending';
import type { Vonage } from '@/lib/vonage/vonage';
import { type Attempt, enter, type Holder, heldBy, mayTake } from './attempt';
import {
  type ChallengePurpose,
  callMinutes,
  codeMinutes,
  type Problem,
  secondsToNewCode,
  type Way,
} from './challenge';
import { startCall, startCode, tell } from './challenge-start';
import { minutesPerState } from './state';

/** What a question to a phone takes besides the database. */
export type Outer = {
  /** Undefined without Vonage: nothing is ever sent. */
  vonage: Vonage | undefined;
  keys: readonly BoxKey[];
  authSecrets: readonly string[];
};

/** What is asked, and whom. A proof goes to a number of the account, a verification to the one it is about. */
export type Wish =
  | { purpose: 'prove'; way: Way & { method: PhoneMethod } }
  | { purpose: 'confirm-app'; way: Way & { method: 'sms' } }
  | { purpose: 'verify-number'; method: PhoneMethod; number: string; kind: PhoneKind };

export type AskOutcome =
  /** It was tried; the attempt's newest challenge says what became of it. */
  | { kind: 'asked' }
  /** Nothing was sent. `until` (ms since 1970): when it may be tried again. */
  | { kind: 'refused'; because: Problem; until?: number }
  /** The attempt is elsewhere, or this is no way of its. */
  | { kind: 'not-now' };

/** Undoes what was begun in a transaction, and says why. */
class Refused extends Error {
  constructor(
    readonly because: Problem,
    readonly until: number | undefined,
  ) {
    super(because);
  }
}

/** Whatever comes within so many seconds is one click. */
const secondsOfOneClick = 5;

type Begun = { id: string; older: { id: string; requestId: string } | undefined };

/**
 * Puts a question to a phone: a text message, a voice call with a code, or a call that takes the digits on the screen.
 * Paid for before Vonage is asked, and given back when surely nothing was sent (X6). It never throws because of
 * Vonage, and takes no longer than Vonage may (`patience`, twice when an older code is taken back first).
 */
export async function ask(
  db: Database,
  outer: Outer,
  holder: Holder,
  attempt: Attempt,
  wish: Wish,
): Promise<AskOutcome> {
  const [secret = ''] = outer.authSecrets;
  const number = wish.purpose === 'verify-number' ? wish.number : wish.way.phone.number;
  const method = wish.purpose === 'verify-number' ? wish.method : wish.way.method;
  const order: Sending = {
    number,
    accountId: attempt.accountId,
    attemptId: attempt.id,
    officeId: attempt.officeId,
    codesPerDay: attempt.sending.perDay,
    address: attempt.address,
    isOwn: wish.purpose !== 'verify-number',
  };
  const digits = method === 'keypad-call' ? String(randomInt(1_000_000)).padStart(6, '0') : undefined;

  let begun: Begun | 'rings' | undefined;
  try {
    if (!outer.vonage) throw new Refused('unavailable', undefined);
    if (!attempt.sending.countries.includes(prefixesOf(number).country))
      throw new Refused('country-off', undefined);
    begun = await db.$client.begin(async (tx) => {
      const sql = tx as unknown as postgres.Sql;
      if (!(await takeStep(sql, holder, attempt, wish))) return undefined;
      if (method === 'keypad-call' && (await rings(sql, attempt.id, number))) return 'rings';
      const older = await runningTo(sql, { accountId: attempt.accountId, number, method });
      const refusal = await reserveSending(sql, secret, order);
      if (refusal) throw new Refused(problemFor[refusal.because], refusal.until);
      const [made] = await sql<{ id: string }[]>`
        insert into challenge (attempt_id, account_id, purpose, method, number, sealed_digits, call, expires_at)
        values (${attempt.id}, ${attempt.accountId}, ${wish.purpose}::challenge_purpose, ${method}::method, ${number},
                ${digits === undefined ? null : seal(outer.keys, attempt.accountId, digits)},
                ${digits === undefined ? null : 'calling'},
                now() + interval '1 minute' * ${digits === undefined ? codeMinutes : callMinutes}::int)
        returning id`;
      return made && { id: made.id, older };
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (wish.purpose !== 'verify-number')
      await noteRefusal(db, attempt, wish.purpose, { method, number }, error);
    return { kind: 'refused', because: error.because, until: error.until };
  }
  if (begun === 'rings') return { kind: 'asked' };
  if (!begun || !outer.vonage) return { kind: 'not-now' };

  const target = { ...attempt, id: begun.id, number };
  const told =
    method === 'keypad-call'
      ? await startCall(outer.vonage, target)
      : await startCode(db, outer.vonage, target, method, begun.older);
  if (told.refund)
    await db.$client.begin((tx) => refundSending(tx as unknown as postgres.Sql, secret, order));
  await tell(db, begun.id, told);
  return { kind: 'asked' };
}

const problemFor = {
  number: 'limit-number',
  account: 'limit-account',
  attempt: 'limit-attempt',
  office: 'limit-office',
  country: 'limit-country',
  network: 'limit-network',
  stopped: 'stopped',
} as const satisfies Record<string, Problem>;

/**
 * Holds the attempt's row until the transaction ends: of two questions at once the second sees the first. False when the
 * attempt is elsewhere, may not be proven this way, or has no tries left.
 */
async function takeStep(sql: postgres.Sql, holder: Holder, attempt: Attempt, wish: Wish): Promise<boolean> {
  if (wish.purpose === 'verify-number') {
    const taken = await sql`
      update attempt set ${enter(sql, 'verifying-number')}, pending_method = ${wish.method}::method,
             pending_number = ${wish.number},
             pending_tries = case when pending_number = ${wish.number} then pending_tries else 0 end
       where id = ${attempt.id} and ${heldBy(sql, holder)} and ${mayTake(sql, 'submitNumber')}
      returning 1`;
    return taken.length === 1;
  }
  const { method, phone } = wish.way;
  const isOwn = sql`exists (select from phone p where p.id = ${phone.id} and p.account_id = attempt.account_id
    and p.number = ${phone.number} and p.verified_at is not null
    -- Nobody reads a text message on a landline.
    and (p.kind = 'mobile' or ${method}::method <> 'sms'))`;
  if (wish.purpose === 'confirm-app') {
    const taken = await sql`
      update attempt set ${enter(sql, 'confirming-app')},
             pending_until = now() + interval '1 minute' * ${minutesPerState}::int
       where id = ${attempt.id} and ${heldBy(sql, holder)} and ${mayTake(sql, 'confirmApp')} and ${isOwn}
      returning 1`;
    return taken.length === 1;
  }
  // Whoever may not try a code gets none sent.
  const taken = await sql`
    update attempt set way = ${method}::method, way_phone_id = ${phone.id}
     where id = ${attempt.id} and ${heldBy(sql, holder)} and ${mayTake(sql, 'prove')}
       and tries < ${triesPerAttempt} and ${method}::method = any(methods) and ${isOwn}
       and exists (select from account where id = attempt.account_id and deactivated_at is null)
       and not exists (select from proof_counter c where c.account_id = attempt.account_id
                          and c.method = ${method}::method
                          and (c.wait_until > now() or c.failures >= ${failuresToDisable}))
    returning 1`;
  return taken.length === 1;
}

/**
 * True when a call to this number began a moment ago: the same click, sent in twice. A second call would find the line
 * engaged, with the digits of the first no longer on the screen.
 */
async function rings(sql: postgres.Sql, attemptId: string, number: string): Promise<boolean> {
  const found = await sql`
    select 1 from challenge
     where attempt_id = ${attemptId} and number = ${number} and method = 'keypad-call'
       and state in ('starting', 'running') and created_at > now() - interval '1 second' * ${secondsOfOneClick}::int`;
  return found.length > 0;
}

/**
 * The verification that is running to this number for this account: Vonage has one at a time, and takes it back only
 * after a while.
 * @throws Refused `too-soon`
 */
async function runningTo(
  sql: postgres.Sql,
  { accountId, number, method }: { accountId: string; number: string; method: PhoneMethod },
): Promise<Begun['older']> {
  if (method === 'keypad-call') return undefined;
  const [found] = await sql<{ id: string; requestId: string | null; until: number; isYoung: boolean }[]>`
    select id, request_id as "requestId",
           created_at > now() - interval '1 second' * ${secondsToNewCode}::int as "isYoung",
           (extract(epoch from created_at + interval '1 second' * ${secondsToNewCode}::int) * 1000)::float8 as until
      from challenge
     where number = ${number} and account_id = ${accountId} and method in ('sms', 'voice')
       -- One that a code to another number took the place of is still running there.
       and (state in ('starting', 'running') or (problem = 'replaced' and request_id is not null))
       and created_at > now() - interval '1 minute' * ${codeMinutes}::int
     order by created_at desc limit 1`;
  if (!found) return undefined;
  if (found.isYoung) throw new Refused('too-soon', found.until);
  return found.requestId ? { id: found.id, requestId: found.requestId } : undefined;
}

/** For the screen, which is drawn later: once, however often it is asked for in vain. */
async function noteRefusal(
  db: Database,
  attempt: Attempt,
  purpose: ChallengePurpose,
  to: { method: PhoneMethod; number: string },
  { because, until }: Refused,
): Promise<void> {
  await db.$client`
    insert into challenge (attempt_id, account_id, purpose, method, number, state, problem, expires_at, ended_at)
    select a.id, a.account_id, ${purpose}::challenge_purpose, ${to.method}::method, ${to.number}, 'over', ${because},
           coalesce(to_timestamp(${until ?? null}::float8 / 1000), now()), now()
      from (select id, account_id from attempt where id = ${attempt.id}) a
     where not coalesce((select c.problem = ${because} and c.method = ${to.method}::method and c.number = ${to.number}
                           from challenge c where c.attempt_id = ${attempt.id} order by c.created_at desc limit 1), false)`;
}
