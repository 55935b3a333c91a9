import { parseArgs } from 'node:util';
import { openDatabase } from '@/db/connection';
import { config } from '@/lib/config';
import {
  countSealed,
  findUnopened,
  rotateSecrets,
  type SealedCount,
  type Unopened,
} from '@/lib/crypto/rotate';
import { checkDatabase } from '@/lib/web/start-check';
import { runCommand, UsageError } from './command';

const usage = `Seals every stored secret anew with the newest key of SECRET_KEYS, while portals keep running. Safe to stop and run again.

  npm run keys:rotate
  npm run keys:rotate -- --check     opens and counts every secret, and changes nothing

Ends with 0 only when no secret is left on an older key.`;

/** More lines than that help nobody. */
const mostListed = 20;

function readArguments(): { check: boolean } {
  try {
    const { check = false, help } = parseArgs({
      options: { check: { type: 'boolean' }, help: { type: 'boolean' } },
    }).values;
    if (help) throw new Error();
    return { check };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage}`.trim());
  }
}

const counted = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;
const list = (ids: Iterable<string>) => [...new Set(ids)].join(', ');
const nameOf = ({ keyId }: SealedCount) => keyId ?? 'no key at all';

/** The first at once, then one a second. */
function progress(): (resealed: number) => void {
  let next = 0;
  return (resealed) => {
    if (performance.now() < next) return;
    next = performance.now() + 1_000;
    console.log(`${counted(resealed, 'secret')} sealed anew …`);
  };
}

function reportUnopened(unopened: readonly Unopened[]): void {
  for (const { table, column, id, why } of unopened.slice(0, mostListed)) {
    console.log(`Cannot be opened: ${table} ${id}, ${column} (${why})`);
  }
  const more = unopened.length - mostListed;
  if (more > 0) console.log(`… and ${more} more that cannot be opened`);
}

function reportCounts(newest: string | undefined, counts: readonly SealedCount[]): void {
  for (const count of counts) {
    const inUse =
      count.until === undefined || count.keyId === newest
        ? ''
        : ` (${count.inUse} in use, until ${new Date(count.until).toISOString()} at the latest)`;
    console.log(
      `${count.table}.${count.column}: ${counted(count.rows, 'secret')} under ${nameOf(count)}${inUse}`,
    );
  }
}

/** What is to be done now, and whether that is nothing. */
function verdict(
  ring: readonly string[],
  counts: readonly SealedCount[],
  unopened: readonly Unopened[],
): { text: string; done: boolean } {
  const [newest = ''] = ring;
  const older = counts.filter(({ keyId }) => keyId !== newest);
  const rows = older.reduce((sum, count) => sum + count.rows, 0);
  const inUse = older.reduce((sum, count) => sum + count.inUse, 0);
  const until = Math.max(...older.map((count) => count.until ?? 0));
  const keys = list(older.map(nameOf));
  const lines: string[] = [];
  if (unopened.length > 0) {
    lines.push(
      `No key in SECRET_KEYS opens ${counted(unopened.length, 'secret')}. Nothing was deleted: put the missing key back.`,
    );
  }
  if (inUse > 0) {
    lines.push(
      `${counted(inUse, 'secret')} under ${keys} ${inUse === 1 ? 'is' : 'are'} in use by people at this moment. ` +
        `Keep the key, and run this again after ${new Date(until).toISOString()}.`,
    );
  }
  const stray = rows - inUse - unopened.length;
  if (stray > 0) {
    lines.push(`${counted(stray, 'secret')} can be sealed anew: run "npm run keys:rotate" (again).`);
  }
  if (rows > 0 || unopened.length > 0) return { text: lines.join('\n'), done: false };
  const [, ...removable] = ring;
  const nothing = `Nothing is sealed with a key older than ${newest}.`;
  if (removable.length === 0) return { text: nothing, done: true };
  const them = removable.length === 1 ? `The key ${removable[0]}` : `The keys ${list(removable)}`;
  return {
    text: `${nothing} ${them} can be removed from SECRET_KEYS now. Keep ${removable.length === 1 ? 'it' : 'them'} for backups and for "npm run audit:verify".`,
    done: true,
  };
}

await runCommand(async () => {
  const { check } = readArguments();
  const { databaseUrl, secretKeys } = config();
  await checkDatabase({ databaseUrl });
  const db = openDatabase(databaseUrl, { pool: 1 });
  const ring = secretKeys.map((key) => key.id);
  console.log(`Keys, newest first: ${list(ring)}`);
  let unopened: Unopened[];
  if (check) unopened = await findUnopened(db, secretKeys);
  else {
    const rotated = await rotateSecrets(db, secretKeys, { onProgress: progress() });
    console.log(`${counted(rotated.resealed, 'secret')} sealed anew with ${ring[0]}.`);
    unopened = rotated.unopened;
  }
  const counts = await countSealed(db);
  await db.close();
  reportUnopened(unopened);
  reportCounts(ring[0], counts);
  const { text, done } = verdict(ring, counts, unopened);
  console.log(text);
  if (!done) process.exit(1);
});
