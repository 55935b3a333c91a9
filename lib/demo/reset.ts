import { readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { DemoError, errorCode } from './demo-error';
import { stopAbandonedPostgres } from './postgres';

/** What the demo puts into its data folder; whatever else is in there is somebody else's. */
const ours =
  /^(postgres|postgres-elsewhere|secrets\.json|authenticator-app\.json|mailbox|unfinished-.*|.*\.[0-9a-f]{12}\.new)$/;

/**
 * Empties the demo: database, keys, the pretend phone and its mails. Ends a PostgreSQL that a killed portal left.
 * @returns whether there was anything
 * @throws DemoError when a portal is using the folder, or it belongs to another user
 */
export async function resetDemo(dataDir: string): Promise<boolean> {
  const before = await readdir(dataDir).catch((error) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw new DemoError(`Cannot read ${path.resolve(dataDir)} (${errorCode(error)}).`);
  });
  const found = before.filter((name) => ours.test(name));
  if (found.length === 0) return false;

  const { cluster } = await stopAbandonedPostgres(dataDir);
  try {
    // The database first: without its keys it must never be met again.
    for (const name of [cluster, ...found.map((one) => path.join(dataDir, one))]) {
      await rm(name, { recursive: true, force: true });
    }
  } catch (error) {
    throw new DemoError(
      `Cannot remove ${path.resolve(dataDir)} (${errorCode(error)}): is it another user's?`,
    );
  }
  return true;
}
