import type PgBoss from 'pg-boss';
import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { type MailJob, mailQueue, queueOn } from '@/db/queue';
import { type BoxKey, open, SealBroken } from '@/lib/crypto/secret-box';
import { hashToken, sameBytes } from '@/lib/crypto/token';
import { isLocale, locales } from '@/lib/i18n/locale';
import { officeColumns } from '@/lib/office/face-columns';
import { composeMail, type MailSender, type MailToSend, Unsendable } from './compose';
import { putInQueue, type RelayOptions } from './relay';
import { type Refusal, readSmtpError, type Smtp } from './smtp';

/** A mail that so often ended the process that tried it is not tried once more. */
const mostInterruptions = 20;

/** When to try again: the first wait, each next one twice as long, up to a longest (milliseconds); and how often. */
export type RetryOptions = { firstWaitMs: number; longestWaitMs: number; tries: number };

/** Waits of 5, 10, 20 … seconds, then of three hours: 26 hours in all. */
export const retryByDefault: RetryOptions = { firstWaitMs: 5_000, longestWaitMs: 3 * 3_600_000, tries: 20 };

/** How long to wait after that many tries, in milliseconds; undefined when there is to be none any more. */
export function waitAfter(
  tries: number,
  { firstWaitMs, longestWaitMs, tries: most }: RetryOptions,
): number | undefined {
  return tries >= most ? undefined : Math.min(firstWaitMs * 2 ** (tries - 1), longestWaitMs);
}

/** What delivering needs; `report` is told of a mail that is given up. */
export type Post = {
  db: Database;
  boss: PgBoss;
  smtp: Pick<Smtp, 'send'>;
  sender: MailSender;
  secretKeys: readonly BoxKey[];
  retry: RetryOptions;
  relay: RelayOptions;
  report: (given: GivenUp) => void;
};

/** Whom it was for: an account, or somebody who is invited. */
export type GivenUp = {
  mailId: string;
  accountId: string | null;
  invitationId: string | null;
  kind: string;
  problem: string;
};

type Job = PgBoss.JobWithMetadata<MailJob>;
type Row = Omit<MailToSend, 'token'> & {
  accountId: string | null;
  invitationId: string | null;
  sealedToken: string | null;
  /** Of the only link that works of the invitation, or for a new password: an older mail's link opens nothing any more. */
  tokenHash: Buffer | null;
  tries: number;
};

/** Tries one job's mail and writes down what came of it. At least once: a try that nobody could note is repeated. */
export async function deliver(post: Post, job: Job): Promise<void> {
  const mail = await load(post.db.$client, job.data.mail);
  // Sent by another try of the same job, or whoever it was for is gone.
  if (!mail) {
    await post.boss.complete(mailQueue, job.id);
    return;
  }
  const refusal =
    job.retryCount > mostInterruptions
      ? { isFinal: true, problem: 'interrupted' }
      : await attempt(post, mail);
  const wait = refusal?.isFinal ? undefined : waitAfter(mail.tries + 1, post.retry);
  const noted = await post.db.$client.begin(async (tx) => {
    const sql = tx as unknown as postgres.Sql;
    // Of two tries at the same time (the first took longer than its job may), one notes what came of it.
    const { count } = await (refusal ? noteRefusal(sql, mail, refusal, wait) : noteSent(sql, mail));
    if (count === 1 && refusal && wait !== undefined) {
      await putInQueue(post.boss, sql, [mail], post.relay, wait);
    }
    await post.boss.complete(mailQueue, job.id, {}, { db: queueOn(sql) });
    return count === 1;
  });
  if (noted && refusal && wait === undefined) {
    post.report({
      mailId: mail.id,
      accountId: mail.accountId,
      invitationId: mail.invitationId,
      kind: mail.kind,
      problem: refusal.problem,
    });
  }
}

async function attempt({ smtp, sender, secretKeys }: Post, mail: Row): Promise<Refusal | undefined> {
  try {
    const owner = mail.accountId ?? mail.invitationId ?? '';
    const token = mail.sealedToken && open(secretKeys, owner, mail.sealedToken);
    const isRenewed = mail.invitationId !== null || mail.kind === 'password-link';
    if (token && isRenewed && !isNewest(token, mail.tokenHash)) {
      return { isFinal: true, problem: 'no-link' };
    }
    await smtp.send(composeMail({ ...mail, token }, sender, Date.now()));
    return undefined;
  } catch (error) {
    if (error instanceof Unsendable) return { isFinal: true, problem: error.code };
    if (error instanceof SealBroken) return { isFinal: true, problem: 'no-link' };
    return readSmtpError(error);
  }
}

const isNewest = (token: string, hash: Buffer | null) => hash !== null && sameBytes(hashToken(token), hash);

async function load(sql: postgres.Sql, id: string): Promise<Row | undefined> {
  const epoch = (column: string) => sql`(extract(epoch from ${sql(column)}) * 1000)::float8`;
  const [row] = await sql<Row[]>`
    select m.id, m.kind, m.to_address as "to", m.data, m.sealed_token as "sealedToken", m.tries,
           m.account_id as "accountId", m.invitation_id as "invitationId",
           ${epoch('m.created_at')} as "createdAt",
           coalesce(${epoch('n.created_at')}, ${epoch('m.created_at')}) as "happenedAt",
           case when i.used_at is null and i.withdrawn_at is null and l.used_at is null
                then coalesce(i.token_hash, l.token_hash) end as "tokenHash",
           coalesce(${epoch('i.expires_at')}, ${epoch('l.expires_at')}) as "linkUntil",
           coalesce(a.locale, i.locale) as locale, ${officeColumns(sql)} as office
      from mail m left join account a on a.id = m.account_id left join invitation i on i.id = m.invitation_id
      join office o on o.id = coalesce(a.office_id, i.office_id)
      left join notice n on n.id = m.notice_id
      left join account_link l on l.account_id = m.account_id and l.purpose = 'password' and m.kind = 'password-link'
     where m.id = ${id} and m.state = 'queued'`;
  return row && { ...row, locale: isLocale(row.locale) ? row.locale : locales[0] };
}

/** Nothing stays but that it went: the address makes way for the id, since each of a notice's mails has another. */
const noteSent = (sql: postgres.Sql, { id }: Row) => sql`
  update mail set state = 'sent', sent_at = now(), tries = tries + 1, problem = null, sealed_token = null,
                  data = '{}', to_address = id::text
   where id = ${id} and state = 'queued'`;

/** A given up mail keeps its address, so that it can be sent after all, but not its link. */
const noteRefusal = (
  sql: postgres.Sql,
  { id, tries }: Row,
  { problem }: Refusal,
  wait: number | undefined,
) => sql`
  update mail set tries = tries + 1, problem = ${problem}
                  ${wait === undefined ? sql`, state = 'failed', sealed_token = null` : sql``}
   where id = ${id} and state = 'queued' and tries = ${tries}`;
