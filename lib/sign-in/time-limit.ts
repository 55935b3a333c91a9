import type postgres from 'postgres';
import { proofMinutes } from '@/lib/session/fresh-proof';
import { minutesPerState } from './state';

/** WCAG 2.2.1 asks for ten extensions at least; more would keep a forgotten page open all day. */
export const extensionsPerAttempt = 10;

/** However often more time was asked for, it is never given beyond this long after the attempt began. */
export const hoursPerAttempt = 2;

/**
 * When more time ends for good: an expression on `attempt`. New recovery codes in a profile count once they are
 * acknowledged, whatever the age of the proof that opened their page; so that page lasts no longer after the proof
 * than it could without more time.
 */
export function lastEnd(sql: postgres.Sql) {
  return sql`
    least(attempt.created_at + interval '1 hour' * ${hoursPerAttempt}::int,
          case when attempt.session_id is not null and attempt.state = 'showing-codes' then
            coalesce((select greatest(s.proven_at, s.password_confirmed_at) from session s
                       where s.id = attempt.session_id), attempt.created_at)
            + interval '1 minute' * ${proofMinutes + minutesPerState}::int end)`;
}

/** A condition on `attempt`: more time may still be given, as far as what was given already goes. */
export function mayGetMoreTime(sql: postgres.Sql) {
  return sql`(attempt.extensions < ${extensionsPerAttempt} and attempt.expires_at < ${lastEnd(sql)})`;
}
