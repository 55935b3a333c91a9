import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { DemoError, errorCode } from './demo-error';
import { writePrivateFile } from './disk';
import type { AppKey } from './page-key';

export type Entry = AppKey & { id: string };

/** What the pretend phone keeps: the newest entry first. */
export type Phone = {
  entries(): readonly Entry[];
  add(key: AppKey): Promise<void>;
  remove(id: string): Promise<void>;
};

const fileName = 'authenticator-app.json';
/** More than anybody tries out; the file stays small whoever posts. */
const mostEntries = 200;

const stored = z.array(
  z.object({
    id: z.string(),
    secret: z.string(),
    algorithm: z.enum(['sha1', 'sha256', 'sha512']),
    digits: z.union([z.literal(6), z.literal(8)]),
    period: z.number(),
    issuer: z.string(),
    label: z.string(),
  }),
);

/**
 * Opens the phone of a data folder. It lies beside the database, so that the two are kept, and begun
 * anew, together; a browser's own store would keep keys that no account has any more.
 * @param firstKeys what a new phone holds already
 * @throws DemoError when its file is damaged
 */
export async function openPhone(dataDir: string, firstKeys: readonly AppKey[] = []): Promise<Phone> {
  const file = path.join(dataDir, fileName);
  let entries = (await read(file)) ?? firstKeys.map(withId);
  let saved: Promise<void> = Promise.resolve();
  const change = (next: Entry[]) => {
    entries = next;
    const text = `${JSON.stringify(entries)}\n`;
    // One after the other, or an older state could be the last one written.
    saved = saved.catch(() => undefined).then(() => writePrivateFile(file, text));
    return saved;
  };
  return {
    entries: () => entries,
    add: (key) => {
      // Pasted once more, a key gets its new name and no second line.
      const others = entries.filter((entry) => entry.secret !== key.secret);
      return change([withId(key), ...others].slice(0, mostEntries));
    },
    remove: (id) => change(entries.filter((entry) => entry.id !== id)),
  };
}

const withId = (key: AppKey): Entry => ({ ...key, id: randomBytes(8).toString('hex') });

async function read(file: string): Promise<Entry[] | undefined> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw new DemoError(`Cannot read ${file} (${errorCode(error)}).`);
  }
  try {
    return stored.parse(JSON.parse(text));
  } catch {
    throw new DemoError(`${file} is damaged. Remove it: the pretend phone then begins empty.`);
  }
}
