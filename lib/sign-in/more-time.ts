import type { Database } from '@/db/connection';
import { triesPerAttempt } from '@/lib/factor/limits';
import { type Holder, heldBy } from './attempt';
import { minutesIn, minutesPerState, type State } from './state';
import { lastEnd, mayGetMoreTime } from './time-limit';

/**
 * The states whose page may be kept open. `confirmed` is none of them: what a proof allows there must not be
 * done long after the proof.
 */
const open: readonly State[] = [
  'awaiting-password',
  'awaiting-proof',
  'choosing',
  'recovered',
  'proving',
  'confirming-app',
  'entering-number',
  'verifying-number',
  'showing-codes',
  'finished',
];

/**
 * The person needs longer (WCAG 2.2.1): the attempt's state lasts its whole time again from now on, and so does
 * the QR code on the screen. One conditional statement; it never wakes what has ended, and gives no try back.
 * Returns when the page on the screen now ends (milliseconds since 1970, by the database's clock), or undefined
 * when there is nothing to extend, or no more time to give (`time-limit.ts`).
 */
export async function moreTime(db: Database, holder: Holder): Promise<number | undefined> {
  const sql = db.$client;
  const isShown = sql`attempt.state in ('proving', 'confirming-app') and coalesce(attempt.pending_until > now(), false)`;
  const end = (minutes: number) => sql`least(now() + interval '1 minute' * ${minutes}::int, ${lastEnd(sql)})`;
  const [given] = await sql<{ until: number }[]>`
    update attempt set
           extensions = extensions + 1,
           -- Never sooner than before: what may get more time ends before its last end.
           expires_at = case when state = 'proving' then ${end(minutesIn('proving'))} else ${end(minutesPerState)} end,
           pending_until = case when ${isShown} then ${end(minutesPerState)} else pending_until end
     where ${heldBy(sql, holder)} and attempt.state = any(${[...open]}::text[]::attempt_state[])
       and attempt.expires_at > now() and attempt.tries < ${triesPerAttempt} and ${mayGetMoreTime(sql)}
    returning (extract(epoch from case when ${isShown} then least(expires_at, pending_until)
                                       else expires_at end) * 1000)::float8 as until`;
  return given?.until;
}
