import { readFileSync, unlinkSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { isRunning } from './running';

/** What a server wrote about itself into its `postmaster.pid` (PostgreSQL's `pidfile.h`). */
export type Postmaster = { pid: number; dataFolder: string; port: number; text: string };

const fileIn = (dataFolder: string) => path.join(dataFolder, 'postmaster.pid');

/** Reads `postmaster.pid`; undefined when there is none or it is not complete yet. */
export async function readPostmaster(dataFolder: string): Promise<Postmaster | undefined> {
  const text = await readFile(fileIn(dataFolder), 'utf8').catch(() => '');
  const [pid, folder, , port] = text.split('\n');
  if (!folder || !Number(pid) || !Number(port)) return undefined;
  return { pid: Number(pid), dataFolder: folder, port: Number(port), text };
}

/** True when the server works on this folder, and not on the one this folder was copied from. */
export async function worksOn(postmaster: Postmaster, dataFolder: string): Promise<boolean> {
  const reported = await realpath(postmaster.dataFolder).catch(() => undefined);
  return reported === (await realpath(dataFolder));
}

/**
 * True while the server lives. After a hard end its number may belong to another program; PostgreSQL
 * takes that one for a server and would not start.
 */
export const isAlive = ({ pid }: Postmaster) => isRunning(pid, 'postgres');

/** Removes a `postmaster.pid` whose server is dead, unless another server has just replaced it. */
export function removeStale(postmaster: Postmaster, dataFolder: string) {
  try {
    if (readFileSync(fileIn(dataFolder), 'utf8') === postmaster.text) unlinkSync(fileIn(dataFolder));
  } catch {
    // Somebody else has removed it.
  }
}
