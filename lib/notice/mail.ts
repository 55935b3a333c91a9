import type postgres from 'postgres';
import { type NoticeData, noticeKinds } from './notice';

/** What a mail is about: a notice's kind, one of those that go to one address only, or several notices (`noisy.ts`). */
export const mailKinds = [
  ...noticeKinds,
  'confirm-email',
  'email-taken',
  'password-link',
  'invitation',
  'invited-elsewhere',
  'announcement',
  'reset-pass',
  'bundle',
] as const;
export type MailKind = (typeof mailKinds)[number];

/**
 * Whom to write what. The account, or for somebody who has none yet the invitation, decides the mail's language, office and
 * service desk: for `email-taken` and `invited-elsewhere` it is the account that has the address, not the one that
 * asked for it; the latter has its invitation, too, which says what becomes of it (`lib/office/invitation/make.ts`). `data` holds what the text names. `sealedToken` is the link's token, sealed (`lib/crypto/secret-box`) for
 * the account or the invitation.
 */
export type NewMail = ({ accountId: string } | { invitationId: string }) & {
  kind: MailKind;
  to: string;
  data?: NoticeData;
  sealedToken?: string | null;
};

/**
 * Writes a mail to one address; it leaves once this is committed (`relay.ts`). A statement by itself or a common table
 * expression's body. Notices to every known contact are not written here but by `noticeFor`.
 */
export function mailTo(sql: postgres.Sql, mail: NewMail) {
  const { kind, to, data = {}, sealedToken = null } = mail;
  const [accountId, invitationId] = 'accountId' in mail ? [mail.accountId, null] : [null, mail.invitationId];
  return sql`
    insert into mail (account_id, invitation_id, kind, to_address, data, sealed_token)
    values (${accountId}::uuid, ${invitationId}::uuid, ${kind}, ${to}, ${JSON.stringify(data)}::jsonb,
            ${sealedToken})`;
}
