import type postgres from 'postgres';

/** A condition on an account's id: somebody in charge, of the office of `a`, who can sign in and is not `a` themselves. */
const standsIn = (sql: postgres.Sql, id: postgres.Fragment) => sql`
  exists (select from account m where m.id = ${id} and m.office_id = a.office_id and m.id <> a.id
             and m.deactivated_at is null and m.roles && '{manager,office-admin}'::role[])`;

/**
 * A condition on the account `d`: decides about the applications of `a`, of office `o`. That is the person's own manager; where
 * there is none in charge (any more), or it is the person themselves, the office's; and where there is none either, each of
 * the office's admins. Nobody decides about their own, nor about somebody who cannot sign in.
 */
export function decides(sql: postgres.Sql) {
  return sql`(
    d.office_id = a.office_id and d.id <> a.id and d.deactivated_at is null and a.deactivated_at is null
    and d.roles && '{manager,office-admin}'::role[]
    and case when ${standsIn(sql, sql`a.manager_id`)} then d.id = a.manager_id
             when ${standsIn(sql, sql`o.manager_id`)} then d.id = o.manager_id
             else 'office-admin' = any(d.roles) end)`;
}

/** A common table expression's body: who decides about the applications of an account (column account_id). */
export function decidersOf(sql: postgres.Sql, accountId: string) {
  return sql`
    select d.id as account_id
      from account a join office o on o.id = a.office_id
      join account d on d.office_id = a.office_id and d.roles && '{office-admin,manager,support}'::role[]
     where a.id = ${accountId} and ${decides(sql)}`;
}

/** A value for `a` and `o`: the name of the one person who decides; null where the office's admins do. */
export function deciderName(sql: postgres.Sql) {
  return sql`(
    select m.display_name from account m
     where m.id = case when ${standsIn(sql, sql`a.manager_id`)} then a.manager_id
                       when ${standsIn(sql, sql`o.manager_id`)} then o.manager_id end)`;
}
