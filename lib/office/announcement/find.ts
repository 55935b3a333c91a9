import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { isId } from '@/lib/id';
import { type Audience, inAudience } from './audience';

/** An announcement and how far its mails are. `at` in milliseconds since 1970; `by` is null when the account is gone. */
export type Announcement = {
  id: string;
  article: string;
  audience: string;
  at: number;
  by: string | null;
  total: number;
  sent: number;
  waiting: number;
  refused: number;
};

/** How many an audience has at present. */
export async function countAudiences(db: Database, officeId: string): Promise<Record<Audience, number>> {
  const sql = db.$client;
  const [found] = await sql<{ staff: number; without: number }[]>`
    select count(*)::int as staff, count(*) filter (where a.factor_kinds = 0)::int as without
      from account a where ${inAudience(sql, officeId, 'staff')}`;
  return { staff: found?.staff ?? 0, 'staff-without-factor': found?.without ?? 0 };
}

const columns = (sql: postgres.Sql) => sql`
  n.id, n.article, n.audience, (extract(epoch from n.created_at) * 1000)::float8 as at,
  (select display_name from account where id = n.created_by) as by, m.total, m.sent, m.waiting, m.refused`;

/** The mails there are: of an account that was removed meanwhile there is none any more. */
const progress = (sql: postgres.Sql) => sql`
  lateral (
    select count(*)::int as total, count(*) filter (where state = 'sent')::int as sent,
           count(*) filter (where state in ('waiting', 'queued'))::int as waiting,
           count(*) filter (where state = 'failed')::int as refused
      from mail where announcement_id = n.id
  ) m`;

/** One announcement of this office; undefined for any other id. */
export async function findAnnouncement(
  db: Database,
  officeId: string,
  id: string,
): Promise<Announcement | undefined> {
  if (!isId(id)) return undefined;
  const sql = db.$client;
  const [found] = await sql<Announcement[]>`
    select ${columns(sql)} from announcement n, ${progress(sql)} where n.id = ${id} and n.office_id = ${officeId}`;
  return found;
}

/** An office's announcements, newest first. `page` counts from 1; `limit`: a page. */
export async function listAnnouncements(
  db: Database,
  officeId: string,
  limit: number,
  page = 1,
): Promise<{ announcements: Announcement[]; hasMore: boolean }> {
  const sql = db.$client;
  const found = await sql<Announcement[]>`
    with n as (
      select * from announcement where office_id = ${officeId}
       order by created_at desc, id limit ${limit + 1}::int offset ${(page - 1) * limit}::int
    )
    select ${columns(sql)} from n, ${progress(sql)} order by n.created_at desc, n.id`;
  return { announcements: found.slice(0, limit), hasMore: found.length > limit };
}
