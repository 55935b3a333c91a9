import { worksForOffice } from '@/lib/policy/decide';
import type { OfficeVerb } from '../change';
import { isLastAdmin } from './last-admin';
import { readRoles } from './roles';
import { endWhatCouldWait, findActive, recordFor } from './subject';

/**
 * Gives somebody other roles. Sessions go on: what the roles open is looked up with each request. Who comes to work for the
 * office belongs to none of its clients any more. `last-admin` when nobody else could run the office; `gone` for roles
 * that do not go together, and for `support` outside the operator's office.
 */
export const setRoles: OfficeVerb<'set-roles'> = async (sql, changer, { account, roles }) => {
  const before = await findActive(sql, changer, account);
  const wanted = readRoles(roles);
  if (!before || !wanted) return 'gone';
  if (wanted.includes('support') && !before.isOperator) return 'gone';
  if (wanted.length === before.roles.length && wanted.every((role) => before.roles.includes(role))) {
    return undefined;
  }
  const loses = before.roles.includes('office-admin') && !wanted.includes('office-admin');
  if (loses && (await isLastAdmin(sql, before))) return 'last-admin';
  await sql`update account set roles = ${wanted}::text[]::role[] where id = ${before.id}`;
  const left = worksForOffice(wanted) && !worksForOffice(before.roles) ? await leaveClients() : 0;
  await endWhatCouldWait(sql, before);
  const data = { from: before.roles, to: wanted, ...(left > 0 && { clients: left }) };
  await recordFor(sql, changer, before, 'person.roles-changed', data, 'roles-changed');
  return undefined;

  async function leaveClients(): Promise<number> {
    const { count } = await sql`delete from membership where account_id = ${account}`;
    await sql`update account set client_id = null where id = ${account} and client_id is not null`;
    await sql`update session set client_id = null where account_id = ${account} and client_id is not null`;
    return count;
  }
};
