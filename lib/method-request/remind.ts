import type postgres from 'postgres';
import { decides } from './deciders';

/** After so many days, and every so many from then on, those who decide are reminded by themselves. */
export const daysToRemind = 2;

/** How many at once, so that the statement stays short. */
const atOnce = 50;

/**
 * Reminds those who decide about applications that have waited for two days, and every two days from then on. One statement;
 * any number of processes may do it at once. Switches are the service desk's, which works off a list.
 * @returns how many applications it was about
 */
export async function remindDeciders(sql: postgres.Sql): Promise<number> {
  const reminded = await sql`
    with due as (
      select id from method_request
       where state = 'pending' and kind = 'application'
         and coalesce(reminded_at, created_at) <= now() - interval '1 day' * ${daysToRemind}::int
       order by coalesce(reminded_at, created_at) limit ${atOnce} for update skip locked
    ), won as (
      update method_request set reminded_at = now() where id = any(array(select id from due))
      returning id, account_id, method
    ), told as (
      insert into notice (account_id, kind, data)
      select d.id, 'request-reminder', jsonb_build_object('person', a.display_name, 'method', r.method)
        from won r join account a on a.id = r.account_id join office o on o.id = a.office_id
        join account d on d.office_id = a.office_id and d.roles && '{office-admin,manager,support}'::role[]
       where ${decides(sql)}
    )
    select 1 from won`;
  return reminded.length;
}
