import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';

const db = await testDatabase();

test('twenty racers are all inside the database at the same moment', async () => {
  // Each takes a shared lock and goes on only when it sees all twenty held: one at a time would never end.
  let allTogether = false;
  const backends = await race(20, () =>
    db.transaction(async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock_shared(20)`);
      const deadline = Date.now() + 10_000;
      for (;;) {
        const [row] = await tx.execute<{ holders: number; backend: number }>(sql`
          select count(*)::int as holders, pg_backend_pid() as backend
          from pg_locks where locktype = 'advisory' and objid = 20 and granted`);
        allTogether ||= row?.holders === 20;
        if (row && allTogether) return row.backend;
        if (Date.now() > deadline) throw new Error(`only ${row?.holders} at once`);
      }
    }),
  );
  expect(new Set(backends).size).toBe(20);
});

test('a racer that throws is reported when all are done', async () => {
  let done = 0;
  const outcome = race(3, async (number) => {
    await db.execute(sql`select 1`);
    done += 1;
    if (number === 1) throw new Error('lost');
    return number;
  });
  await expect(outcome).rejects.toThrow('1 of 3 racers threw');
  expect(done).toBe(3);
});
