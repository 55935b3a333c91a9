import type { Database } from '@/db/connection';
import { expect } from './test';

/** The key of the lock that whoever comes to the gate waits for. */
const lock = 6_021_023;

/** Where in the middle of its work a process waits: before it writes such a row, `when` being a condition on `new` and `old`. */
export type Place = { table: string; event: 'insert' | 'update'; when?: string };

/**
 * Stops whoever comes to a place in the database, so that a process can be killed between two of its statements. What it had
 * not finished is then undone, as PostgreSQL does once it notices that nobody is there any more.
 */
export async function withGate(
  database: Database,
  { table, event, when = 'true' }: Place,
  act: (somebodyWaits: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const sql = database.$client;
  const keeper = await sql.reserve();
  const waiting = async () => {
    const rows = await sql<{ pid: number }[]>`
      select pid from pg_locks where locktype = 'advisory' and objid = ${lock} and not granted
         and database = (select oid from pg_database where datname = current_database())`;
    return rows.map(({ pid }) => pid);
  };
  try {
    await keeper`select pg_advisory_lock(${lock})`;
    await sql.unsafe(`
      create or replace function wait_at_gate() returns trigger language plpgsql as $$
        begin perform pg_advisory_xact_lock_shared(${lock}); return new; end $$;
      create trigger gate before ${event} on "${table}" for each row when (${when})
        execute function wait_at_gate();`);
    await act(async () => {
      await expect.poll(async () => (await waiting()).length, { message: `somebody at ${table}` }).toBe(1);
    });
    for (const pid of await waiting()) await sql`select pg_terminate_backend(${pid}, 5000)`;
  } finally {
    await sql.unsafe(`drop trigger if exists gate on "${table}"`);
    await keeper`select pg_advisory_unlock(${lock})`;
    keeper.release();
  }
}
