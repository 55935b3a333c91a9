import type { KeptMail, Mailbox } from './mailbox';
import { framedMail, mailPage, mailsPage } from './mailbox-views';
import type { Answer, Asked, Section } from './page-request';
import { RequestError } from './page-request';

/** Nothing in a mail runs or is fetched, whatever the frame around it allows; its style elements are its own. */
const letterPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  "form-action 'none'",
  "base-uri 'self'",
  "frame-ancestors 'self'",
  'sandbox allow-popups allow-popups-to-escape-sandbox',
].join('; ');

/** The mailbox: the list, each mail, and its HTML for the frame. Mails cannot be changed from here. */
export function mailboxSection(mailbox: Mailbox): Section {
  const find = (id: string): KeptMail => {
    const mail = mailbox.find(id);
    if (!mail) throw new RequestError(404);
    return mail;
  };
  return ({ path, form, frame }: Asked): Answer | undefined => {
    const [section, id, part, ...more] = path.split('/');
    if (section !== 'mail' || more.length > 0) return undefined;
    if (form) throw new RequestError(405);
    if (id === undefined) return { status: 200, page: mailsPage(frame, mailbox.mails()) };
    const mail = find(id);
    if (part === undefined) return { status: 200, page: mailPage(frame, mail) };
    if (part !== 'html' || !mail.html) return undefined;
    const text = framedMail(mail.html);
    return { status: 200, text, type: 'text/html; charset=utf-8', policy: letterPolicy };
  };
}
