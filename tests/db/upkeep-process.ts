import { openDatabase } from '@/db/connection';
import { startUpkeep } from '@/lib/upkeep/upkeep';

/** A portal process of which only the upkeep runs, without pause, to be killed. What it needs stands in its one argument. */
export type UpkeepProcess = { databaseUrl: string; batch: number };

const { databaseUrl, batch } = JSON.parse(process.argv[2] ?? '') as UpkeepProcess;

startUpkeep({
  db: openDatabase(databaseUrl, { pool: 1 }),
  troubled: (error) => console.error(error),
  minuteMs: 1,
  batch,
});
// The upkeep itself keeps no process alive; a portal's server does.
setInterval(() => undefined, 60_000);
