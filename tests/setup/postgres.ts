import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '@/db/connection';
import { migrate } from '@/db/migrate';
import { startPostgres } from '@/lib/demo/postgres';
import { templateName, withDatabase } from './database-address';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the run's PostgreSQL, its maintenance database. */
    postgresUrl: string;
  }
}

/** One PostgreSQL for the whole run, and one migrated database that every test file gets a copy of. */
export default async function setup(project: TestProject) {
  const dataDir = await mkdtemp(join(tmpdir(), 'vestibule-test-'));
  // Started by root, PostgreSQL runs as another user, who has to get in here.
  await chmod(dataDir, 0o755);
  const postgres = await startPostgres({ dataDir, durable: false });

  const maintenance = openDatabase(postgres.url, { pool: 1 });
  await maintenance.$client.unsafe(`create database ${templateName}`);
  await maintenance.close();
  await migrate(withDatabase(postgres.url, templateName));

  project.provide('postgresUrl', postgres.url);
  return async () => {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}
