import type postgres from 'postgres';

/** How long an address that is no contact any more still gets every notice (design, section 5). */
const afterRemovalDays = 14;

/**
 * Common table expressions: `each` has a row for each notice of `due` and each contact known to its account, each address once:
 * what the person signs in with, a confirmed second address, and one that was removed not long before the notice. What became
 * a contact only after the notice is not among them.
 */
export const contactsOfDue = (sql: postgres.Sql) => sql`
  known as (
    select d.id as notice_id, a.email, a.email_key, 0 as rank from due d join account a on a.id = d.account_id
    union all
    select d.id, c.email, c.email_key, 1 from due d join contact c on c.account_id = d.account_id
     where c.confirmed_at <= d.created_at
       and (c.removed_at is null or c.removed_at > d.created_at - interval '1 day' * ${afterRemovalDays}::int)
  ), each as (
    select distinct on (notice_id, email_key) notice_id, email, email_key, rank
      from known order by notice_id, email_key, rank
  )`;
