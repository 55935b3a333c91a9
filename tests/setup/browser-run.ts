import { chmod, copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FullConfig } from '@playwright/test';
import { Portal } from './portal';
import { prepareForRun } from './prepared';
import { beginRun, runFile } from './run';

/** What the tests' processes know of the portal they share. */
export type SharedPortal = { url: string; dataDir: string; pid: number };

/** Starts the one portal that the browser tests share; the answer ends it when all are done. */
export default async function setup(config: FullConfig) {
  const folder = beginRun();
  // Started by root, PostgreSQL runs as another user, who has to get in here.
  await chmod(folder, 0o711);
  await prepareForRun(runFile('prepared'));
  const portal = await Portal.start({ dataDir: path.join(folder, 'data'), logFile: runFile('log') });
  const shared: SharedPortal = { url: portal.url, dataDir: portal.dataDir, pid: portal.pid };
  await writeFile(runFile('portal'), JSON.stringify(shared));

  return async () => {
    await portal.stop();
    const results = config.projects[0]?.outputDir ?? 'test-results';
    await mkdir(results, { recursive: true });
    await copyFile(runFile('log'), path.join(results, 'server.log'));
    await rm(folder, { recursive: true, force: true });
  };
}
