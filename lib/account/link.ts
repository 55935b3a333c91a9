import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { ownEvent } from '@/lib/audit/event';
import { hashPassword, TooBusy } from '@/lib/crypto/slow-hash';
import { drawToken, hashToken } from '@/lib/crypto/token';
import { noticeFor } from '@/lib/notice/notice';
import type { OfficeFace } from '@/lib/office/face';
import { officeColumns } from '@/lib/office/face-columns';
import { closeThose } from '@/lib/sign-in/close';
import { loseMail } from '@/lib/support/end';
import { voidEmailLinks } from './contact';
import { mayHaveLink } from './forgotten-password';

/** An invitation is good for a week. */
const welcomeDays = 7;

/** Whose link it is, as the page behind it shows. */
export type LinkOwner = {
  accountId: string;
  displayName: string;
  email: string;
  userName: string | null;
  office: OfficeFace;
};

/** Draws a one-use link's token for an account; an older one stops working. Only its hash is stored. */
export async function makeWelcomeLink(db: Database, accountId: string): Promise<string> {
  const sql = db.$client;
  const token = drawToken();
  await sql`
    with made as (
      insert into account_link (account_id, purpose, token_hash, expires_at)
      values (${accountId}, 'welcome', ${hashToken(token)}, now() + interval '1 day' * ${welcomeDays}::int)
      on conflict (account_id, purpose) do update set
        token_hash = excluded.token_hash, expires_at = excluded.expires_at, used_at = null, created_at = now()
      returning account_id, null as address
    ), told as (${ownEvent(sql, 'account.link-made', 'made')})
    select 1 from made`;
  return token;
}

/** A link for the first password, or for a new one in the place of one that was forgotten. Neither opens what the other does. */
export type LinkPurpose = 'welcome' | 'password';

/** A condition on `account_link` and its account `a`: this link may be used now. */
const opens = (sql: postgres.Sql, token: string, purpose: LinkPurpose) => sql`
  account_link.token_hash = ${hashToken(token)} and account_link.purpose = ${purpose}::account_link_purpose
  and account_link.used_at is null and account_link.expires_at > now()
  and a.id = account_link.account_id and ${purpose === 'password' ? mayHaveLink(sql) : sql`a.deactivated_at is null`}`;

/** Whose unused link this is; undefined when it is used, too old, replaced or invented. Changes nothing. */
export async function findLinkOwner(
  db: Database,
  token: string,
  purpose: LinkPurpose = 'welcome',
): Promise<LinkOwner | undefined> {
  const sql = db.$client;
  const [found] = await sql<LinkOwner[]>`
    select a.id as "accountId", a.display_name as "displayName", a.email, a.user_name as "userName",
           ${officeColumns(sql)} as office
      from account_link, account a join office o on o.id = a.office_id where ${opens(sql, token, purpose)}`;
  return found;
}

export type SetPasswordOutcome = 'done' | 'gone' | 'busy';

/**
 * Uses up a link: sets the password and ends whatever sessions and sign-ins the account has; its other links, and those that
 * wait for an address, are void. The second factor stays as it is. One transaction.
 * @param address the network address of whoever chose the password
 */
export async function setPasswordByLink(
  db: Database,
  token: string,
  password: string,
  address: string,
  purpose: LinkPurpose = 'welcome',
): Promise<SetPasswordOutcome> {
  // An invented token must not buy a hash.
  const owner = await findLinkOwner(db, token, purpose);
  if (!owner) return 'gone';
  let hash: string;
  try {
    hash = await hashPassword(password);
  } catch (error) {
    if (error instanceof TooBusy) return 'busy';
    throw error;
  }
  return db.$client.begin(async (tx) => {
    const sql = tx as unknown as typeof db.$client;
    // A sign-in with the old password is either there before this, and seen below, or comes after, and sees this.
    await sql`select 1 from account where id = ${owner.accountId} for no key update`;
    const [done] = await sql<{ accountId: string; isAnother: boolean }[]>`
      with used as (
        update account_link set used_at = now() from account a where ${opens(sql, token, purpose)}
        returning account_link.account_id, ${address} as address, a.password_hash is not null as had_password,
                  a.password_hash is not null or a.ever_proved_at is not null as is_another
      ), changed as (
        update account set password_hash = ${hash}, password_changed_at = now(),
               password_mailed_at = case when used.is_another then now() else password_mailed_at end
          from used where account.id = used.account_id
      ), void as (
        update account_link set used_at = now() from used
         where account_link.account_id = used.account_id and purpose <> ${purpose}::account_link_purpose and used_at is null
      ), told as (${ownEvent(sql, 'password.set', 'used', purpose === 'password' ? { by: 'mail' } : {})}),
      -- The first password is no change, so nobody need be warned of it.
      had_one as (select account_id from used where had_password),
      noticed as (${noticeFor(sql, 'password-changed', 'had_one')})
      select account_id as "accountId", is_another as "isAnother" from used`;
    if (!done) return 'gone';
    if (done.isAnother) await loseMail(sql, done.accountId);
    await closeThose(sql, sql`account_id = ${done.accountId}`);
    await voidEmailLinks(sql, done.accountId);
    // After the attempts, in a statement of its own: it also sees the session of one that just got ready.
    await sql`
      with ended as (
        update session set ended_at = now() where account_id = ${done.accountId} and ended_at is null returning *
      ), active as (select * from ended where activated_at is not null)
      ${ownEvent(sql, 'session.ended', 'active', { because: 'password.set' })}`;
    return 'done';
  });
}
