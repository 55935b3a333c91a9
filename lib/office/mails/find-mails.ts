import type { Database } from '@/db/connection';
import { isId } from '@/lib/id';
import { type MailKind, mailKinds } from '@/lib/notice/mail';
import type { NoticeData } from '@/lib/notice/notice';
import { type MailProblem, readProblem } from '@/lib/notice/problem';

export const mailsOnPage = 50;

/**
 * What can be done about a mail that was given up: the same once more; a new invitation with a new link; its reader asks for a
 * new one; or nothing, as long as the address is what it is.
 */
export type MailRemedy = 'send-again' | 'renew-invitation' | 'ask-anew' | 'none';

/** A mail of an office that was given up. `since`: when it was written, in milliseconds since 1970. */
export type OfficeMail = {
  id: string;
  kind: MailKind | undefined;
  data: NoticeData;
  /** The whole address: whoever runs the office has to put it right. */
  to: string;
  /** Whose account or invitation it is. */
  name: string;
  since: number;
  problem: MailProblem;
  remedy: MailRemedy;
};

export type MailOrder = 'newest' | 'oldest';

export type MailPage = {
  mails: OfficeMail[];
  /** Where the next page begins (the last mail's id); undefined where this is the last. */
  next: string | undefined;
};

type Row = Omit<OfficeMail, 'problem' | 'remedy' | 'kind'> & { kind: string; problem: string | null };

/**
 * The mails that were given up, of people of this office and of those whom it invites, from the one after `after` on. An
 * invitation that is used or withdrawn needs no mail any more. One to an address of an account elsewhere is like any other, and
 * stands before whoever invited, not before the office of the account. One statement.
 */
export async function listFailedMails(
  db: Database,
  officeId: string,
  { order = 'newest', after }: { order?: MailOrder; after?: string | undefined },
): Promise<MailPage> {
  const sql = db.$client;
  const isNewestFirst = order === 'newest';
  const place = isId(after)
    ? sql`and (m.created_at, m.id) ${isNewestFirst ? sql`<` : sql`>`}
              (select e.created_at, e.id from mail e where e.id = ${after})`
    : sql``;
  const found = await sql<Row[]>`
    select m.id, case when i.id is null then m.kind else 'invitation' end as kind,
           case when i.id is null then m.data else '{}' end as data, m.problem,
           coalesce(i.email, m.to_address) as "to", coalesce(i.display_name, a.display_name) as name,
           (extract(epoch from m.created_at) * 1000)::float8 as since
      from mail m left join invitation i on i.id = m.invitation_id left join account a on a.id = m.account_id
     where m.state = 'failed' and m.office_id = ${officeId} and i.used_at is null and i.withdrawn_at is null ${place}
     order by ${isNewestFirst ? sql`m.created_at desc, m.id desc` : sql`m.created_at, m.id`}
     limit ${mailsOnPage + 1}`;
  const mails = found.slice(0, mailsOnPage).map((row): OfficeMail => {
    const kind = mailKinds.find((each) => each === row.kind);
    const problem = readProblem(row.problem ?? 'unknown');
    return { ...row, kind, problem, remedy: problem === 'bad-address' ? 'none' : remedyOf(kind) };
  });
  return { mails, next: found.length > mailsOnPage ? mails.at(-1)?.id : undefined };
}

/**
 * A mail whose link is wiped is nothing any more: who invites can draw a new one, an address is entered once more. A reset's
 * pass is drawn once: the desk asks for another reset.
 */
export function remedyOf(kind: string | undefined): MailRemedy {
  if (kind === 'reset-pass') return 'none';
  if (kind === 'invitation') return 'renew-invitation';
  return kind === 'confirm-email' || kind === 'password-link' ? 'ask-anew' : 'send-again';
}
