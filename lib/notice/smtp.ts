import { createTransport } from 'nodemailer';
import type { ComposedMail } from './compose';

/** Where mails are handed over, and how long each step of it may take, in milliseconds. */
export type SmtpOptions = {
  /** `smtp:` or `smtps:`, with user and password if the server asks for them. */
  url: string;
  /** What we call ourselves to the server (RFC 5321, 4.1.1.1). */
  hostName: string;
  connections?: number;
  connectMs?: number;
  silenceMs?: number;
  /** For the whole of one mail, however lively the server is. */
  mailMs?: number;
};

export type Smtp = {
  /**
   * Returns when the server has taken the mail.
   * @throws Error with nodemailer's `code`, `command` and `responseCode`
   */
  send(mail: ComposedMail): Promise<void>;
  close(): void;
};

const isLoopback = (host: string) => /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/.test(host);

/** A few kept connections to the mail server; made when first needed, and anew when they broke. */
export function openSmtp(options: SmtpOptions): Smtp {
  const { connections = 3, connectMs = 10_000, silenceMs = 30_000, mailMs = 50_000 } = options;
  const { protocol, hostname, port, username, password } = new URL(options.url);
  const secure = protocol === 'smtps:';
  const onThisMachine = isLoopback(hostname);
  const transport = createTransport({
    pool: true,
    maxConnections: connections,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    // Never in the clear over a network; on this machine there is nobody between, and seldom a real certificate.
    requireTLS: !secure && !onThisMachine,
    ignoreTLS: !secure && onThisMachine,
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    name: options.hostName,
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    dnsTimeout: connectMs,
    socketTimeout: silenceMs,
    // A mail is made of our own text only: nothing of it is looked up in files or on the network.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // A kept connection that breaks while idle is simply made anew.
  transport.on('error', () => undefined);
  return {
    async send(mail) {
      let timer: NodeJS.Timeout | undefined;
      const tooLong = new Promise<never>((_, reject) => {
        timer = setTimeout(
          () => reject(Object.assign(new Error('the mail took too long'), { code: 'ETIMEDOUT' })),
          mailMs,
        );
      });
      try {
        await Promise.race([transport.sendMail(mail), tooLong]);
      } finally {
        clearTimeout(timer);
      }
    },
    close: () => transport.close(),
  };
}

/** What came of a try that did not succeed: whether to try again, and a reason short enough to be kept and logged. */
export type Refusal = { isFinal: boolean; problem: string };

/**
 * Reads an error of `send`. Final is only what the server says about this mail or its reader (5xx to RCPT or DATA, RFC
 * 5321, 4.2.1); a refused sender, password or connection is our own set-up, which somebody may put right meanwhile.
 * The server's words are left out, since they may name the address; its enhanced status code (RFC 3463) stays: `550 5.1.1
 * RCPT TO`.
 */
export function readSmtpError(error: unknown): Refusal {
  const { code, command, response, responseCode } = error as {
    code?: unknown;
    command?: unknown;
    response?: unknown;
    responseCode?: unknown;
  };
  const reply = typeof responseCode === 'number' ? responseCode : undefined;
  const isFinal = reply !== undefined && reply >= 500 && (command === 'RCPT TO' || command === 'DATA');
  const detail = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(
    typeof response === 'string' ? response : '',
  )?.[1];
  const problem = reply === undefined ? code : [reply, detail, command].filter(Boolean).join(' ');
  return { isFinal, problem: typeof problem === 'string' ? problem.slice(0, 40) : 'unknown' };
}
