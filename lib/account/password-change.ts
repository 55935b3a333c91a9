import { ownEvent } from '@/lib/audit/event';
import { hashToken } from '@/lib/crypto/token';
import { noticeFor } from '@/lib/notice/notice';
import { closeThose } from '@/lib/sign-in/close';
import type { ChangeVerb } from './change';
import { voidEmailLinks } from './contact';

/** Names the hash that a password was compared with, and gives nothing of it away: SHA-256, hexadecimal. */
export function passwordFingerprint(phc: string): string {
  return hashToken(phc).toString('hex');
}

/**
 * Sets the new password, if the account's is still the one that the old entry was compared with; else 'gone'. Whoever
 * knew the old one is out: all other sign-ins and set-ups of the account are closed, all other sessions ended, and
 * links to set a password or to confirm an address are void. A sign-in that has compared the old one already waits at the account's row and
 * begins again.
 */
export const changePassword: ChangeVerb<'password'> = async (sql, changer, change) => {
  const { accountId, sessionId, address } = changer;
  const [changed] = await sql`
    with changed as (
      update account set password_hash = ${change.hash}, password_changed_at = now()
       where id = ${accountId} and encode(sha256(convert_to(password_hash, 'UTF8')), 'hex') = ${change.checkedAgainst}
      returning id as account_id, ${address} as address
    ), void as (
      update account_link set used_at = now()
        from changed where account_link.account_id = changed.account_id and used_at is null
    ), told as (${ownEvent(sql, 'password.changed', 'changed')}),
    noticed as (${noticeFor(sql, 'password-changed', 'changed')})
    select 1 from changed`;
  if (!changed) return 'gone';
  await closeThose(sql, sql`account_id = ${accountId} and session_id is distinct from ${sessionId}::uuid`);
  await voidEmailLinks(sql, accountId);
  // After the attempts, in a statement of its own: it also sees the session of one that just got ready.
  await sql`
    with ended as (
      update session set ended_at = now()
       where account_id = ${accountId} and id <> ${sessionId} and ended_at is null returning *
    ), active as (select * from ended where activated_at is not null)
    ${ownEvent(sql, 'session.ended', 'active', { because: 'password.changed' })}`;
  return undefined;
};
