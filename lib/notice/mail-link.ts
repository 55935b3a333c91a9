import { readSigned, sign } from '@/lib/crypto/token';
import { isId } from '@/lib/id';

/** What the link of a mail does by itself, without anybody signed in. */
export type MailLinkPurpose = 'stop-reset' | 'not-me';

/**
 * The token of a mail's link: which mail it is, signed. Nothing is stored for it, so each try to send the mail writes the same
 * one, and it is worth what the mail's own row says: of one account, about one notice.
 */
export const mailLinkToken = (secrets: readonly string[], purpose: MailLinkPurpose, mailId: string): string =>
  sign(secrets, purpose, mailId);

/** The id of the mail whose link this is; undefined for anything that was not signed for this purpose. */
export function readMailLink(
  secrets: readonly string[],
  purpose: MailLinkPurpose,
  token: string,
): string | undefined {
  const id = readSigned(secrets, purpose, token);
  return id !== undefined && isId(id) ? id : undefined;
}
