import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import type { Changer } from '@/lib/account/change';
import { type AuditData, type AuditKind, eventBy } from '@/lib/audit/event';
import { isId } from '@/lib/id';
import { type NoticeData, type NoticeKind, noticeFor } from '@/lib/notice/notice';
import { mayAskFor, type Party, serves } from '../rank';
import type { DeskRefusal } from './change';

/** A `Party` as one JSON column, over an account and its office, by their names in the statement. */
export const partyColumn = (sql: postgres.Sql, account: string, office: string) => sql`
  jsonb_build_object('id', ${sql(account)}.id, 'officeId', ${sql(account)}.office_id,
    'isOperator', ${sql(office)}.is_operator, 'roles', ${sql(account)}.roles)`;

/** Somebody of a service desk; undefined for anybody else, and once they are not any more. */
export async function findDesk(db: Database, accountId: string): Promise<Party | undefined> {
  const sql = db.$client;
  const [found] = await sql<{ desk: Party }[]>`
    select ${partyColumn(sql, 'd', 'o')} as desk from account d join office o on o.id = d.office_id
     where d.id = ${accountId} and d.deactivated_at is null and 'support' = any(d.roles)`;
  return found?.desk;
}

/** A condition on the office of that column: the desk serves it, as `serves` says. */
export const isServed = (sql: postgres.Sql, desk: Party, officeId: postgres.Fragment) =>
  desk.isOperator ? sql`true` : sql`${officeId} = ${desk.officeId}`;

/**
 * The active person whom a change of the desk is about, with both accounts locked; else why not. An id that is nobody's, or
 * somebody's whom this desk does not serve, and whoever is not of a desk (any more): all look the same.
 */
export async function findServed(
  sql: postgres.Sql,
  changer: Changer,
  account: string,
): Promise<Party | DeskRefusal | 'gone'> {
  if (!isId(account)) return 'gone';
  const [found] = await sql<{ desk: Party; person: Party }[]>`
    select ${partyColumn(sql, 'd', 'n')} as desk, ${partyColumn(sql, 'a', 'o')} as person
      from account d join office n on n.id = d.office_id, account a join office o on o.id = a.office_id
     where d.id = ${changer.accountId} and d.deactivated_at is null and a.id = ${account} and a.deactivated_at is null`;
  if (!found || !serves(found.desk, found.person)) return 'gone';
  const { desk, person } = found;
  if (desk.id === person.id) return 'own-account-at-desk';
  return mayAskFor(desk, person) ? person : 'higher-role';
}

/** Writes the history's event, which says that it was the desk, and tells the person where they are to be told. */
export async function recordAtDesk(
  sql: postgres.Sql,
  changer: Changer,
  { id, officeId }: Pick<Party, 'id' | 'officeId'>,
  event: { kind: AuditKind; data?: AuditData },
  notice?: { kind: NoticeKind; data?: NoticeData },
): Promise<void> {
  const doing = { officeId, accountId: id, actorId: changer.accountId, address: changer.address };
  await eventBy(sql, event.kind, doing, { ...event.data, by: 'desk' });
  if (!notice) return;
  await sql`
    with owner as (select ${id}::uuid as account_id)
    ${noticeFor(sql, notice.kind, 'owner', notice.data)}`;
}
