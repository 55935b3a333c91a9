import { rmSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDatabase } from '@/db/connection';
import { migrate } from '@/db/migrate';
import { startPostgres } from '@/lib/demo/postgres';
import { isRunning } from '@/lib/demo/running';
import { templateName, withDatabase } from './database-address';
import { demoDatabase } from './demo-database';
import { prepareForRun } from './prepared';
import { temporaryRoot } from './temporary-root';

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the run's PostgreSQL, its maintenance database. */
    postgresUrl: string;
  }
}

/** One PostgreSQL for the whole run, and one migrated database that every test file gets a copy of. */
export default async function setup(project: TestProject) {
  const dataDir = await mkdtemp(join(temporaryRoot(), 'vestibule-test-'));
  // Started by root, PostgreSQL runs as another user, who has to get in here.
  await chmod(dataDir, 0o755);
  const postgres = await startPostgres({ dataDir, durable: false });
  const { pid } = await demoDatabase(dataDir);
  const breakOff = () => endAtOnce(pid, dataDir);
  process.once('exit', breakOff);

  const maintenance = openDatabase(postgres.url, { pool: 1 });
  await maintenance.$client.unsafe(`create database ${templateName}`);
  await maintenance.close();
  await migrate(withDatabase(postgres.url, templateName));

  const folder = await mkdtemp(join(tmpdir(), 'vestibule-prepared-'));
  await prepareForRun(join(folder, 'people.json'));

  project.provide('postgresUrl', postgres.url);
  return async () => {
    process.off('exit', breakOff);
    await postgres.stop();
    for (const each of [dataDir, folder]) await rm(each, { recursive: true, force: true });
  };
}

/** A run that is broken off (Ctrl-C) comes to no tidy end, and PostgreSQL outlives whoever started it. */
function endAtOnce(pid: number, dataDir: string) {
  const deadline = Date.now() + 5_000;
  const wait = new Int32Array(new SharedArrayBuffer(4));
  try {
    process.kill(pid, 'SIGQUIT');
    while (isRunning(pid) && Date.now() < deadline) Atomics.wait(wait, 0, 0, 20);
  } catch {
    // It has ended already.
  }
  rmSync(dataDir, { recursive: true, force: true });
}
