import { setTimeout } from 'node:timers/promises';
import PgBoss from 'pg-boss';
import type { Database } from '@/db/connection';
import { type MailJob, mailQueue, queueOn } from '@/db/queue';
import type { BoxKey } from '@/lib/crypto/secret-box';
import type { MailSender } from './compose';
import { deliver, type GivenUp, type Post, type RetryOptions, retryByDefault } from './deliver';
import { relayOnce } from './relay';
import { openReminders } from './reminders';
import { openSmtp, type SmtpOptions } from './smtp';

export type MailerOptions = {
  db: Database;
  secretKeys: readonly BoxKey[];
  sender: MailSender;
  smtp: Omit<SmtpOptions, 'hostName' | 'connections'>;
  /** A mail that will not be tried again. */
  givenUp(mail: GivenUp): void;
  /** The database could not be asked, or the queue could not be tidied; it goes on by itself. */
  troubled(error: unknown): void;
  retry?: RetryOptions;
  /** How often to look for something to do, in milliseconds. */
  everyMs?: number;
  /** How often to look whether anybody is to be reminded of something, in milliseconds. */
  remindEveryMs?: number;
  /** A job whose process died comes back after this long and at most two times `tidyEverySeconds` more. */
  expireInSeconds?: number;
  tidyEverySeconds?: number;
};

export type Mailer = {
  /** Finishes the mails being sent, waits at most `graceMs` for them, and takes no more. */
  stop(graceMs?: number): Promise<void>;
};

/** Mails being sent at once. */
const lanes = 3;

/**
 * Sends the portal's mails from this process until it is stopped, and writes the reminders that are due. Every portal
 * process runs one; they share the queue.
 * @throws Error when the queue's tables are missing
 */
export async function startMailer(options: MailerOptions): Promise<Mailer> {
  const { db, sender, troubled, everyMs = 1_000, remindEveryMs = 60_000 } = options;
  const { expireInSeconds = 60, tidyEverySeconds = 20 } = options;
  const boss = new PgBoss({
    db: queueOn(db.$client, troubled),
    migrate: false,
    schedule: false,
    maintenanceIntervalSeconds: tidyEverySeconds,
    archiveCompletedAfterSeconds: 3_600,
    deleteAfterHours: 24,
  });
  // Told already, by the connection it works on.
  boss.on('error', () => undefined);
  await boss.start();
  const smtp = openSmtp({ ...options.smtp, hostName: sender.portalUrl.hostname, connections: lanes });
  const post: Post = {
    db,
    boss,
    smtp,
    sender,
    secretKeys: options.secretKeys,
    retry: options.retry ?? retryByDefault,
    relay: { expireInSeconds },
    report: options.givenUp,
  };

  const reminders = openReminders(db, options.secretKeys, remindEveryMs, troubled);
  const running = new Set<Promise<void>>();
  const stopping = new AbortController();
  const round = async () => {
    await relayOnce(db, boss, post.relay);
    const batchSize = lanes - running.size;
    // Told to stop meanwhile: what is in the queue is another process's.
    if (batchSize === 0 || stopping.signal.aborted) return false;
    const jobs = await boss.fetch<MailJob>(mailQueue, { batchSize, includeMetadata: true });
    for (const job of jobs) {
      // What could not be noted comes back when the job expires.
      const work = deliver(post, job)
        .catch(troubled)
        .finally(() => running.delete(work));
      running.add(work);
    }
    return jobs.length === batchSize;
  };
  const loop = async () => {
    while (!stopping.signal.aborted) {
      reminders.look();
      const isBusy = await round().catch((error) => {
        troubled(error);
        return false;
      });
      if (isBusy && running.size > 0) await Promise.race(running);
      else await pause(everyMs, stopping.signal);
    }
  };
  const ended = loop();

  return {
    async stop(graceMs = 10_000) {
      stopping.abort();
      await Promise.race([ended.then(() => Promise.all([...running, reminders.ended()])), pause(graceMs)]);
      await boss.stop({ graceful: false });
      smtp.close();
    },
  };
}

/** Returns after so long, or at once when told; keeps no process alive. */
const pause = (ms: number, signal?: AbortSignal): Promise<void> =>
  setTimeout(ms, undefined, { ref: false, signal }).catch(() => undefined);
