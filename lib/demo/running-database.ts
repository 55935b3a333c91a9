import { stat } from 'node:fs/promises';
import type { SecretKey } from '../config';
import { DemoError } from './demo-error';
import { dataFolder, passwordOf } from './postgres-cluster';
import { findPlace } from './postgres-place';
import { isAlive, readPostmaster } from './postgres-postmaster';
import { addressOf } from './postgres-server';
import { demoSecrets } from './secrets';

/**
 * The database and the keys of a demo that runs on this folder.
 * @throws DemoError when none does
 */
export async function runningDemo(
  dataDir: string,
): Promise<{ databaseUrl: string; secretKeys: SecretKey[] }> {
  const none = new DemoError(
    'No demo runs here ("npm start"). For a real portal, set the variables it runs with, DATABASE_URL first.',
  );
  // Looking for its place would make the folder.
  if (!(await stat(dataDir).catch(() => undefined))) throw none;
  const { cluster } = await findPlace(dataDir, () => undefined);
  const postmaster = await readPostmaster(dataFolder(cluster));
  if (!postmaster || !isAlive(postmaster)) throw none;
  const { secretKeys } = await demoSecrets(dataDir);
  return { databaseUrl: addressOf(postmaster.port, await passwordOf(cluster)), secretKeys };
}
