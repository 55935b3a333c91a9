import { openDatabase } from '@/db/connection';
import { type MailerOptions, startMailer } from '@/lib/notice/mailer';

/** A portal process of which only the mails run, to be killed. What it needs stands in its one argument. */
export type MailProcess = Pick<
  MailerOptions,
  'retry' | 'everyMs' | 'expireInSeconds' | 'tidyEverySeconds'
> & {
  databaseUrl: string;
  smtpUrl: string;
  portalUrl: string;
  /** Base64. */
  secretKey: { id: string; key: string };
};

const { databaseUrl, smtpUrl, portalUrl, secretKey, ...numbers } = JSON.parse(
  process.argv[2] ?? '',
) as MailProcess;

await startMailer({
  db: openDatabase(databaseUrl, { pool: 3 }),
  secretKeys: [{ id: secretKey.id, key: Buffer.from(secretKey.key, 'base64') }],
  sender: {
    portalUrl: new URL(portalUrl),
    mailFrom: 'noreply@portal.example',
    authSecrets: ['a secret of the tests, 32 characters'],
  },
  smtp: { url: smtpUrl },
  givenUp: () => undefined,
  troubled: (error) => console.error(error),
  ...numbers,
});
