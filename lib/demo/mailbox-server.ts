import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';
import type { Mailbox } from './mailbox';

export type MailboxServer = { smtpUrl: string; close(): Promise<void> };

/** Far more than any mail of the portal; whatever is longer is not one. */
const longestMail = 512 * 1024;

/** How long a connection may finish what it is at when the server ends, in milliseconds. */
const closeWithin = 500;

/**
 * An SMTP server on a free port of loopback that puts every mail into the mailbox. It takes mails only with the
 * password in `smtpUrl`, drawn at each start: nobody else on the machine, and no web page, can put anything in there.
 */
export async function startMailboxServer(mailbox: Mailbox): Promise<MailboxServer> {
  const password = randomBytes(24).toString('hex');
  const server = new SMTPServer({
    name: 'localhost',
    banner: 'Vestibule demo',
    // On loopback there is nothing to encrypt for, and no certificate to do it with.
    disabledCommands: ['STARTTLS'],
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    authMethods: ['PLAIN'],
    disableReverseLookup: true,
    logger: false,
    size: longestMail,
    maxClients: 20,
    closeTimeout: closeWithin,
    onAuth({ password: typed }, _session, done) {
      const given = String(typed);
      const same =
        given.length === password.length && timingSafeEqual(Buffer.from(given), Buffer.from(password));
      done(same ? null : new Error('not the portal'), same ? { user: 'portal' } : undefined);
    },
    onData(stream, { envelope }, done) {
      const take = async () => {
        const raw = await buffer(stream);
        if (stream.sizeExceeded) throw Object.assign(new Error('too long'), { responseCode: 552 });
        for (const { address } of envelope.rcptTo) await mailbox.keep(raw, address);
      };
      take().then(() => done(), done);
    },
  });
  // A client that hangs up is no reason to end the demo.
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    smtpUrl: `smtp://portal:${password}@127.0.0.1:${port}`,
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}
