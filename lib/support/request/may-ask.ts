import type postgres from 'postgres';
import { type Holder, heldBy } from '@/lib/sign-in/attempt';

/** How long a sign-in serves for asking the desk, in minutes since its password was right; whatever became of it. */
export const minutesToAsk = 60;

/**
 * A condition on `attempt`: whoever holds it has entered the account's password within the hour, and stands before something they
 * may not get past by themselves. Not once that password has been changed, or somebody ended what was under way.
 */
export const mayAskDesk = (sql: postgres.Sql, holder: Holder) => sql`(
  ${heldBy(sql, holder)} and attempt.purpose = 'sign-in'
  and attempt.created_at > now() - interval '1 minute' * ${minutesToAsk}::int
  and (attempt.state in ('awaiting-proof', 'choosing', 'refused')
       or (attempt.state = 'closed' and attempt.closed_because = 'tries'))
  and exists (select from account who where who.id = attempt.account_id and who.deactivated_at is null
                 and coalesce(who.password_changed_at, '-infinity') <= attempt.created_at))`;
