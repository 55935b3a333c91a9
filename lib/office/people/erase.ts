import type postgres from 'postgres';
import { eventBy } from '@/lib/audit/event';
import type { OfficeVerb } from '../change';
import { lockOffice } from '../lock';
import { findSubject, type Subject } from './subject';

/** What goes with the account, in the order of locks. What else refers to it lets go by itself (`on delete`). */
const own = [
  'mail',
  'notice',
  'method_request',
  'reset',
  'support_request',
  'challenge',
  'attempt',
  'session',
] as const;

/**
 * Removes a deactivated account and what the portal holds about its person. Of the history there stays what happened when, on an
 * account whose random number stands nowhere else any more; of what the person did to others there stays everything but their
 * network address. Mails that others have got are theirs. Nobody is told by mail: there is nobody any more to tell. `own-account` for one's own, `gone` for any that is active.
 */
export const eraseAccount: OfficeVerb<'erase-account'> = async (sql, changer, { account }) => {
  const before = await findSubject(sql, changer, account);
  if (before?.id === changer.accountId) return 'own-account';
  if (!before?.isDeactivated) return 'gone';
  const { id, officeId } = before;
  // Before anything that refers to the account: whoever writes a mail to it meanwhile, say, needs no row of ours after this.
  await lockOffice(sql, officeId);
  await forgetAddresses(sql, id, officeId);
  await forgetName(sql, before);
  for (const table of own) {
    await sql`
      delete from ${sql(table)} where id = any(array(
        select id from ${sql(table)} where account_id = ${id} order by id for update))`;
  }
  const doing = { officeId, accountId: id, actorId: changer.accountId, address: changer.address };
  await eventBy(sql, 'account.erased', doing);
  await sql`delete from account where id = ${id}`;
  await emptyEvents(sql, id);
  return undefined;
};

/** The person's addresses, as the office knows them without the account. A line that is being invited just now goes by its time. */
async function forgetAddresses(sql: postgres.Sql, id: string, officeId: string): Promise<void> {
  const known = await sql<{ key: string }[]>`
    select email_key as key from account where id = ${id}
     union select email_key from contact where account_id = ${id} and confirmed_at is not null`;
  const keys = known.map(({ key }) => key);
  await sql`
    delete from invitation where id = any(array(
      select id from invitation where office_id = ${officeId} and email_key = any(${keys}::text[])
       order by id for update))`;
  await sql`
    delete from people_import_line where ctid = any(array(
      select l.ctid from people_import p join people_import_line l on l.import_id = p.id
       where p.office_id = ${officeId} and lower(btrim(l.email)) = any(${keys}::text[])
         for update of l skip locked))`;
}

/** The name, as it stands in what colleagues were told. What is just becoming a mail, or waits to be sent, loses it by being sent. */
async function forgetName(sql: postgres.Sql, { officeId, displayName }: Subject): Promise<void> {
  const isNamed = sql`${displayName} in (data ->> 'person', data ->> 'about')`;
  await sql`
    update notice set data = data - 'person' - 'about' where id = any(array(
      select n.id from account a join notice n on n.account_id = a.id
       where a.office_id = ${officeId} and ${isNamed} for update of n skip locked))`;
  await sql`
    update mail set data = data - 'person' - 'about' where id = any(array(
      select id from mail where office_id = ${officeId} and state = 'failed' and ${isNamed} for update skip locked))`;
}

/** After the account is gone: until then the history lets nothing be changed. */
async function emptyEvents(sql: postgres.Sql, id: string): Promise<void> {
  await sql`
    update audit_event set address = null, data = '{}'
     where account_id = ${id} and kind <> 'account.erased' and (address is not null or data <> '{}')`;
  await sql`
    update audit_event set address = null
     where actor_id = ${id} and account_id is distinct from actor_id and address is not null`;
}
