import { parseArgs } from 'node:util';
import { openDatabase } from '@/db/connection';
import { type Head, type Tampering, type Verdict, verifyChain } from '@/lib/audit/verify';
import { config, parseDemoEnvironment, wantsDemo } from '@/lib/config';
import { runningDemo } from '@/lib/demo/running-database';
import { checkDatabase } from '@/lib/web/start-check';
import { runCommand, UsageError } from './command';

const usage = `Checks that the history is as it was sealed, and prints the head of its chain. Changes nothing.

  npm run audit:verify
  npm run audit:verify -- --head 1234:5f3a…     the head that was printed earlier must be in the chain

Ends with 0 only when nothing was changed, removed or inserted. Keys that older links were made with are read from
SECRET_KEYS, after those in use: SECRET_KEYS=k2:…,k1:… npm run audit:verify`;

const headPattern = /^([1-9]\d{0,14}):([0-9a-f]{64})$/;

function readArguments(): Head | undefined {
  try {
    const { head, help } = parseArgs({
      options: { head: { type: 'string' }, help: { type: 'boolean' } },
    }).values;
    if (help) throw new Error();
    if (head === undefined) return undefined;
    const [, seq, mac] = headPattern.exec(head.trim()) ?? [];
    if (!seq || !mac) throw new Error('--head is a number, a colon and 64 hexadecimal digits.');
    return { seq: Number(seq), mac };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage}`.trim());
  }
}

const counted = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`;

function problemOf(tampering: Tampering): string {
  switch (tampering.what) {
    case 'event-changed':
      return `Event ${tampering.event} (link ${tampering.seq}) was changed after it was sealed.`;
    case 'event-removed':
      return `Event ${tampering.event} (link ${tampering.seq}) was removed.`;
    case 'event-inserted':
      return `Event ${tampering.event} was inserted among events that are sealed.`;
    case 'link-changed':
      return `Link ${tampering.seq}, of event ${tampering.event}, was changed, or made without the key.`;
    case 'link-removed':
      return `Link ${tampering.seq} was removed.`;
    case 'chain-shortened':
      return `The chain ends before link ${tampering.seq}, which it had: links were removed, or an older copy was restored.`;
    case 'head-differs':
      return `Link ${tampering.seq} is another one than it was: the chain was made anew.`;
  }
}

/** Longer than a running portal ever needs, unless something keeps a transaction open. */
const longWait = 60;

function report(verdict: Verdict, kept: Head | undefined): boolean {
  const { tampering, links, head, purged, erased, unknownKeys, waiting } = verdict;
  for (const { keyId, from, to } of unknownKeys) {
    console.log(
      `Links ${from} to ${to} include some made with the key ${keyId}, which is not in SECRET_KEYS: they cannot be checked without it.`,
    );
  }
  if (tampering) {
    console.log(problemOf(tampering));
    console.log(`${counted(links, 'link')} before that ${links === 1 ? 'is' : 'are'} as sealed.`);
    return false;
  }
  console.log(`${counted(links, 'link')} checked; ${purged} of purged events, ${erased} of erased accounts.`);
  if (waiting.events > 0) {
    const hint = waiting.seconds > longWait ? ' Does a portal run, and no transaction stay open?' : '';
    console.log(
      `${counted(waiting.events, 'event')} not sealed yet, the oldest ${counted(Math.round(waiting.seconds), 'second')} old.${hint}`,
    );
  }
  if (unknownKeys.length > 0) return false;
  if (kept) console.log(`The head ${kept.seq} is in the chain.`);
  console.log('Nothing was changed, removed or inserted.');
  if (head) console.log(`Head: ${head.seq}:${head.mac}`);
  return true;
}

// `npm run audit:verify`: of a real portal, or of the demo that runs here.
await runCommand(async () => {
  const kept = readArguments();
  const { databaseUrl, secretKeys } = wantsDemo()
    ? await runningDemo(parseDemoEnvironment().dataDir).catch((error: Error) => {
        throw error.name === 'DemoError' ? new UsageError(error.message) : error;
      })
    : config();
  await checkDatabase({ databaseUrl });
  const db = openDatabase(databaseUrl, { pool: 1 });
  const isSound = report(await verifyChain(db, secretKeys, kept), kept);
  await db.close();
  if (!isSound) process.exit(1);
});
