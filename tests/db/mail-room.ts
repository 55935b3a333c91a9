import { setTimeout as pause } from 'node:timers/promises';
import { seal } from '@/lib/crypto/secret-box';
import { drawToken } from '@/lib/crypto/token';
import type { GivenUp } from '@/lib/notice/deliver';
import { mailTo } from '@/lib/notice/mail';
import { type Mailer, type MailerOptions, startMailer } from '@/lib/notice/mailer';
import { type NoticeData, type NoticeKind, noticeFor } from '@/lib/notice/notice';
import { fileDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { secretKeys } from './journey';

/** As in production, only that nobody has to wait for the next look or the next try. */
export const quick = {
  retry: { firstWaitMs: 20, longestWaitMs: 100, tries: 1_000 },
  everyMs: 20,
} as const satisfies Partial<MailerOptions>;

export const sender = {
  portalUrl: new URL('https://portal.example'),
  mailFrom: 'noreply@portal.example',
  authSecrets: ['a secret of the tests, 32 characters'],
};

/** A mailer in this process, and what it gave up. */
export async function openMailer(
  smtpUrl: string,
  options: Partial<MailerOptions> = {},
): Promise<Mailer & { givenUp: GivenUp[]; troubles: unknown[] }> {
  const givenUp: GivenUp[] = [];
  const troubles: unknown[] = [];
  const mailer = await startMailer({
    db: fileDatabase().db,
    secretKeys: secretKeys(),
    sender,
    smtp: { url: smtpUrl },
    givenUp: (mail) => givenUp.push(mail),
    troubled: (error) => troubles.push(error),
    ...quick,
    ...options,
  });
  return { ...mailer, givenUp, troubles };
}

/** A notice as a verb writes it: in one statement with what it tells of. */
export async function notify(person: Person, kind: NoticeKind, data?: NoticeData): Promise<void> {
  const sql = fileDatabase().db.$client;
  await sql`
    with done as (select ${person.accountId}::uuid as account_id),
    noticed as (${noticeFor(sql, kind, 'done', data)})
    select 1`;
}

/** A mail with a link to an address, and the link's token. */
export async function sendLink(person: Person, to: string): Promise<string> {
  const token = drawToken();
  const sealedToken = seal(secretKeys(), person.accountId, token);
  await mailTo(fileDatabase().db.$client, {
    accountId: person.accountId,
    kind: 'confirm-email',
    to,
    data: { email: to },
    sealedToken,
  });
  return token;
}

export type MailState = { id: string; kind: string; state: string; tries: number; problem: string | null };

/** All mails of an account, the first first. */
export async function mailsOf({ accountId }: Person): Promise<MailState[]> {
  return fileDatabase().db.$client<MailState[]>`
    select id, kind, state, tries, problem from mail where account_id = ${accountId} order by created_at, id`;
}

/** Waits until `look` says something other than undefined or false, and returns that. */
export async function eventually<T>(
  look: () => Promise<T | undefined | false> | T | undefined | false,
  within = 40_000,
): Promise<T> {
  const deadline = Date.now() + within;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (Date.now() > deadline) throw new Error(`not within ${within} ms: ${look}`);
    await pause(10);
  }
}

/** Waits until no mail of the account is on its way any more. */
export const settled = (person: Person) =>
  eventually(async () => {
    const mails = await mailsOf(person);
    const done = mails.every(({ state }) => state === 'sent' || state === 'failed');
    return mails.length > 0 && done && mails;
  });
