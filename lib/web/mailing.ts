import type { Config } from '@/lib/config';
import { type Mailer, startMailer } from '@/lib/notice/mailer';
import { database } from './database';
import { log } from './log';

/** While the same trouble lasts, it is told once a minute. */
const sayAgainAfter = 60_000;

/** Sends the portal's mails from this process, over the portal's own connections to the database. */
export function startMailing({ smtpUrl, mailFrom, portalUrl, secretKeys }: Config): Promise<Mailer> {
  let saidAt = Number.NEGATIVE_INFINITY;
  return startMailer({
    db: database(),
    secretKeys,
    sender: { portalUrl, mailFrom },
    smtp: { url: smtpUrl },
    givenUp: ({ mailId, accountId, kind, problem }) =>
      log.warn('mail-failed', { job: mailId, account: accountId, kind, reason: problem }),
    troubled: (error) => {
      if (performance.now() < saidAt + sayAgainAfter) return;
      saidAt = performance.now();
      log.warn('mailing-troubled', { error });
    },
  });
}
