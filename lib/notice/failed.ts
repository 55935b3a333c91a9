import type { Database } from '@/db/connection';
import { type MailKind, mailKinds } from './mail';
import { needsToken } from './words';

/** A mail that was given up. `since` in milliseconds since 1970; `problem` as in `deliver.ts`. */
export type FailedMail = {
  id: string;
  /** Whom it was for: an account, or somebody who is invited. */
  accountId: string | null;
  invitationId: string | null;
  kind: MailKind;
  /** Enough of the address to recognise it by. */
  to: string;
  since: number;
  problem: string;
  /** False for a mail whose link is gone, where the person has to ask for a new one; and for any invitation's, which is renewed. */
  mayGoAgain: boolean;
};

/** The kinds whose mail is nothing without its link, which is wiped when the mail is given up. */
const withLink: readonly MailKind[] = mailKinds.filter(needsToken);

/** All mails that were given up, the oldest first. */
export async function failedMails(db: Database): Promise<FailedMail[]> {
  const rows = await db.$client<(Omit<FailedMail, 'mayGoAgain'> & { to: string })[]>`
    select id, account_id as "accountId", invitation_id as "invitationId", kind, to_address as "to", coalesce(problem, 'unknown') as problem,
           (extract(epoch from created_at) * 1000)::float8 as since
      from mail where state = 'failed' order by created_at, id`;
  return rows.map((row) => ({
    ...row,
    to: maskAddress(row.to),
    mayGoAgain: row.invitationId === null && !withLink.includes(row.kind),
  }));
}

/**
 * Puts all given up mails back in line, with all their tries; those without their link stay where they are, and so do all of
 * invitations: that to an account elsewhere, which has no link, must not be told from the others.
 * @returns how many go again
 */
export async function queueFailedAgain(db: Database): Promise<number> {
  const { count } = await db.$client`
    update mail set state = 'waiting', tries = 0 where state = 'failed' and invitation_id is null and not (kind = any(${[...withLink]}))`;
  return count;
}

/** `r***@person.example`: the domain is what tells an operator whose server refuses. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 1 ? '***' : `${[...address][0]}***${address.slice(at).replace(/[\p{C}\s]/gu, '?')}`;
}
