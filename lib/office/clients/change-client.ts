import type postgres from 'postgres';
import type { Changer } from '@/lib/account/change';
import { type AuditData, type AuditKind, eventBy } from '@/lib/audit/event';
import { isId } from '@/lib/id';
import { noticeForAdmins } from '@/lib/notice/notice';
import { closeThose } from '@/lib/sign-in/close';
import type { OfficeVerb } from '../change';
import { type AdminOffice, adminOffice } from './admin-office';
import { type ClientRule, compareRules } from './client';

/*
 * All of these run with the admin's row locked, then lock the office's, then the client's. A client's id comes from a
 * form: it counts only as one of the admin's own office.
 */

/** A new client, without users. `name-taken` where the office has one of that name, in any case. */
export const addClient: OfficeVerb<'add-client'> = async (sql, changer, { name, requirement, graceDays }) => {
  const admin = await adminOffice(sql, changer, true);
  if (!admin) return 'gone';
  const [made] = await sql<{ id: string }[]>`
    insert into client (office_id, name, requirement, grace_days)
    values (${admin.officeId}::uuid, ${name}, ${requirement}::requirement, ${graceDays}::int)
    on conflict (office_id, name_key) do nothing returning id`;
  if (!made) return 'name-taken';
  await tell(sql, changer, admin, 'client.added', { client: made.id, name, requirement, graceDays });
  return undefined;
};

/** Another name; nothing else changes. */
export const renameClient: OfficeVerb<'rename-client'> = async (sql, changer, { client, name }) => {
  const admin = await adminOffice(sql, changer, true);
  const before = admin && (await lockClient(sql, admin, client));
  if (!admin || !before) return 'gone';
  if (before.name === name) return undefined;
  const taken = await sql`
    select 1 from client where office_id = ${admin.officeId} and name_key = lower(${name}) and id <> ${client}`;
  if (taken.length > 0) return 'name-taken';
  await sql`update client set name = ${name} where id = ${client}`;
  await tell(sql, changer, admin, 'client.renamed', { client, name, before: before.name });
  return undefined;
};

/**
 * What a client asks of its users. A stricter rule ends the sign-ins and switches under way that could still be put off under
 * the one before; everybody else meets it at their next sign-in. `changed-meanwhile` when the form was filled in from another
 * version.
 */
export const saveClientRule: OfficeVerb<'save-client-rule'> = async (sql, changer, change) => {
  const { client, version, requirement, graceDays } = change;
  const admin = await adminOffice(sql, changer, true);
  const before = admin && (await lockClient(sql, admin, client));
  if (!admin || !before) return 'gone';
  if (before.version !== version) return 'changed-meanwhile';
  const after: ClientRule = { requirement, graceDays };
  if (before.requirement === requirement && before.graceDays === graceDays) return undefined;
  await sql`
    update client set requirement = ${requirement}::requirement, grace_days = ${graceDays}::int,
           settings_version = settings_version + 1
     where id = ${client}`;
  const effect = compareRules(before, after);
  if (effect === 'stricter') await closeThose(sql, sql`client_id = ${client} and may_put_off`);
  await tell(sql, changer, admin, 'client.rule-changed', {
    client,
    name: before.name,
    requirement,
    graceDays,
    requirementBefore: before.requirement,
    graceDaysBefore: before.graceDays,
  });
  if (effect === 'looser') {
    const { person } = admin;
    await noticeForAdmins(sql, 'rules-loosened', admin.officeId, { person, client: before.name });
  }
  return undefined;
};

/**
 * Locks a client of the admin's office, and says what it is; undefined for anything else. Not against whoever only holds on to
 * its id: a session that is written for it at this moment has its attempt locked, which comes after the client here.
 */
export async function lockClient(
  sql: postgres.Sql,
  { officeId }: AdminOffice,
  client: string,
): Promise<(ClientRule & { name: string; version: number }) | undefined> {
  if (!isId(client)) return undefined;
  const [found] = await sql<(ClientRule & { name: string; version: number })[]>`
    select name, requirement, grace_days as "graceDays", settings_version as version
      from client where id = ${client} and office_id = ${officeId} for no key update`;
  return found;
}

/** The history's event: about the office, or about one of its people. */
export async function tell(
  sql: postgres.Sql,
  { accountId: actorId, address }: Changer,
  { officeId }: AdminOffice,
  kind: AuditKind,
  data: AuditData,
  accountId: string | null = null,
): Promise<void> {
  await eventBy(sql, kind, { officeId, accountId, actorId, address }, data);
}
