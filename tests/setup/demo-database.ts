import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { dataFolder, logFile, roleName } from '@/lib/demo/postgres-cluster';
import { findPlace } from '@/lib/demo/postgres-place';
import { readPostmaster } from '@/lib/demo/postgres-postmaster';

/**
 * The PostgreSQL that a demo portal keeps in `dataDir`: its address, and the process to kill in tests
 * of what survives that.
 * @throws Error when none is running
 */
export async function demoDatabase(dataDir: string): Promise<{ url: string; pid: number }> {
  const { cluster } = await findPlace(dataDir, () => undefined);
  const postmaster = await readPostmaster(dataFolder(cluster));
  if (!postmaster) throw new Error(`no PostgreSQL runs on ${dataDir}`);
  const password = await readFile(path.join(cluster, 'password'), 'utf8');
  const url = `postgres://${roleName}:${password}@127.0.0.1:${postmaster.port}/${roleName}`;
  return { url, pid: postmaster.pid };
}

/** What that PostgreSQL wrote to its log. */
export async function demoDatabaseLog(dataDir: string): Promise<string> {
  const { cluster } = await findPlace(dataDir, () => undefined);
  return readFile(logFile(cluster), 'utf8');
}
