import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { type BoxKey, open } from '@/lib/crypto/secret-box';
import { sameBytes } from '@/lib/crypto/token';
import type { CallEvent, Keyed, VerifyEvent } from '@/lib/vonage/event';
import { type Problem, wrongPerCall } from './challenge';

/*
 * What Vonage reports of a challenge, after its signature was checked. `id` is the report's own (`jti`): each counts once,
 * in the transaction of what it changes. Whatever they say, they only tell of a challenge that this portal began; none
 * of them signs anybody in.
 */

/** What the call says next. */
export type KeyedAnswer = { answer: 'right' | 'again' | 'over' };

const verifyProblems: Partial<Record<VerifyEvent['status'], Problem>> = {
  failed: 'undelivered',
  rejected: 'undelivered',
  blocked: 'blocked',
  expired: 'expired',
};

/** Why a code did not arrive. One that comes before the answer to its own start is kept for it (`tell`). */
export async function onVerifyEvent(
  db: Database,
  id: string,
  event: Pick<VerifyEvent, 'requestId' | 'reference' | 'status'>,
): Promise<void> {
  const problem = verifyProblems[event.status];
  // "Completed" proves nothing: the answer to the code that was entered does.
  if (!problem) return;
  const { requestId, reference = null } = event;
  const isEarly = await db.$client.begin(async (tx) => {
    if (!(await isFirst(tx, id))) return false;
    const ended = await tx`
      update challenge set state = 'over', problem = ${problem}, ended_at = now()
       where (request_id = ${requestId} or (id = ${reference}::uuid and request_id is null))
         and method in ('sms', 'voice') and state in ('starting', 'running') returning 1`;
    if (ended.length > 0) return false;
    await tx`update webhook set request_id = ${requestId}, status = ${problem} where id = ${id}`;
    return true;
  });
  // Its start may have been answered meanwhile, and have looked for this just before it was kept.
  if (isEarly)
    await db.$client`
      update challenge set state = 'over', problem = ${problem}, ended_at = now()
       where request_id = ${requestId} and method in ('sms', 'voice') and state = 'running'`;
}

const callProblems: Partial<Record<CallEvent['status'], Problem>> = {
  busy: 'busy',
  declined: 'declined',
  unanswered: 'unanswered',
  failed: 'failed',
  machine: 'machine',
  // Over, and nothing right was keyed in: otherwise it would be proven by now.
  completed: 'hung-up',
};

const callStages: Partial<Record<CallEvent['status'], string>> = {
  ringing: 'ringing',
  answered: 'answered',
  human: 'answered',
};

/** What the call is at; a stage that is reported late takes nothing back. */
export async function onCallEvent(
  db: Database,
  id: string,
  reference: string,
  event: CallEvent,
): Promise<void> {
  const [problem, stage] = [callProblems[event.status], callStages[event.status]];
  if (!problem && !stage) return;
  await db.$client.begin(async (tx) => {
    if (!(await isFirst(tx, id))) return;
    const isIts = sameCall(tx, reference, event.callId);
    if (problem) {
      await tx`
        update challenge set state = 'over', problem = ${problem}, sealed_digits = null, ended_at = now()
         where ${isIts} and state in ('starting', 'running')`;
    } else {
      await tx`
        update challenge set call = ${stage ?? null}
         where ${isIts} and state in ('starting', 'running') and call is distinct from 'answered'`;
    }
  });
}

/** The digits that were keyed in on the phone: right, wrong with another go, or over. Each report counts once. */
export async function onKeyed(
  db: Database,
  keys: readonly BoxKey[],
  id: string,
  reference: string,
  { callId, digits }: Keyed,
): Promise<KeyedAnswer | undefined> {
  return db.$client.begin(async (tx) => {
    // Held until the end: of two reports at once the second sees what became of the first.
    const [asked] = await tx<
      { accountId: string; state: string; isLate: boolean; sealedDigits: string | null; wrong: number }[]
    >`
      select account_id as "accountId", state, expires_at <= now() as "isLate", sealed_digits as "sealedDigits", wrong
        from challenge where ${sameCall(tx, reference, callId)} for update`;
    if (!asked) return undefined;
    const answer = (word: KeyedAnswer['answer']) => ({ answer: word });
    if (asked.state === 'proven' || asked.state === 'spent') return answer('right');
    if (asked.isLate || !asked.sealedDigits || !['starting', 'running'].includes(asked.state))
      return answer('over');
    if (!(await isFirst(tx, id))) return answer('again');
    if (matches(open(keys, asked.accountId, asked.sealedDigits), digits)) {
      await tx`update challenge set state = 'proven', problem = null, call = 'answered' where id = ${reference}`;
      return answer('right');
    }
    // Nothing was keyed in: no wrong digits. The call itself does not last long.
    if (digits === '') return answer('again');
    const isLast = asked.wrong + 1 >= wrongPerCall;
    await tx`
      update challenge set wrong = wrong + 1, call = 'answered'
             ${isLast ? tx`, state = 'over', problem = 'wrong-digits', sealed_digits = null, ended_at = now()` : tx``}
       where id = ${reference}`;
    return answer(isLast ? 'over' : 'again');
  });
}

const matches = (expected: string, digits: string) => sameBytes(Buffer.from(expected), Buffer.from(digits));

/** A condition on `challenge`: the call with digits that the report is about. A call's id is known once it was answered. */
function sameCall(sql: postgres.TransactionSql, reference: string, callId: string | undefined) {
  return sql`
    challenge.id = ${reference} and challenge.method = 'keypad-call'
    and (challenge.request_id is null or ${callId ?? null}::text is null or challenge.request_id = ${callId ?? null})`;
}

/** Notes the report; false when it has come before. */
async function isFirst(sql: postgres.TransactionSql, id: string): Promise<boolean> {
  const noted = await sql`insert into webhook (id) values (${id}) on conflict do nothing returning 1`;
  return noted.length === 1;
}
