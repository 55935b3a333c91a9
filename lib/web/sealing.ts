import { openDatabase } from '@/db/connection';
import { type Sealer, startSealer } from '@/lib/audit/seal';
import type { Config } from '@/lib/config';
import { log } from './log';

/** While the same trouble lasts, it is told once a minute. */
const sayAgainAfter = 60_000;

/** Seals the history from this process until it is stopped; a connection of its own, as for mails. */
export function startSealing({ databaseUrl, secretKeys }: Config): Sealer {
  let saidAt = Number.NEGATIVE_INFINITY;
  const db = openDatabase(databaseUrl, { pool: 1 });
  const sealer = startSealer({
    db,
    secretKeys,
    troubled: (error) => {
      if (performance.now() < saidAt + sayAgainAfter) return;
      saidAt = performance.now();
      log.warn('sealing-troubled', { error });
    },
  });
  return {
    async stop() {
      await sealer.stop();
      await db.close();
    },
  };
}
