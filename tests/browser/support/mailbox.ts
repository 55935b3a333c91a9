import { setTimeout as pause } from 'node:timers/promises';
import { type KeptMail, readMailbox } from '@/lib/demo/mailbox';
import { remember } from './remember';

/** A mail of the portal as its reader has it; `links` are the addresses its HTML leads to, each once. */
export type ReceivedMail = { subject: string; text: string; html: string; links: string[]; at: number };

/** A queue's turn, a delivery, and a slow machine (ms). */
const arrivesWithin = 20_000;

/** Reads what a demo portal has sent. */
export class Mailbox {
  constructor(private readonly portal: { dataDir: string }) {}

  /**
   * The newest mail to this address with such a subject; waits until there is one. The tokens of its links are
   * remembered as secrets, so allow the links' addresses (`traffic.allow`) before you open them.
   * @param after an earlier answer: only what came later counts
   */
  async newest(to: string, subject: RegExp, after?: ReceivedMail): Promise<ReceivedMail> {
    const deadline = Date.now() + arrivesWithin;
    for (;;) {
      const mails = await readMailbox(this.portal.dataDir, to);
      const found = mails.find((mail) => subject.test(mail.subject) && mail.at > (after?.at ?? 0));
      if (found) return received(found);
      if (Date.now() > deadline) {
        const others = mails.map((mail) => mail.subject).join('; ') || 'none';
        throw new Error(
          `no mail to ${to} about ${subject} within ${arrivesWithin / 1_000} s; there are: ${others}`,
        );
      }
      await pause(100);
    }
  }

  /** The subjects of all mails to this address so far, the newest first. */
  async subjects(to: string): Promise<string[]> {
    return (await readMailbox(this.portal.dataDir, to)).map(({ subject }) => subject);
  }
}

function received({ subject, text, html = '', at }: KeptMail): ReceivedMail {
  const links = [...new Set([...html.matchAll(/ href="([^"]*)"/g)].map(([, href = '']) => unescaped(href)))];
  for (const link of links) {
    const token = new URL(link).searchParams.get('token');
    if (token) remember(token);
  }
  return { subject, text, html, links, at };
}

const unescaped = (href: string) => href.replaceAll('&amp;', '&').replaceAll('&#39;', "'");
