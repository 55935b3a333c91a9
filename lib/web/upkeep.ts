import { openDatabase } from '@/db/connection';
import type { Config } from '@/lib/config';
import { startUpkeep, type Upkeep } from '@/lib/upkeep/upkeep';
import { log } from './log';

/** While the same trouble lasts, it is told once a minute. */
const sayAgainAfter = 60_000;

/** Removes what is over from this process until it is stopped; a connection of its own, as for mails. */
export function startTidying({ databaseUrl }: Config): Upkeep {
  let saidAt = Number.NEGATIVE_INFINITY;
  const db = openDatabase(databaseUrl, { pool: 1 });
  const upkeep = startUpkeep({
    db,
    troubled: (error) => {
      if (performance.now() < saidAt + sayAgainAfter) return;
      saidAt = performance.now();
      log.warn('upkeep-troubled', { error });
    },
  });
  return {
    async stop() {
      await upkeep.stop();
      await db.close();
    },
  };
}
