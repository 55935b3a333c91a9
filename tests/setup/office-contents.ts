import type { Database } from '@/db/connection';

/** All rows of an office, as texts: whatever changes in it changes this. */
export async function officeContents({ $client: sql }: Database, officeId: string): Promise<unknown> {
  const [row] = await sql`
    select (select o::text from office o where id = ${officeId}) as office,
           (select string_agg(a::text, ' ' order by id) from account a where office_id = ${officeId}) as people,
           (select string_agg(c::text, ' ' order by id) from client c where office_id = ${officeId}) as clients,
           (select string_agg(m::text, ' ' order by m.account_id) from membership m join account a on a.id = m.account_id
             where a.office_id = ${officeId}) as members,
           (select string_agg(i::text, ' ' order by id) from invitation i where office_id = ${officeId}) as invitations,
           (select string_agg(r::text, ' ' order by id) from method_request r where office_id = ${officeId}) as requests,
           (select string_agg(m::text, ' ' order by m.id) from mail m join account a on a.id = m.account_id
             where a.office_id = ${officeId}) as mails,
           (select string_agg(p::text, ' ' order by id) from people_import p where office_id = ${officeId}) as imports,
           (select count(*) from announcement where office_id = ${officeId}) as announcements,
           (select count(*) from audit_event where office_id = ${officeId}) as events`;
  return row;
}
