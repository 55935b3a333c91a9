import { readFileSync } from 'node:fs';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { installQueue, isQueueInstalled } from './queue';

const folder = path.join(process.cwd(), 'db', 'migrations');

/** Any number of processes may migrate at once; they take turns on this advisory lock. */
const migrationLock = 7_268_311;

/** Brings the database at `url` to the newest schema. Safe to repeat. */
export async function migrate(url: string): Promise<void> {
  const client = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await client`select pg_advisory_lock(${migrationLock})`;
    await runMigrations(drizzle(client), { migrationsFolder: folder });
    await installQueue(client);
  } finally {
    await client.end({ timeout: 5 });
  }
}

type Journal = { entries: { tag: string; when: number }[] };

/**
 * Names of migrations in this release that the database has not seen, the queue's own tables counted as one; empty when
 * it is up to date.
 */
export async function pendingMigrations(client: postgres.Sql): Promise<string[]> {
  const journal = JSON.parse(readFileSync(path.join(folder, 'meta', '_journal.json'), 'utf8')) as Journal;
  const [known] = await client<{ present: boolean }[]>`
    select to_regclass('drizzle.__drizzle_migrations') is not null as present`;
  const queue = (await isQueueInstalled(client)) ? [] : ['queue'];
  if (!known?.present) return [...journal.entries.map((entry) => entry.tag), ...queue];
  const [newest] = await client<{ at: string | null }[]>`
    select max(created_at)::text as at from drizzle.__drizzle_migrations`;
  const reached = Number(newest?.at ?? 0);
  return [...journal.entries.filter((entry) => entry.when > reached).map((entry) => entry.tag), ...queue];
}
