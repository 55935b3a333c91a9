import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { ownEvent } from '@/lib/audit/event';
import { hashToken } from '@/lib/crypto/token';
import { noticeFor } from '@/lib/notice/notice';
import type { OfficeFace } from '@/lib/office/face';
import { officeColumns } from '@/lib/office/face-columns';
import { maskEmail } from './email-address';

/** What the page behind a link shows: the address and whose door it is, nothing of the person. */
export type EmailLink = { email: string; takesOver: boolean; office: OfficeFace };

/** A condition on `contact` and `account`: this link may still be used, and nobody else has the address by now. */
const isOpen = (sql: postgres.Sql, token: string) => sql`
  contact.token_hash = ${hashToken(token)} and contact.link_until > now() and contact.confirmed_at is null
  and contact.removed_at is null and account.id = contact.account_id and account.deactivated_at is null
  and account.guarded_since is null
  and account.email_key <> contact.email_key
  and not exists (select from account other
                   where other.email_key = contact.email_key and other.id <> contact.account_id)
  and not exists (select from contact other
                   where other.email_key = contact.email_key and other.account_id <> contact.account_id
                     and other.confirmed_at is not null and other.removed_at is null)`;

/** The link's address, while it can be confirmed; undefined when it is used, too old, replaced or invented. Changes nothing. */
export async function findEmailLink(db: Database, token: string): Promise<EmailLink | undefined> {
  const sql = db.$client;
  const [found] = await sql<EmailLink[]>`
    select contact.email, contact.takes_over as "takesOver", ${officeColumns(sql)} as office
      from contact, account, office o where ${isOpen(sql, token)} and o.id = account.office_id`;
  return found;
}

export type ConfirmOutcome = { kind: 'gone' } | { kind: 'confirmed'; takesOver: boolean };

type Spent = { id: string; accountId: string; email: string; emailKey: string; takesOver: boolean };

/**
 * Uses a link up: its address counts from now on, in the place of the second one or of the one to sign in with. Whoever
 * holds the link may be signed in as anybody or not at all. One transaction.
 * @param address the network address of whoever pressed the button
 */
export async function confirmEmail(db: Database, token: string, address: string): Promise<ConfirmOutcome> {
  const [found] = await db.$client<{ accountId: string }[]>`
    select account_id as "accountId" from contact where token_hash = ${hashToken(token)}`;
  if (!found) return { kind: 'gone' };
  try {
    return await db.$client.begin(async (tx): Promise<ConfirmOutcome> => {
      const sql = tx as unknown as postgres.Sql;
      await sql`select 1 from account where id = ${found.accountId} for no key update`;
      const [spent] = await sql<Spent[]>`
        update contact set token_hash = null, link_until = null from account where ${isOpen(sql, token)}
        returning contact.id, contact.account_id as "accountId", contact.email,
                  contact.email_key as "emailKey", contact.takes_over as "takesOver"`;
      if (!spent) return { kind: 'gone' };
      await (spent.takesOver ? takeOver : becomeSecond)(sql, spent, address);
      return { kind: 'confirmed', takesOver: spent.takesOver };
    });
  } catch (error) {
    // Another account got the address in the very same moment: the database lets one have it.
    if ((error as { code?: string }).code === '23505') return { kind: 'gone' };
    throw error;
  }
}

const ownRow = (sql: postgres.Sql, { accountId }: Spent, address: string) =>
  sql`own as (select ${accountId}::uuid as account_id, ${address}::text as address)`;

/** An earlier second address makes room, and gets notices for a while. */
async function becomeSecond(sql: postgres.Sql, spent: Spent, address: string) {
  const { id, accountId, email } = spent;
  await sql`
    update contact set removed_at = now()
     where account_id = ${accountId} and confirmed_at is not null and removed_at is null`;
  await sql`
    with ${ownRow(sql, spent, address)},
    counts as (update contact set confirmed_at = now() where id = ${id}),
    noticed as (${noticeFor(sql, 'email-added', 'own', { email })})
    ${ownEvent(sql, 'email.confirmed', 'own', { email: maskEmail(email) })}`;
}

/**
 * The old address stays a removed contact; the new one stands on the account and nowhere else any more. The old one was
 * known all along, so it also gets the notices whose mails are not written yet.
 */
async function takeOver(sql: postgres.Sql, spent: Spent, address: string) {
  const { accountId, email, emailKey } = spent;
  await sql`delete from contact where account_id = ${accountId} and email_key = ${emailKey}`;
  await sql`
    insert into contact (account_id, email, email_key, confirmed_at, removed_at)
    select id, email, email_key, created_at, now() from account where id = ${accountId}`;
  await sql`
    with ${ownRow(sql, spent, address)},
    changed as (
      update account set email = ${email}, email_key = ${emailKey} where id = ${accountId}
    ), noticed as (${noticeFor(sql, 'email-changed', 'own', { email })})
    ${ownEvent(sql, 'email.changed', 'own', { email: maskEmail(email) })}`;
}
