import type { Database } from '@/db/connection';
import type { PhoneMethod } from '@/lib/factor/phone/number';
import type { StartOutcome, Vonage } from '@/lib/vonage/vonage';
import type { Attempt } from './attempt';
import { codeMinutes, longestStart, type Problem, secondsToNewCode } from './challenge';

/** What became of a question when Vonage was asked to put it. `refund`: surely nothing was sent, or nothing more. */
export type Told =
  | { state: 'running'; requestId: string; refund: boolean }
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
  channel: SentMethod,
  older: { id: string; requestId: string } | undefined,
): Promise<Told> {
  const refused = older && (await takeBack(db, vonage, older));
  if (refused) return refused;
  const order = { number: target.number, locale: target.locale, sender: target.sending.sender, channel };
  const started = () => vonage.startCode({ ...order, reference: target.id });
  const outcome = await started();
  if (outcome.kind !== 'running') return toldOf(outcome);

  const lost = await lostStart(db, target, channel);
  const { requestId } = outcome;
  if (!lost || !requestId || (await isKnown(db, requestId))) return nothing('running-elsewhere');
  // The one message that went out was paid for by the start whose answer was lost.
  if (lost.isOnlyOne && (await adopt(db, lost.id))) return { state: 'running', requestId, refund: true };
  return (await takeBack(db, vonage, { id: lost.id, requestId })) ?? toldOf(await started());
}

type SentMethod = Exclude<PhoneMethod, 'keypad-call'>;

function toldOf(outcome: StartOutcome): Told {
  switch (outcome.kind) {
    case 'sent':
      return { state: 'running', requestId: outcome.requestId, refund: false };
    case 'unknown':
      return { state: 'over', problem: 'unknown', refund: false };
    case 'running':
      return nothing('running-elsewhere');
    default:
      return nothing(outcome.kind);
  }
}

/** Ends a code that is under way; why not, where Vonage does not (yet). */
async function takeBack(
  db: Database,
  vonage: Vonage,
  older: { id: string; requestId: string },
): Promise<Told | undefined> {
  const cancelled = await vonage.cancelCode(older.requestId);
  if (cancelled === 'refused') return nothing('too-soon');
  if (cancelled === 'unavailable') return nothing('unavailable');
  // Without its id: there is nothing to take back any more.
  await db.$client`
    update challenge set state = 'over', problem = 'replaced', request_id = null, ended_at = now()
     where id = ${older.id} and state in ('starting', 'running', 'over')`;
  return undefined;
}

/**
 * A verification is running that we know nothing of. It is ours when a start of this account to that number was left
 * without an answer, and nobody else's can be: undefined otherwise. `isOnlyOne`: it was this attempt's, and no other
 * attempt has one, so that its code counts for whoever asked for it.
 */
async function lostStart(
  db: Database,
  { id, accountId, number }: Target,
  channel: SentMethod,
): Promise<{ id: string; isOnlyOne: boolean } | undefined> {
  const sql = db.$client;
  const isLost = sql`
    number = ${number} and id <> ${id} and request_id is null and method in ('sms', 'voice')
    and (state = 'starting' or problem = 'unknown')
    and created_at > now() - interval '1 minute' * ${codeMinutes}::int`;
  const attempt = sql`(select attempt_id from challenge where id = ${id})`;
  // Of a start that nobody has finished in so long, whoever asked for it did not live to hear the answer.
  const isOver = sql`
    (state = 'over' or created_at < now() - interval '1 millisecond' * ${longestStart}::int)`;
  const [lost] = await sql<{ id: string; isOnlyOne: boolean }[]>`
    select id, coalesce(attempt_id = ${attempt} and method = ${channel}::method and ${isOver}, false)
             and not exists (select from challenge where ${isLost} and attempt_id is distinct from ${attempt})
             as "isOnlyOne"
      from challenge where account_id = ${accountId} and ${isLost}
       and not exists (select from challenge where account_id <> ${accountId} and ${isLost})
     order by created_at desc limit 1`;
  return lost;
}

async function isKnown(db: Database, requestId: string): Promise<boolean> {
  const known = await db.$client`select 1 from challenge where request_id = ${requestId}`;
  return known.length > 0;
}

/** The code that was sent counts for the attempt that asked for it, by way of the challenge that asked again. */
async function adopt(db: Database, lostId: string): Promise<boolean> {
  const taken = await db.$client`
    update challenge set state = 'over', problem = 'replaced', ended_at = now()
     where id = ${lostId} and (state = 'starting' or problem = 'unknown') returning 1`;
  return taken.length === 1;
}

/**
 * Writes down what became of it, and makes it the attempt's one question to this number. What was heard of a verification before its id
 * was known is heard now: looked for after the id was written, as `onVerifyEvent` looks again after it has kept it.
 */
export async function tell(db: Database, id: string, told: Told): Promise<void> {
  const sql = db.$client;
  if (told.state === 'over') {
    await sql`
      update challenge set state = 'over', problem = ${told.problem}, ended_at = now(),
             expires_at = case when ${told.problem} = 'too-soon'
                               then now() + interval '1 second' * ${secondsToNewCode}::int else expires_at end
       where id = ${id} and state = 'starting'`;
    return;
  }
  const [running] = await sql<{ isCall: boolean }[]>`
    with locked as ( -- in the order of their ids, as by everybody (close.ts)
      select id from challenge
       where id = ${id} or (attempt_id = (select attempt_id from challenge where id = ${id})
                            and state in ('starting', 'running', 'proven'))
       order by id for no key update
    ), running as (
      update challenge set state = case when state = 'starting' then 'running' else state end,
             request_id = ${told.requestId}
       where id = ${id} and (select count(*) from locked) >= 0 returning attempt_id, created_at, method, number
    ), older as (
      update challenge set state = 'over', problem = 'replaced', sealed_digits = null, ended_at = now()
       where attempt_id = (select attempt_id from running) and id <> ${id}
         and number = (select number from running)
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
