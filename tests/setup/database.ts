import { randomBytes } from 'node:crypto';
import { afterAll, inject } from 'vitest';
import { openDatabase } from '@/db/connection';
import { templateName, withDatabase } from './database-address';

export type TestDatabase = ReturnType<typeof openDatabase>;

/** Enough for twenty racers that each hold a connection, and a few more to look on. */
export const poolSize = 24;

// Vitest gives each test file its own copy of this module, hence "the file's database".
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
    await onServer(server, `drop database if exists ${name} with (force)`);
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

async function onServer(url: string, statement: string) {
  const maintenance = openDatabase(url, { pool: 1 });
  try {
    await maintenance.$client.unsafe(statement);
  } finally {
    await maintenance.close();
  }
}
