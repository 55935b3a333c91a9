import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail that a real SMTP server took: as it came, and read. `id` is the part of its Message-ID before the @. */
export type Taken = { id: string; to: string; raw: string; mail: Email };

/** Where in a delivery the server is; it waits for whatever the hook does there. */
export type Point = 'connected' | 'sender' | 'reader' | 'mail-read' | 'mail-kept';

type Hook = (at: Point, to: string) => unknown;

/** What a real mail server would be: it takes mails over SMTP, on a free port of loopback, and can be told to refuse. */
export class Postbox {
  readonly taken: Taken[] = [];
  /** What the server says to RCPT for an address, such as `[550, 'no such user']`. */
  readonly refusals = new Map<string, [code: number, words: string]>();
  /** How often the server was asked to take a mail for an address, refusals included. */
  readonly asked = new Map<string, number>();
  /** Called at each point of each delivery. */
  hook: Hook = () => undefined;
  #server: SMTPServer | undefined;
  #port = 0;

  static async open(): Promise<Postbox> {
    const box = new Postbox();
    await box.open();
    return box;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.#port}`;
  }

  /** Listens; on the same port as before, if it did already. */
  async open(): Promise<void> {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      hideSTARTTLS: true,
      disableReverseLookup: true,
      logger: false,
      closeTimeout: 1,
      onConnect: (_session, done) => void this.#at('connected', '', done),
      onMailFrom: (_address, _session, done) => void this.#at('sender', '', done),
      onRcptTo: ({ address }, _session, done) => {
        this.asked.set(address, (this.asked.get(address) ?? 0) + 1);
        const [responseCode, words] = this.refusals.get(address) ?? [];
        if (responseCode) done(Object.assign(new Error(words), { responseCode }));
        else void this.#at('reader', address, done);
      },
      onData: (stream, { envelope }, done) => {
        const to = envelope.rcptTo.map(({ address }) => address).join(' ');
        const take = async () => {
          const raw = await buffer(stream);
          await this.hook('mail-read', to);
          const mail = await PostalMime.parse(raw);
          const id = /^<([^@]*)@/.exec(mail.messageId ?? '')?.[1] ?? '';
          this.taken.push({ id, to, raw: raw.toString('utf8'), mail });
          await this.hook('mail-kept', to);
        };
        take().then(() => done(), done);
      },
    });
    server.on('error', () => undefined);
    const listening = once(server.server, 'listening');
    server.listen(this.#port, '127.0.0.1');
    await listening;
    this.#port = (server.server.address() as AddressInfo).port;
    this.#server = server;
  }

  /** Hangs up on everybody and takes no connection any more, as a mail server that is down. */
  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server) await new Promise<void>((resolve) => server.close(resolve));
  }

  /** All that came to an address, the first first. */
  to(address: string): Taken[] {
    return this.taken.filter((each) => each.to === address);
  }

  async #at(point: Point, to: string, done: (error?: Error) => void) {
    await this.hook(point, to);
    done();
  }
}
