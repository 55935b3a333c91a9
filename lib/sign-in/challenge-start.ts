import type { Database } from '@/db/connection';
import type { PhoneMethod } from '@/lib/factor/phone/number';
import type { Vonage } from '@/lib/vonage/vonage';
import type { Attempt } from './attempt';
import { codeMinutes, longestStart, type Problem } from './challenge';

/** What became of a question when Vonage was asked to put it. `refund`: surely nothing was sent. */
export type Told =
  | { state: 'running'; requestId: string; refund: false }
  | { state: 'over'; problem: Problem; refund: boolean };

/** Whom to ask; `id` is the challenge's. */
type Target = Pick<Attempt, 'accountId' | 'locale' | 'sending'> & { id: string; number: string };

const nothing = (problem: Problem): Told => ({ state: 'over', problem, refund: true });

/** Vonage calls at once and takes the digits that are on the screen. */
export async function startCall(vonage: Vonage, { id, number, locale, sending }: Target): Promise<Told> {
  const outcome = await vonage.startCall({ number, locale, office: sending.sender, reference: id });
  if (outcome.kind === 'calling') return { state: 'running', requestId: outcome.callId, refund: false };
  if (outcome.kind === 'unknown') return { state: 'over', problem: 'unknown', refund: false };
  return nothing(outcome.kind);
}

/**
 * Vonage draws a code and sends or reads it. There is one at a time to a number, so an older one of this account is
 * taken back first.
 */
export async function startCode(
  db: Database,
  vonage: Vonage,
  target: Target,
  channel: Exclude<PhoneMethod, 'keypad-call'>,
  older: { id: string; requestId: string } | undefined,
): Promise<Told> {
  if (older) {
    const cancelled = await vonage.cancelCode(older.requestId);
    if (cancelled === 'refused') return nothing('too-soon');
    if (cancelled === 'unavailable') return nothing('unavailable');
    await db.$client`
      update challenge set state = 'over', problem = 'replaced', ended_at = now()
       where id = ${older.id} and state in ('starting', 'running')`;
  }
  const { id, number, locale, sending } = target;
  const outcome = await vonage.startCode({ number, channel, locale, sender: sending.sender, reference: id });
  switch (outcome.kind) {
    case 'sent':
      return { state: 'running', requestId: outcome.requestId, refund: false };
    case 'unknown':
      return { state: 'over', problem: 'unknown', refund: false };
    case 'running':
      return adopt(db, target, channel, outcome.requestId);
    default:
      return nothing(outcome.kind);
  }
}

/**
 * A verification is running that we know nothing of. It is ours when a start of ours to that number was left without
 * an answer, and nobody else's can be: then its code counts for the attempt that asked. Otherwise it is somebody else's.
 */
async function adopt(
  db: Database,
  { id, accountId, number }: Target,
  channel: PhoneMethod,
  requestId: string | undefined,
): Promise<Told> {
  if (!requestId) return nothing('running-elsewhere');
  const [ours] = await db.$client<{ id: string }[]>`
    update challenge set state = 'over', problem = 'replaced', ended_at = now()
     where id = (
       select lost.id from challenge lost
        where lost.number = ${number} and lost.id <> ${id} and lost.request_id is null
          and lost.method = ${channel}::method
          and ((lost.state = 'over' and lost.problem = 'unknown')
            -- Whoever asked for it did not live to hear the answer.
            or (lost.state = 'starting' and lost.created_at < now() - interval '1 millisecond' * ${longestStart}::int))
          and lost.created_at > now() - interval '1 minute' * ${codeMinutes}::int
          and lost.account_id = ${accountId}
          and lost.attempt_id = (select attempt_id from challenge where id = ${id})
        order by lost.created_at desc limit 1)
       -- Somebody else's lost start to the same number could be the one that is running.
       and not exists (
         select from challenge other
          where other.number = ${number} and other.request_id is null
            and (other.state = 'starting' or other.problem = 'unknown')
            and other.created_at > now() - interval '1 minute' * ${codeMinutes}::int
            and other.id <> ${id}
            and other.attempt_id is distinct from (select attempt_id from challenge where id = ${id}))
       and not exists (select from challenge known where known.request_id = ${requestId})
    returning id`;
  return ours ? { state: 'running', requestId, refund: false } : nothing('running-elsewhere');
}

/**
 * Writes down what became of it, and makes it the attempt's one question. What was heard of a verification before its id
 * was known is heard now: looked for after the id was written, as `onVerifyEvent` looks again after it has kept it.
 */
export async function tell(db: Database, id: string, told: Told): Promise<void> {
  const sql = db.$client;
  if (told.state === 'over') {
    await sql`
      update challenge set state = 'over', problem = ${told.problem}, ended_at = now()
       where id = ${id} and state = 'starting'`;
    return;
  }
  const [running] = await sql<{ isCall: boolean }[]>`
    with running as (
      update challenge set state = case when state = 'starting' then 'running' else state end,
             request_id = ${told.requestId}
       where id = ${id} returning attempt_id, created_at, method
    ), older as (
      update challenge set state = 'over', problem = 'replaced', sealed_digits = null, ended_at = now()
       where attempt_id = (select attempt_id from running) and id <> ${id}
         and state in ('starting', 'running', 'proven') and created_at < (select created_at from running)
    )
    select method = 'keypad-call' as "isCall" from running`;
  if (!running || running.isCall) return;
  await sql`
    update challenge set state = 'over', ended_at = now(), problem = (
             select status from webhook where request_id = ${told.requestId} and status is not null
              order by at desc limit 1)
     where id = ${id} and state = 'running'
       and exists (select from webhook where request_id = ${told.requestId} and status is not null)`;
}
