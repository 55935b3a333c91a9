import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { emailSchema } from '@/lib/account/email-address';
import { identifierKey } from '@/lib/account/identifier';
import { eventBy } from '@/lib/audit/event';
import { isId } from '@/lib/id';
import { noticeForAdmins } from '@/lib/notice/notice';
import type { OfficeVerb } from '../../change';
import { lockOffice } from '../../lock';
import { isInCharge } from '../in-charge';
import { type Inviter, inviterOf } from '../inviter';
import { ownersOf } from '../make';
import { mostImportsPerDay } from '../rules';
import { type CheckedLine, checkLines, clientKey, type Known } from './check-lines';
import type { FileLine } from './read-file';

/**
 * What is not run within a day is forgotten, and so is what the same admin tried before; what was carried out is kept as long
 * as the list of files shows it.
 */
const keptHours = 24;
export const keptDays = 30;

/**
 * Checks a file's lines and keeps them, for the preview and for what is run later. Nobody is invited yet.
 * @returns the import's id; undefined for whoever is not an admin of an office
 */
export async function keepImport(
  db: Database,
  accountId: string,
  fileName: string,
  lines: readonly FileLine[],
): Promise<string | undefined> {
  return db.$client.begin(async (tx) => {
    const sql = tx as unknown as postgres.Sql;
    const inviter = await inviterOf(sql, accountId);
    if (!inviter) return undefined;
    const { officeId } = inviter;
    const checked = checkLines(lines, await lookUp(sql, inviter, lines));
    await sql`
      delete from people_import where office_id = ${officeId} and (
        state = 'previewed' and (created_by = ${accountId} or created_at < now() - interval '1 hour' * ${keptHours}::int)
        or state in ('done', 'cancelled') and created_at < now() - interval '1 day' * ${keptDays}::int)`;
    const [made] = await sql<{ id: string }[]>`
      insert into people_import (office_id, created_by, file_name)
      values (${officeId}, ${accountId}, ${fileName}) returning id`;
    if (!made) throw new Error('an insert returned no row');
    await writeLines(sql, made.id, checked);
    return made.id;
  });
}

/** What the office knows of the lines' clients and addresses. Addresses of other offices are none of its business. */
async function lookUp(
  sql: postgres.Sql,
  { officeId, isOperator, defaultLocale }: Inviter,
  lines: readonly FileLine[],
): Promise<Known> {
  const keys = lines.flatMap(({ email }) => {
    const read = emailSchema.safeParse(email);
    return read.success ? [identifierKey(read.data)] : [];
  });
  const names = [...new Set(lines.map(({ client }) => clientKey(client)).filter(Boolean))];
  const clients = await sql<{ key: string; id: string }[]>`
    select n.key, c.id from unnest(${names}::text[]) as n (key)
      join client c on c.office_id = ${officeId} and c.name_key = lower(n.key)`;
  const owners = await ownersOf(sql, [...new Set(keys)]);
  const invited = await sql<{ key: string }[]>`
    select k.key from unnest(${keys}::text[]) as k (key)
      join invitation i on i.office_id = ${officeId} and i.email_key = k.key
       and i.used_at is null and i.withdrawn_at is null`;
  const own = [...owners.values()].filter((owner) => owner.officeId === officeId);
  return {
    defaultLocale,
    isOperator,
    clients: new Map(clients.map(({ key, id }) => [key, id])),
    taken: new Set([...own, ...invited].map(({ key }) => key)),
  };
}

async function writeLines(sql: postgres.Sql, importId: string, lines: readonly CheckedLine[]): Promise<void> {
  const rows = lines.map((each) => ({
    line: each.line,
    display_name: each.displayName,
    email: each.email,
    roles: each.roles,
    locale: each.locale,
    client_id: each.clientId,
    problem: each.problem,
  }));
  await sql`
    insert into people_import_line (import_id, line, display_name, email, roles, locale, client_id, problem)
    select ${importId}::uuid, g.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as g (
           line integer, display_name text, email text, roles role[], locale text, client_id uuid, problem text)
    on conflict do nothing`;
}

/**
 * Lets a previewed file be carried out: its invitations are made in the background (`importer.ts`). Once, whoever presses
 * the button first; `too-many-files` when the office has run as many within a day as it can.
 */
export const runImport: OfficeVerb<'run-import'> = async (sql, changer, change) => {
  const inviter = await inviterOf(sql, changer.accountId);
  if (!inviter || !isId(change.import)) return 'gone';
  const { officeId } = inviter;
  const [standing] = await sql<{ people: number; inCharge: number }[]>`
    select l.* from people_import p cross join lateral (
             select count(*)::int as people, count(*) filter (where ${isInCharge(sql, sql`roles`)})::int as "inCharge"
               from people_import_line where import_id = p.id and problem is null and done_at is null) l
     where p.id = ${change.import} and p.office_id = ${officeId} and p.state = 'previewed'`;
  if (!standing) return 'gone';
  if (standing.people === 0) return 'nobody-to-send-to';
  // Two admins who press it at once take turns here.
  await lockOffice(sql, officeId);
  const [today] = await sql<{ count: number }[]>`
    select count(*)::int as count from people_import
     where office_id = ${officeId} and started_at > now() - interval '1 day'`;
  if ((today?.count ?? 0) >= mostImportsPerDay) return 'too-many-files';
  const begun = await sql`
    update people_import set state = 'running', started_at = now(), created_by = ${changer.accountId}
     where id = ${change.import} and state = 'previewed' returning 1`;
  if (begun.length === 0) return 'gone';
  const doing = { officeId, accountId: null, actorId: changer.accountId, address: changer.address };
  await eventBy(sql, 'person.import-started', doing, { import: change.import, people: standing.people });
  if (standing.inCharge > 0) {
    const data = { person: inviter.displayName, count: standing.inCharge };
    await noticeForAdmins(sql, 'in-charge-invited', officeId, data);
  }
  return undefined;
};
