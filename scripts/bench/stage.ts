import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, rmSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Database, openDatabase } from '@/db/connection';
import { migrate } from '@/db/migrate';
import { startPostgres } from '@/lib/demo/postgres';
import { dataFolder, logFile } from '@/lib/demo/postgres-cluster';
import { findPlace } from '@/lib/demo/postgres-place';
import { readPostmaster } from '@/lib/demo/postgres-postmaster';
import { ensureBuilt } from '../build.mjs';
import { makePeople } from './people';

const root = path.resolve(import.meta.dirname, '../..');
const startsWithin = 60_000;
const endsWithin = 20_000;

/** A built portal in real mode on a PostgreSQL of its own, with people in it. */
export type Stage = {
  /** Where each process of the portal listens on 127.0.0.1, and the Host they all answer to. */
  ports: number[];
  host: string;
  portalPids: number[];
  postgresPid: number;
  /** The same database, for those who look on. */
  db: Database;
  /** Its address as superuser. */
  superUrl: string;
  /** What PostgreSQL writes. */
  postgresLog: string;
  /** How many there are (`people.ts`). */
  accounts: number;
};

export type StageOptions = {
  accounts: number;
  /** How many processes of the portal share the database; 1 when left out. */
  processes?: number;
  log?: (line: string) => void;
  /** Given to Node before the portal's script, such as `--cpu-prof`. */
  nodeArguments?: readonly string[];
  /** PostgreSQL's memory for pages (`shared_buffers`), when not its own default. */
  sharedBuffers?: string;
  /** What stands in for Vonage: the portal's variables, once its address is known. */
  vonage?: (portalUrl: URL) => Promise<{ environment: Record<string, string>; close(): Promise<void> }>;
  /** Another way to make the same people. */
  fill?: typeof makePeople;
};

/** Builds the portal when it is stale, sets the stage, lets `work` use it, and clears everything away. */
export async function onStage<T>(options: StageOptions, work: (stage: Stage) => Promise<T>): Promise<T> {
  const { accounts, processes = 1, log = () => undefined, nodeArguments = [], fill = makePeople } = options;
  await ensureBuilt({ log });
  const folder = await mkdtemp(path.join(tmpdir(), 'vestibule-bench-'));
  // Started by root, PostgreSQL runs as another user, who has to get in here.
  await chmod(folder, 0o711);
  const dataDir = path.join(folder, 'data');
  const { sharedBuffers } = options;
  const postgres = await startPostgres({ dataDir, log, ...(sharedBuffers && { sharedBuffers }) });
  const portals: ChildProcess[] = [];
  let db: Database | undefined;
  let outside: { environment: Record<string, string>; close(): Promise<void> } | undefined;
  let postgresPid = 0;
  const breakOff = () => {
    for (const portal of portals) portal.kill('SIGKILL');
    if (postgresPid) process.kill(postgresPid, 'SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  };
  // Whoever loses patience (Ctrl-C) leaves nothing running either.
  const interrupted = () => process.exit(130);
  process.once('exit', breakOff).once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    const { cluster } = await findPlace(dataDir, () => undefined);
    postgresPid = (await readPostmaster(dataFolder(cluster)))?.pid ?? 0;
    await migrate(postgres.url);
    db = openDatabase(postgres.url, { pool: 2 });
    const key = { id: 'bench', key: randomBytes(32) };
    log(`Making ${accounts} accounts …`);
    await fill(db, [key], accounts, log);
    const ports = await Promise.all(Array.from({ length: processes }, freePort));
    const host = `localhost:${ports[0]}`;
    outside = await options.vonage?.(new URL(`http://${host}`));
    const portalLog = path.join(folder, 'portal.log');
    const environment = {
      DATABASE_URL: postgres.url,
      PORTAL_URL: `http://${host}`,
      AUTH_SECRET: randomBytes(32).toString('base64'),
      SECRET_KEYS: `${key.id}:${key.key.toString('base64')}`,
      SMTP_URL: 'smtp://127.0.0.1:9',
      TRUSTED_PROXIES: 'loopback',
      HOST: '127.0.0.1',
      ...outside?.environment,
    };
    for (const port of ports) {
      const portal = launch(portalLog, nodeArguments, { ...environment, PORT: String(port) });
      portals.push(portal);
      await untilReady(portal, port, portalLog);
    }
    const superUrl = new URL(postgres.url);
    superUrl.username = 'postgres';
    return await work({
      ports,
      host,
      portalPids: portals.flatMap(({ pid }) => pid ?? []),
      postgresPid,
      db,
      superUrl: superUrl.href,
      postgresLog: logFile(cluster),
      accounts,
    });
  } finally {
    process.off('exit', breakOff).off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await Promise.all(portals.map(end));
    await outside?.close();
    await db?.close();
    await postgres.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function launch(portalLog: string, nodeArguments: readonly string[], env: Record<string, string>) {
  const out = openSync(portalLog, 'a');
  // Nothing but these variables, so that it runs the same whatever is set here.
  const child = spawn(process.execPath, [...nodeArguments, 'server.mjs'], {
    cwd: root,
    env: { NODE_ENV: 'production', ...env },
    stdio: ['ignore', out, out],
  });
  closeSync(out);
  return child;
}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

async function untilReady(portal: ChildProcess, port: number, portalLog: string): Promise<void> {
  const deadline = Date.now() + startsWithin;
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/ready`).catch(() => undefined);
    if (answer?.ok) return;
    if (hasEnded(portal) || Date.now() > deadline) {
      throw new Error(`the portal did not start:\n${await readFile(portalLog, 'utf8')}`);
    }
    await pause(50);
  }
}

async function end(portal: ChildProcess): Promise<void> {
  if (hasEnded(portal)) return;
  const ended = new Promise<void>((resolve) => portal.once('exit', () => resolve()));
  portal.kill('SIGTERM');
  const inTime = await Promise.race([ended.then(() => true), pause(endsWithin, false, { ref: false })]);
  if (!inTime) portal.kill('SIGKILL');
  await ended;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
