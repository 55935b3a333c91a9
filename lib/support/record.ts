import type postgres from 'postgres';
import { type AuditData, type AuditKind, eventBy } from '@/lib/audit/event';
import { type NoticeData, type NoticeKind, noticeFor } from '@/lib/notice/notice';

/** Who does it, from where. */
export type Acting = { accountId: string; address: string };

/** Writes the history's event of what the desk did to a person, and tells every known contact of theirs. */
export async function recordAbout(
  sql: postgres.Sql,
  { accountId: actorId, address }: Acting,
  person: { id: string; officeId: string },
  kind: AuditKind,
  data: AuditData,
  notice?: { kind: NoticeKind; data?: NoticeData },
): Promise<void> {
  await eventBy(sql, kind, { officeId: person.officeId, accountId: person.id, actorId, address }, data);
  if (!notice) return;
  await sql`
    with owner as (select ${person.id}::uuid as account_id)
    ${noticeFor(sql, notice.kind, 'owner', notice.data)}`;
}
