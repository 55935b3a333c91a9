import type PgBoss from 'pg-boss';
import type postgres from 'postgres';
import type { Database } from '@/db/connection';
import { type MailJob, mailQueue, queueOn } from '@/db/queue';
import { contactsOfDue } from './known-contacts';
import { isNoisy, noisyAreDue, writeNoisyMails } from './noisy';

/** How much one turn takes at most, so that its transaction stays short. */
const noticesAtOnce = 50;
const mailsAtOnce = 200;

/** Thousands of these may be written at once; no link that somebody waits for, and no warning, stands in line behind them. */
const patientKinds: readonly string[] = ['invitation', 'invited-elsewhere', 'announcement'];
/** Nor behind these; but they have a day by which they must be there, and come before those. */
const datedKinds: readonly string[] = ['grace-ends'];

/** Among the jobs that are due, those with the highest come first. */
const priorityOf = (kind: string): number =>
  patientKinds.includes(kind) ? -2 : datedKinds.includes(kind) ? -1 : 0;

export type RelayOptions = {
  /** How long a try may take before the job counts as abandoned and comes back, in seconds. */
  expireInSeconds: number;
};

/**
 * Turns notices into mails to every known contact, and waiting mails into jobs, in one transaction: whatever process
 * dies when, each is still there or already the next. Any number of processes may do it at once.
 * @returns how many jobs it made
 */
export async function relayOnce(db: Database, boss: PgBoss, options: RelayOptions): Promise<number> {
  const [found] = await db.$client<{ work: boolean }[]>`
    select exists (select from notice where mailed_at is null and not ${isNoisy(db.$client)})
        or exists (select from mail where state = 'waiting') or ${noisyAreDue(db.$client)} as work`;
  if (!found?.work) return 0;
  return db.$client.begin(async (tx) => {
    const sql = tx as unknown as postgres.Sql;
    await writeNoisyMails(sql);
    await writeMailsOfNotices(sql);
    const queued = await sql<{ id: string; kind: string }[]>`
      with due as (
        select id from mail where state = 'waiting' order by kind = any(${[...patientKinds]}), kind = any(${[...datedKinds]}), created_at
         limit ${mailsAtOnce} for update skip locked
      )
      update mail set state = 'queued' from due where mail.id = due.id returning mail.id, mail.kind`;
    await putInQueue(boss, sql, queued, options);
    return queued.length;
  });
}

/** One mail per notice and known contact. */
async function writeMailsOfNotices(sql: postgres.Sql): Promise<void> {
  await sql`
    with due as (
      select * from notice where mailed_at is null and not ${isNoisy(sql)}
       order by created_at limit ${noticesAtOnce} for update skip locked
    ), ${contactsOfDue(sql)}, written as (
      insert into mail (account_id, notice_id, kind, to_address, data)
      select d.account_id, d.id, d.kind, e.email, d.data from due d join each e on e.notice_id = d.id
      on conflict (notice_id, to_address) do nothing
    )
    update notice set mailed_at = now() from due where notice.id = due.id`;
}

/** Far more than a mail is ever interrupted; see `deliver.ts` for how a mail that ends the process is given up. */
const retryLimit = 1_000;

/** Makes jobs within the transaction that `sql` stands for. `startAfterMs`: not before that many milliseconds. */
export async function putInQueue(
  boss: PgBoss,
  sql: postgres.Sql,
  mails: readonly { id: string; kind: string }[],
  { expireInSeconds }: RelayOptions,
  startAfterMs = 0,
): Promise<void> {
  if (mails.length === 0) return;
  const startAfter = `${startAfterMs / 1000} seconds`;
  await boss.insert(
    mails.map(({ id, kind }) => ({
      name: mailQueue,
      data: { mail: id } satisfies MailJob,
      priority: priorityOf(kind),
      retryLimit,
      retryDelay: 0,
      expireInSeconds,
      startAfter,
    })),
    { db: queueOn(sql) },
  );
}
