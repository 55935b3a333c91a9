import type postgres from 'postgres';
import { isLocale, type Locale, locales } from '@/lib/i18n/locale';
import { isId } from '@/lib/id';

/** Who invites, and for which office. */
export type Inviter = {
  officeId: string;
  isOperator: boolean;
  displayName: string;
  /** The office's: what people read who are invited without saying. */
  defaultLocale: Locale;
};

/** The admin whose account this is; undefined for anybody else, and once they are not an admin any more. */
export async function inviterOf(sql: postgres.Sql, accountId: string): Promise<Inviter | undefined> {
  const [found] = await sql<(Inviter & { defaultLocale: string })[]>`
    select a.office_id as "officeId", o.is_operator as "isOperator", a.display_name as "displayName",
           o.default_locale as "defaultLocale"
      from account a join office o on o.id = a.office_id
     where a.id = ${accountId} and a.deactivated_at is null and 'office-admin' = any(a.roles)`;
  return (
    found && { ...found, defaultLocale: isLocale(found.defaultLocale) ? found.defaultLocale : locales[0] }
  );
}

/** Whether all of these are clients of the office; they stay until the transaction ends. */
export async function areClientsOf(
  sql: postgres.Sql,
  officeId: string,
  clients: readonly string[],
): Promise<boolean> {
  if (new Set(clients).size < clients.length || !clients.every(isId)) return false;
  const found = await sql`
    select 1 from client where id = any(${[...clients]}::uuid[]) and office_id = ${officeId}
     order by id for share`;
  return found.length === clients.length;
}
