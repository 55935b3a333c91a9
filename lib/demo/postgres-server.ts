import { spawn } from 'node:child_process';
import { open, readFile, stat, truncate } from 'node:fs/promises';
import { createServer } from 'node:net';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';
import { DemoError, errorCode } from './demo-error';
import { cannotStart, dataFolder, logFile, roleName, spawnOptions } from './postgres-cluster';
import type { Place } from './postgres-place';
import { isAlive, type Postmaster, readPostmaster, removeStale, worksOn } from './postgres-postmaster';
import { isRunning } from './running';

/** A running server that this process alone owns. */
export type Server = { pid: number; port: number; release(): Promise<void> };

export type Start = {
  place: Place;
  password: string;
  durable: boolean;
  sharedBuffers: string | undefined;
  log: (line: string) => void;
  /** Called once when the server ends, or cuts us off, before we released it. */
  onLost: () => void;
  /** Wanted when connections already point there; else any free one. */
  port: number | undefined;
};

/** How long a server on its way down, or a killed one's last processes, may keep the folder (ms). */
const patience = 15_000;
/** How long our own server may recover from a hard end before it answers (ms). */
const recovery = 60_000;
/** How long a portal that is ending may keep its ownership (ms). */
const handover = 3_000;
const pollEvery = 40;
const retryEvery = 400;

/** The advisory lock of the one portal that uses the server; it goes when its owner does, however that ends. */
const ownerLock = 7_268_310;

export const addressOf = (port: number, password: string) =>
  `postgres://${roleName}:${password}@127.0.0.1:${port}/${roleName}`;

/**
 * Starts the cluster's server, or adopts it if it runs.
 * @throws DemoError when somebody else has it, or it does not come up
 */
export async function startOrAdopt(start: Start): Promise<Server> {
  const { place, password, onLost } = start;
  const folder = dataFolder(place.cluster);
  const began = Date.now();
  let child: Child | undefined;

  for (;;) {
    const found = await readPostmaster(folder);
    if (found && isAlive(found)) {
      const server = await adopt(found, place, password, onLost);
      if (server) {
        if (found.pid !== child?.pid)
          start.log(`Using the PostgreSQL that still runs (process ${found.pid}).`);
        return server;
      }
    } else if (!child || child.ended) {
      if (child?.error) throw cannotStart(place.binaries.postgres, child.error);
      if (found) removeStale(found, folder);
      // The processes of a killed server hold its memory a little longer: then this one ends at once.
      if (child) await pause(retryEvery);
      child = await launch(start);
    }
    const allowed = child && !child.ended ? recovery : patience;
    if (Date.now() - began > allowed) throw await stuck(place, found);
    await pause(pollEvery);
  }
}

/**
 * Opens a running server and makes it ours; undefined while it does not answer.
 * @throws DemoError when it is none of this cluster's, or another portal has it
 */
export async function adopt(
  found: Postmaster,
  place: Place,
  password: string,
  onLost: () => void,
): Promise<Server | undefined> {
  if (!(await worksOn(found, dataFolder(place.cluster)))) {
    throw new DemoError(
      `${place.cluster} was moved or copied from ${found.dataFolder} while PostgreSQL ran there. ` +
        `End that one (process ${found.pid}), then start again.`,
    );
  }
  let owned = false;
  const sql = postgres(addressOf(found.port, password), {
    max: 1,
    // Ownership lasts as long as this one connection does.
    max_lifetime: null,
    connect_timeout: 5,
    connection: { application_name: 'vestibule owner' },
    onnotice: () => undefined,
    onclose: () => {
      if (owned) onLost();
      owned = false;
    },
  });
  const release = async () => {
    owned = false;
    await sql.end({ timeout: 0 });
  };
  try {
    if (!(await takeOwnership(sql))) {
      throw new DemoError(
        `Another portal is using the data folder ${place.dataDir}. End it first, or give this one a folder ` +
          'of its own: DEMO_DATA_DIR=.data/second PORT=3100 npm start',
      );
    }
    owned = true;
    return { pid: found.pid, port: found.port, release };
  } catch (error) {
    await release();
    if (error instanceof DemoError) throw error;
    if (errorCode(error) !== '28P01') return undefined;
    throw new DemoError(
      `A PostgreSQL that is not of this demo works on ${place.cluster} (process ${found.pid}, ` +
        `port ${found.port}): it does not know the demo's password. End it, then start again.`,
    );
  }
}

async function takeOwnership(sql: postgres.Sql): Promise<boolean> {
  const until = Date.now() + handover;
  for (;;) {
    const [row] = await sql<{ mine: boolean }[]>`select pg_try_advisory_lock(${ownerLock}) as mine`;
    if (row?.mine) return true;
    if (Date.now() > until) return false;
    await pause(pollEvery);
  }
}

/**
 * Ends a server of ours in order (PostgreSQL's "fast shutdown"), at worst at once, which loses nothing either.
 * @throws DemoError when it lives on
 */
export async function endServer({ pid, release }: Server, folder: string): Promise<void> {
  const gone = async (signal: 'SIGINT' | 'SIGQUIT') => {
    const until = Date.now() + patience;
    for (let sent = false; Date.now() < until; sent = true) {
      const found = await readPostmaster(folder);
      if (found?.pid !== pid || !isAlive(found)) return true;
      if (!sent && isRunning(pid)) process.kill(pid, signal);
      await pause(pollEvery);
    }
    return false;
  };
  // Ownership is kept to the end, so that no other portal adopts a server that is going down.
  const ended = (await gone('SIGINT')) || (await gone('SIGQUIT'));
  await release();
  if (!ended) throw new DemoError(`PostgreSQL (process ${pid}) does not end.`);
}

type Child = { pid: number | undefined; ended: boolean; error: Error | undefined };

/** Starts the server so that it outlives us, whatever ends us: in a session and with a log of its own. */
async function launch({ place, durable, sharedBuffers, port }: Start): Promise<Child> {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: port ?? (await freePort()),
    // A socket file's name has a length limit, which a deep project folder breaks.
    unix_socket_directories: '',
    max_connections: 200,
    timezone: 'UTC',
    log_timezone: 'UTC',
    // The log keeps no statements and no rows: both hold personal data.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(sharedBuffers !== undefined && { shared_buffers: sharedBuffers }),
    ...(!durable && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const log = await openLog(logFile(place.cluster));
  try {
    const server = spawn(
      place.binaries.postgres,
      [
        '-D',
        dataFolder(place.cluster),
        ...Object.entries(settings).flatMap((pair) => ['-c', pair.join('=')]),
      ],
      { ...spawnOptions(place), detached: true, stdio: ['ignore', log.fd, log.fd] },
    );
    const child: Child = { pid: server.pid, ended: false, error: undefined };
    server.on('error', (error) => Object.assign(child, { ended: true, error }));
    server.on('exit', () => Object.assign(child, { ended: true }));
    server.unref();
    return child;
  } finally {
    await log.close();
  }
}

async function openLog(file: string) {
  const { size } = await stat(file).catch(() => ({ size: 0 }));
  if (size > 1_000_000) await truncate(file);
  return open(file, 'a', 0o600);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

async function stuck({ cluster }: Place, found: Postmaster | undefined): Promise<DemoError> {
  if (found && isAlive(found)) {
    return new DemoError(
      `The PostgreSQL on ${cluster} (process ${found.pid}) does not answer. End it, then start again.`,
    );
  }
  const log = await readFile(logFile(cluster), 'utf8').catch(() => '');
  const reason = log.split('\n').findLast((line) => /FATAL|PANIC/.test(line)) ?? '';
  return new DemoError(`PostgreSQL does not start; ${logFile(cluster)} says: ${reason}`);
}
