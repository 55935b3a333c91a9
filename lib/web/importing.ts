import { openDatabase } from '@/db/connection';
import type { Config } from '@/lib/config';
import { type Importer, startImporter } from '@/lib/office/invitation/import/importer';
import { log } from './log';

/** While the same trouble lasts, it is told once a minute. */
const sayAgainAfter = 60_000;

/** Makes the invitations of imported files from this process until it is stopped; a connection of its own, as for mails. */
export function startImporting({ databaseUrl, secretKeys }: Config): Importer {
  let saidAt = Number.NEGATIVE_INFINITY;
  const db = openDatabase(databaseUrl, { pool: 1 });
  const importer = startImporter({
    db,
    secretKeys,
    troubled: (error) => {
      if (performance.now() < saidAt + sayAgainAfter) return;
      saidAt = performance.now();
      log.warn('importing-troubled', { error });
    },
  });
  return {
    async stop() {
      await importer.stop();
      await db.close();
    },
  };
}
