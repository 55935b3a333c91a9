import { openDatabase } from '@/db/connection';
import type { Config } from '@/lib/config';
import { type Mailer, startMailer } from '@/lib/notice/mailer';
import { log } from './log';

/** While the same trouble lasts, it is told once a minute. */
const sayAgainAfter = 60_000;

/**
 * Connections of its own: while PostgreSQL is away the driver waits longer after each attempt, all connections of a
 * pool together. Looking for mails every second would soon make the first person after an outage wait for 20 seconds.
 */
const pool = 2;

/** Sends the portal's mails from this process until it is stopped. */
export async function startMailing(config: Config): Promise<Mailer> {
  const { databaseUrl, smtpUrl, mailFrom, portalUrl, authSecrets, secretKeys } = config;
  let saidAt = Number.NEGATIVE_INFINITY;
  const db = openDatabase(databaseUrl, { pool });
  const mailer = await startMailer({
    db,
    secretKeys,
    sender: { portalUrl, mailFrom, authSecrets },
    smtp: { url: smtpUrl },
    givenUp: ({ mailId, accountId, invitationId, kind, problem }) =>
      log.warn('mail-failed', {
        job: mailId,
        account: accountId ?? undefined,
        invitation: invitationId ?? undefined,
        kind,
        reason: problem,
      }),
    troubled: (error) => {
      if (performance.now() < saidAt + sayAgainAfter) return;
      saidAt = performance.now();
      log.warn('mailing-troubled', { error });
    },
  });
  return {
    async stop(graceMs) {
      await mailer.stop(graceMs);
      await db.close();
    },
  };
}
