import { DemoError } from './demo-error';
import { dataFolder, ensureCluster, passwordOf } from './postgres-cluster';
import { findPlace, type Place } from './postgres-place';
import { isAlive, readPostmaster } from './postgres-postmaster';
import { addressOf, adopt, endServer, type Server, startOrAdopt } from './postgres-server';

export type RunningPostgres = {
  /** Address of the database, with its password: for connections, never for a log. */
  url: string;
  port: number;
  /** Ends the server in order: connections are cut, everything is on the disk. Safe to repeat. */
  stop(): Promise<void>;
};

export type PostgresOptions = {
  /** Where the database is kept; made when missing. */
  dataDir: string;
  /** False for databases that may be lost with the machine's power: no `fsync`. */
  durable?: boolean;
  /** PostgreSQL's `shared_buffers`, such as `4GB`; its own default, which is small, when left out. */
  sharedBuffers?: string;
  /** Told what takes time or is unusual. */
  log?: (line: string) => void;
};

/**
 * Runs a PostgreSQL of our own on the folder, on loopback: starts it, or adopts the one that a killed
 * portal left running. If it is killed while we use it, it is started again on the same port.
 * @throws DemoError when another portal uses the folder, or PostgreSQL cannot run here
 */
export async function startPostgres(options: PostgresOptions): Promise<RunningPostgres> {
  const { dataDir, durable = true, sharedBuffers, log = () => undefined } = options;
  const place = await findPlace(dataDir, log);
  const password = await ensureCluster(place, { durable, log });

  let stopping: Promise<void> | undefined;
  let restart: Promise<void> = Promise.resolve();
  const begin = (port?: number) =>
    startOrAdopt({ place, password, durable, sharedBuffers, log, port, onLost });
  const onLost = () => {
    if (stopping) return;
    log('PostgreSQL ended unexpectedly; starting it again …');
    restart = begin(server.port).then(
      (next) => {
        server = next;
        log('PostgreSQL runs again.');
      },
      (error: Error) => log(`PostgreSQL could not be started again: ${error.message}`),
    );
  };
  let server: Server = await begin();

  const stop = async () => {
    await restart;
    await endServer(server, dataFolder(place.cluster));
  };
  return {
    url: addressOf(server.port, password),
    port: server.port,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}

/**
 * Ends the server that a killed portal left running on the folder, if there is one.
 * @returns where the folder's PostgreSQL was
 * @throws DemoError when a portal is using it, or it does not let itself be ended
 */
export async function stopAbandonedPostgres(dataDir: string): Promise<Place> {
  const place = await findPlace(dataDir, () => undefined);
  const folder = dataFolder(place.cluster);
  const found = await readPostmaster(folder);
  if (!found || !isAlive(found)) return place;
  const server = await adopt(found, place, await passwordOf(place.cluster), () => undefined);
  if (!server) {
    throw new DemoError(
      `A PostgreSQL (process ${found.pid}) holds ${place.cluster} and does not answer. End it, then try again.`,
    );
  }
  await endServer(server, folder);
  return place;
}
