import type { Server } from 'node:http';
import { log } from '../log';

/** How long requests in flight may take once the portal is told to stop, in milliseconds. */
const grace = 10_000;

/** Stops accepting, lets requests in flight finish for at most `graceMs`, then cuts what is left. */
export function closeDoor(server: Server, graceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}

/**
 * On SIGTERM or SIGINT the process finishes requests in flight, then `afterwards`, and exits with 0; a second
 * signal ends it at once.
 */
export function stopOnSignal(server: Server, afterwards: () => Promise<void>): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info('portal-stopping');
    await closeDoor(server, grace);
    await afterwards();
    log.info('portal-stopped');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.on(signal, () => {
      // Next keeps a process alive whose promises fail; this one is meant to end.
      stop().catch((error) => {
        log.error('portal-not-stopped', { error });
        process.exit(1);
      });
    });
  }
}
