import { randomBytes } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { openDatabase } from '@/db/connection';
import { templateName, withDatabase } from './database-address';

export type TestDatabase = ReturnType<typeof openDatabase>;

/** Enough for twenty racers that each hold a connection, and a few more to look on. */
export const poolSize = 24;

// Files run one after the other in a process, and each is over before the next one begins.
let current: { db: TestDatabase; url: string } | undefined;

/**
 * An empty, migrated database of this test file's own, gone when the file is done.
 * Call it once, at the top of the file: `const db = await testDatabase();`
 */
export async function testDatabase(): Promise<TestDatabase> {
  if (current) throw new Error('testDatabase() is called once per test file');
  const server = inject('postgresUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(server, `create database ${name} template ${templateName}`);

  const url = withDatabase(server, name);
  const db = openDatabase(url, { pool: poolSize });
  current = { db, url };
  afterAll(async () => {
    await db.close();
    await dropDatabase(server, name);
    current = undefined;
  });
  return db;
}

/** The address of this test file's database, for code that opens connections itself. */
export function testDatabaseUrl(): string {
  return fileDatabase().url;
}

export function fileDatabase() {
  if (!current) throw new Error('call testDatabase() at the top of this test file first');
  return current;
}

/**
 * Ends what a test has left connected. Not `with (force)`: that is refused while PostgreSQL's own autovacuum is at work in
 * the database, whereas a plain drop sends it away and waits for it.
 */
async function dropDatabase(server: string, name: string) {
  await onServer(
    server,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and usename = current_user`,
  );
  await onServer(server, `drop database if exists ${name}`);
}

async function onServer(url: string, statement: string) {
  const maintenance = openDatabase(url, { pool: 1 });
  try {
    await maintenance.$client.unsafe(statement);
  } finally {
    await maintenance.close();
  }
}
