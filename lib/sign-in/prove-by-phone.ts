import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import type { BoxKey } from '@/lib/crypto/secret-box';
import { drawToken } from '@/lib/crypto/token';
import { readCode } from '@/lib/factor/authenticator/totp';
import type { PhoneMethod } from '@/lib/factor/phone/number';
import type { Vonage } from '@/lib/vonage/vonage';
import { type Attempt, type Holder, heldBy, mayTake } from './attempt';
import { askedOf } from './challenge';
import { countProven } from './note-proven';
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

type Question = {
  challengeId: string | null;
  requestId: string | null;
  number: string | null;
  officeId: string;
  address: string;
  askedAt: number;
};

/** What is told of a right code elsewhere. */
type Told = Pick<Question, 'number' | 'officeId' | 'address' | 'askedAt'>;

const askedAt = (sql: postgres.Sql) => sql`(extract(epoch from q.created_at) * 1000)::float8 as "askedAt"`;

/**
 * Proves with the code of a text message or voice call: a try is spent, Vonage compares, and one statement takes the
 * challenge and the step. Only the attempt that asked for the code can use it (`challenge.attempt_id`), once.
 */
export async function proveWithSentCode(
  db: Database,
  outer: { vonage: Vonage | undefined; keys: readonly BoxKey[] },
  holder: Holder,
  attempt: Attempt,
  typed: string,
): Promise<ProofOutcome> {
  const code = readCode(typed);
  if (code === undefined) return { kind: 'malformed' };
  const { way } = attempt;
  if (!way?.phone || way.method === 'keypad-call') return { kind: 'over' };
  const { method } = way;
  const { number } = way.phone;
  if (!askedOf(attempt, 'prove', { method, number }).live) return { kind: 'over' };
  const sql = db.$client;
  const [spent] = await sql<(Spent & Question)[]>`
    with ${spendTry(sql, holder, method)}
    select ${spentColumns(sql)}, o.id as "officeId", spent.address, ${askedAt(sql)}, q.id as "challengeId",
           q.request_id as "requestId", q.number
      from ${spentRows(sql)}
      left join lateral (
        select * from challenge c
         where c.attempt_id = spent.id and c.purpose = 'prove' and c.method = ${method}::method
           and c.number = ${number}
           and c.state = 'running' and c.expires_at > now()
         order by c.created_at desc limit 1
      ) q on true`;
  if (!spent) return { kind: 'not-now' };
  const { challengeId, requestId } = spent;
  if (!challengeId || !requestId || !outer.vonage) {
    await refundTry(sql, spent, method);
    return { kind: outer.vonage ? 'over' : 'unavailable' };
  }

  const outcome = await outer.vonage.checkCode(requestId, code);
  switch (outcome.kind) {
    case 'right': {
      const proven = await take(db, outer.keys, spent, method, challengeId, 'running').catch(
        async (error) => {
          await refundTry(sql, spent, method);
          throw error;
        },
      );
      if (!proven) await refundTry(sql, spent, method);
      return proven ?? { kind: 'over' };
    }
    case 'wrong':
      await recordWrong(sql, spent, method, false);
      return { kind: 'wrong', triesLeft: spent.triesLeft };
    case 'over':
      // Vonage counts three wrong codes, this attempt five: the last one there was wrong, too.
      await endChallenge(db, challengeId, 'tries');
      await recordWrong(sql, spent, method, false);
      return spent.triesLeft === 0 ? { kind: 'wrong', triesLeft: 0 } : { kind: 'over' };
    case 'gone':
      await endChallenge(db, challengeId, 'expired');
      await refundTry(sql, spent, method);
      return { kind: 'over' };
    case 'unavailable':
      await refundTry(sql, spent, method);
      return { kind: 'unavailable' };
  }
}

/** "Sign me in" (C7): the digits were keyed in on the phone, and the browser that showed them goes on. */
export async function proveWithCall(
  db: Database,
  keys: readonly BoxKey[],
  holder: Holder,
): Promise<ProofOutcome> {
  const sql = db.$client;
  const [spent] = await sql<(Spent & { challengeId: string } & Question)[]>`
    with spent as (
      select * from attempt where ${heldBy(sql, holder)} and ${mayTake(sql, 'prove')}
         and 'keypad-call' = any(methods)
         and exists (select from account where id = attempt.account_id and deactivated_at is null)
    ), counted as (select account_id, 0 as failures from spent)
    select ${spentColumns(sql)}, o.id as "officeId", spent.address, ${askedAt(sql)}, q.id as "challengeId", q.number
      from ${spentRows(sql)}
      join lateral (
        select * from challenge c
         where c.attempt_id = spent.id and c.purpose = 'prove' and c.method = 'keypad-call' and c.state = 'proven'
           and c.expires_at > now()
         order by c.created_at desc limit 1
      ) q on true`;
  if (!spent) return { kind: 'not-now' };
  return (await take(db, keys, spent, 'keypad-call', spent.challengeId, 'proven')) ?? { kind: 'not-now' };
}

/** One conditional statement: the challenge is spent, and the attempt advances. Undefined when somebody else was first. */
async function take(
  db: Database,
  keys: readonly BoxKey[],
  spent: Spent & Told,
  method: PhoneMethod,
  challengeId: string,
  from: 'running' | 'proven',
): Promise<ProofOutcome | undefined> {
  const sql = db.$client;
  const next = stateAfterProof(spent.purpose, method, spent.hasCodes);
  const ticket = drawToken();
  const [won] = await sql<{ taken: boolean }[]>`
    with used as (
      update challenge set state = 'spent', problem = null, sealed_digits = null, ended_at = now()
       where id = ${challengeId} and attempt_id = ${spent.attemptId} and ${isRight(sql, from)}
         and exists (select from attempt where id = ${spent.attemptId} and ${mayTake(sql, 'prove')})
         -- A number that was taken away meanwhile proves nothing any more.
         and exists (select from phone where account_id = ${spent.accountId} and number = challenge.number
                        and verified_at is not null)
      returning number
    ), ${advance(sql, spent, method, next, ticket, codesFor(next, keys, spent.accountId))}
    select true as taken from won`;
  if (!won) return undefined;
  await noteUse(db, spent);
  return await right(db, spent, next, ticket);
}

/** What is told of it elsewhere. The person is through: a failure here must not cost them their one ticket. */
async function noteUse(db: Database, { accountId, number, officeId, address, askedAt }: Spent & Told) {
  if (!number) return;
  const sql = db.$client;
  try {
    await sql`update phone set last_used_at = now() where account_id = ${accountId} and number = ${number}`;
    await countProven(db, { officeId, number, accountId, address, askedAt, isOwn: true });
  } catch {
    // The next proof tells it.
  }
}

/**
 * A condition on `challenge`: its code was right just now, or its digits. Vonage says so once; the same code, sent in
 * twice by one click, may by then have ended it, being told that it is gone.
 */
export function isRight(sql: postgres.Sql, from: 'running' | 'proven') {
  return from === 'proven'
    ? sql`challenge.state = 'proven'`
    : sql`(challenge.state = 'running'
        or (challenge.state = 'over' and challenge.problem in ('expired', 'tries')))`;
}

/** Nothing more can be proven with it. */
export async function endChallenge(db: Database, id: string, problem: 'tries' | 'expired'): Promise<void> {
  await db.$client`
    update challenge set state = 'over', problem = ${problem}, sealed_digits = null, ended_at = now()
     where id = ${id} and state in ('starting', 'running')`;
}
