import { setTimeout as pause } from 'node:timers/promises';
import type postgres from 'postgres';
import type { TestDatabase } from '../setup/database';

/** Takes locks in a transaction of its own and keeps them until `release`. */
export async function hold(
  db: TestDatabase,
  take: (sql: postgres.ReservedSql) => Promise<unknown>,
): Promise<{ release(): Promise<void> }> {
  const connection = await db.$client.reserve();
  await connection`begin`;
  await take(connection);
  return {
    async release() {
      await connection`rollback`;
      connection.release();
    },
  };
}

/** Returns when as many connections of this file's database stand before a lock. */
export async function untilWaiting(db: TestDatabase, count: number): Promise<void> {
  await untilWaitingOr(db, count, () => false);
}

/** As `untilWaiting`, or when `done` says so. */
export async function untilWaitingOr(db: TestDatabase, count: number, done: () => boolean): Promise<void> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    if (done()) return;
    const [row] = await db.$client<{ waiting: number }[]>`
      select count(*)::int as waiting from pg_stat_activity
       where datname = current_database() and wait_event_type = 'Lock'`;
    if ((row?.waiting ?? 0) >= count) return;
    if (Date.now() > deadline) throw new Error(`only ${row?.waiting} stand before a lock`);
    await pause(5);
  }
}
