import { randomBytes } from 'node:crypto';
import { open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { isRunning } from './running';

/** Puts what happened to a folder's entries (created, renamed) on the disk. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows cannot open folders, and writes their entries through by itself.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/**
 * Writes a file only its owner may read, whole or not at all: a reader sees the old content or the
 * new, also after the power failed in between.
 */
export async function writePrivateFile(file: string, content: string | Buffer): Promise<void> {
  const unfinished = `${file}.${randomBytes(6).toString('hex')}.new`;
  try {
    const handle = await open(unfinished, 'wx', 0o600);
    try {
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  await syncFolder(dirname(file));
}

const inThisProcess = new Set<string>();

/** A new name for something made in steps and renamed when complete; tells whose it is. */
export function unfinishedIn(folder: string): string {
  const name = `unfinished-${process.pid}-${randomBytes(6).toString('hex')}`;
  inThisProcess.add(name);
  return join(folder, name);
}

/** Removes what killed processes left unfinished in a folder; what another one is still making stays. */
export async function removeUnfinished(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const maker = Number(/^unfinished-(\d+)-[0-9a-f]{12}$/.exec(name)?.[1]);
    if (!maker || inThisProcess.has(name) || (maker !== process.pid && isRunning(maker))) continue;
    // A child of the killed process may still be writing in there; what resists goes at the next start.
    await rm(join(folder, name), { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
  }
}
