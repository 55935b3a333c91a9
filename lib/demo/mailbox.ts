import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import PostalMime from 'postal-mime';
import { DemoError, errorCode } from './demo-error';
import { writePrivateFile } from './disk';

/** A mail as its reader sees it; `at` is when it arrived, in milliseconds since 1970. */
export type KeptMail = {
  id: string;
  at: number;
  to: string;
  subject: string;
  text: string;
  html: string | undefined;
};

/** What the demo's people have been sent: the newest first. */
export type Mailbox = {
  mails(): readonly KeptMail[];
  find(id: string): KeptMail | undefined;
  /** Keeps a mail as it came; one that is there already (the same Message-ID) is kept once. */
  keep(raw: Buffer, to: string): Promise<void>;
};

/** In the data folder; each mail is a file of its own. */
export const mailboxFolder = 'mailbox';

/** More than anybody looks through; the folder stays small however long the demo is used. */
const mostMails = 300;

const fileName = /^(\d{13})-([0-9a-f]{16})\.eml$/;

/**
 * Opens the mailbox of a data folder. It lies beside the database, so that the two are begun anew together.
 * @throws DemoError when it cannot be read
 */
export async function openMailbox(
  dataDir: string,
  { most = mostMails, now = Date.now }: { most?: number; now?: () => number } = {},
): Promise<Mailbox> {
  const folder = path.join(dataDir, mailboxFolder);
  let mails = await readMailbox(dataDir);
  let kept: Promise<void> = Promise.resolve();

  const store = async (raw: Buffer, to: string) => {
    const mail = await readMail(raw, to, now());
    if (mails.some(({ id }) => id === mail.id)) return;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    // Whom it went to stands in the envelope only, so it is put before the mail, as mail servers do.
    await writePrivateFile(
      fileOf(folder, mail),
      Buffer.concat([Buffer.from(`Delivered-To: ${to}\r\n`), raw]),
    );
    mails = [mail, ...mails];
    for (const old of mails.slice(most)) await rm(fileOf(folder, old), { force: true });
    mails = mails.slice(0, most);
  };
  return {
    mails: () => mails,
    find: (id) => mails.find((mail) => mail.id === id),
    keep(raw, to) {
      // One after the other, or the order, and the number, would be chance.
      kept = kept.catch(() => undefined).then(() => store(raw, to));
      return kept;
    },
  };
}

const fileOf = (folder: string, { at, id }: KeptMail) => path.join(folder, `${at}-${id}.eml`);

/** All mails of a data folder, or those to one address, the newest first; none when there is no mailbox yet. */
export async function readMailbox(dataDir: string, address?: string): Promise<KeptMail[]> {
  const folder = path.join(dataDir, mailboxFolder);
  const names = await readdir(folder).catch((error) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw new DemoError(`Cannot read ${folder} (${errorCode(error)}).`);
  });
  const found = names.filter((name) => fileName.test(name)).sort((a, b) => b.localeCompare(a));
  const mails = await Promise.all(found.map((name) => readKept(folder, name, address)));
  return mails.filter((mail) => mail !== undefined);
}

async function readKept(folder: string, name: string, address?: string): Promise<KeptMail | undefined> {
  const [, at] = fileName.exec(name) ?? [];
  // Made room for a newer one meanwhile.
  const raw = await readFile(path.join(folder, name)).catch(() => undefined);
  if (!raw) return undefined;
  const [, to = ''] = /^Delivered-To: ([^\r\n]*)\r\n/.exec(raw.toString('utf8', 0, 600)) ?? [];
  return address === undefined || address === to ? readMail(raw, to, Number(at)) : undefined;
}

async function readMail(raw: Buffer, to: string, at: number): Promise<KeptMail> {
  const { messageId, subject, text, html } = await PostalMime.parse(raw);
  const id = createHash('sha256')
    .update(messageId ?? raw)
    .digest('hex')
    .slice(0, 16);
  return { id, at, to, subject: subject ?? '', text: text ?? '', html: html || undefined };
}
