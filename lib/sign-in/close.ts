import type postgres from 'postgres';

/*
 * Whoever locks several attempts, or several questions put to phones, does so in the order of their ids, questions first. Most
 * have locked the account and take turns there; but whoever saves stricter rules ends everybody's, and what Vonage answers ends
 * older questions, without that.
 */

/** Ends the attempts of which `which` (a condition on `attempt`) is true, as far as they are not over: a pass may lead on from `refused`. */
export async function closeThose(sql: postgres.Sql, which: postgres.Fragment): Promise<void> {
  await sql`
    update attempt set state = 'closed', closed_because = 'cancelled', pending_secret = null, sealed_codes = null,
           pending_change = null
     where id = any(array(
       select id from attempt where state not in ('ready', 'closed') and (${which})
        order by id for no key update))`;
}

/** Nothing that was asked by the questions of which `which` (a condition on `challenge`) is true proves anything any more. */
export async function endThose(sql: postgres.Sql, which: postgres.Fragment): Promise<void> {
  await sql`
    update challenge set state = 'over', problem = 'replaced', sealed_digits = null, ended_at = now()
     where id = any(array(
       select id from challenge where state in ('starting', 'running', 'proven') and (${which})
        order by id for no key update))`;
}
