import type postgres from 'postgres';
import { contactDays, passwordMailedHours } from './reset-state';

/** Why a reset cannot take the way by mail, and has to be handed over. */
export type MailProblem =
  /** No address has been the account's for 30 days. */
  | 'contact-too-new'
  /** Its owner stopped one within the day. */
  | 'stopped-lately'
  /** A password was set by mail while it runs, or up to 72 hours before. */
  | 'password-mailed'
  /** It was on that way and lost it. */
  | 'mail-lost';

/** A condition: this moment is so long ago that the address is no newcomer. */
const isOld = (sql: postgres.Sql, since: postgres.Fragment) =>
  sql`${since} <= now() - interval '1 day' * ${contactDays}::int`;

/** A condition on `a` and `r`: who can read the mailbox may have set the password. */
export const passwordWasMailed = (sql: postgres.Sql) => sql`
  coalesce(a.password_mailed_at > r.asked_at - interval '1 hour' * ${passwordMailedHours}::int, false)`;

/** An expression on `a` (the account) and `r` (its reset): why not by mail; null when nothing is against it. */
export const mailProblem = (sql: postgres.Sql) => sql`
  case when not (${isOld(sql, sql`a.email_since`)}
                 or exists (select from contact c where c.account_id = a.id and c.removed_at is null
                               and ${isOld(sql, sql`c.confirmed_at`)})) then 'contact-too-new'
       when a.mail_resets_from > now() then 'stopped-lately'
       when ${passwordWasMailed(sql)} then 'password-mailed'
       when r.handed_only then 'mail-lost' end`;

/** An expression on `a`: the one address that a pass goes to, the oldest; old enough where `mailProblem` has nothing to say. */
export const passAddress = (sql: postgres.Sql) => sql`
  (select k.email from (
     select a.email, a.email_since as since
     union all select c.email, c.confirmed_at from contact c where c.account_id = a.id and c.removed_at is null
   ) k order by k.since, k.email limit 1)`;
