import type postgres from 'postgres';
import type { NoticeData, NoticeKind } from './notice';

/** What a mail is about: a notice's kind, or one of those that go to one address only. */
export type MailKind = NoticeKind | 'confirm-email' | 'email-taken';

/**
 * Whom to write what. `accountId` decides the mail's language, office and service desk: for `email-taken` it is
 * the account that has the address, not the one that asked for it. `data` holds what the text names. `sealedToken` is
 * the link's token, sealed (`lib/crypto/secret-box`) for `accountId`.
 */
export type NewMail = {
  accountId: string;
  kind: MailKind;
  to: string;
  data?: NoticeData;
  sealedToken?: string | null;
};

/**
 * Writes a mail to one address; it leaves once this is committed (`relay.ts`). A statement by itself or a common table
 * expression's body. Notices to every known contact are not written here but by `noticeFor`.
 */
export function mailTo(sql: postgres.Sql, { accountId, kind, to, data = {}, sealedToken = null }: NewMail) {
  return sql`
    insert into mail (account_id, kind, to_address, data, sealed_token)
    values (${accountId}::uuid, ${kind}, ${to}, ${JSON.stringify(data)}::jsonb, ${sealedToken})`;
}
