import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Server } from 'node:http';
import { createServer, type Server as NetServer } from 'node:net';
import { join } from 'node:path';
import {
  type Config,
  ConfigError,
  config,
  forgetForeignVariables,
  parseDemoEnvironment,
  wantsDemo,
} from '@/lib/config';
import { captureConsole, log, startLog } from '../log';
import { StartError } from '../start-check';
import { createStencils, pagesOnTheWayIn } from '../stencil/stencils';
import { createDoor, type DoorOptions } from './door';
import { stopOnSignal } from './stop';

/**
 * Starts the portal from the folder it stands in and keeps it running until SIGTERM or SIGINT. What the operator
 * can put right (environment, database, port, no build) is told on stderr, without a stack, and ends the process
 * with 1.
 */
export async function start(root: string): Promise<void> {
  let stopDemo = async () => {};
  let stopMailing = async () => {};
  let stopImporting = async () => {};
  let stopUpkeep = async () => {};
  let stopSealing = async () => {};
  try {
    forgetForeignVariables();
    const knowsAction = readBuild(root);
    if (wantsDemo()) {
      // Before the demo's own servers start: failing afterwards would stop those of the portal that holds the port.
      await checkPort('127.0.0.1', parseDemoEnvironment().port);
      const { startDemo } = await import('@/lib/demo/start');
      stopDemo = (await startDemo()).stop;
    } else {
      const { checkDatabase } = await import('../start-check');
      await checkDatabase(config());
    }
    const { listen, portalUrl, logLevel, mode, vonage } = config();
    startLog(logLevel);
    captureConsole();
    if (mode === 'real' && !vonage) {
      log.info('phone-methods-off', { reason: 'none of the VONAGE_ variables is set' });
    }
    const server = createDoor({
      config: config(),
      inner: await nextHandler(root, listen),
      knowsAction,
      isPublicFile: publicFiles(root),
      draw: createStencils(pagesOnTheWayIn),
    });
    const { startMailing } = await import('../mailing');
    stopMailing = (await startMailing(config())).stop;
    const { startImporting } = await import('../importing');
    stopImporting = startImporting(config()).stop;
    const { startSealing } = await import('../sealing');
    stopSealing = startSealing(config()).stop;
    const { startTidying } = await import('../upkeep');
    stopUpkeep = startTidying(config()).stop;
    await listenOn(server, listen);
    stopOnSignal(server, async () => {
      await stopUpkeep();
      await stopSealing();
      await stopImporting();
      await stopMailing();
      await stopDemo();
    });
    log.info('portal-started', { url: portalUrl.origin, kind: mode });
    if (mode === 'demo') process.stdout.write(`\nThe portal is ready: ${portalUrl.origin}\n`);
  } catch (error) {
    await stopUpkeep().catch(() => {});
    await stopSealing().catch(() => {});
    await stopImporting().catch(() => {});
    await stopMailing().catch(() => {});
    await stopDemo().catch(() => {});
    process.stderr.write(`${problemOf(error)}\n`);
    process.exit(1);
  }
}

/** What to tell the operator; anything unforeseen goes with its stack, which at this point holds no request. */
function problemOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const forOperator =
    error instanceof ConfigError || error instanceof StartError || error.name === 'DemoError';
  return forOperator ? error.message : (error.stack ?? error.message);
}

/**
 * The server actions of the build.
 * @throws StartError when there is no build
 */
function readBuild(root: string): (id: string) => boolean {
  if (!existsSync(join(root, '.next', 'BUILD_ID'))) {
    throw new StartError(
      'The portal is not built. "npm start" builds and starts it; "npm run build" only builds.',
    );
  }
  const manifest = JSON.parse(
    readFileSync(join(root, '.next', 'server', 'server-reference-manifest.json'), 'utf8'),
  ) as { node: Record<string, unknown> };
  const ids = new Set(Object.keys(manifest.node));
  return (id) => ids.has(id);
}

function publicFiles(root: string): (path: string) => boolean {
  const folder = join(root, 'public');
  const names = existsSync(folder) ? (readdirSync(folder, { recursive: true }) as string[]) : [];
  const paths = new Set(names.map((name) => `/${name.replaceAll('\\', '/')}`));
  return (path) => paths.has(path);
}

async function nextHandler(root: string, listen: Config['listen']): Promise<DoorOptions['inner']> {
  // Loaded only now: Next looks at NODE_ENV and at the console when it is loaded.
  const { default: next } = await import('next');
  const app = next({
    dev: false,
    dir: root,
    // Where Next asks itself for the target of an action's redirect.
    hostname: listen.host === '0.0.0.0' ? '127.0.0.1' : listen.host === '::' ? '::1' : listen.host,
    port: listen.port,
    // Next adds an upgrade listener to this one; the door's own server never upgrades a connection.
    httpServer: new Server(),
  });
  await app.prepare();
  return app.getRequestHandler();
}

/** @throws StartError when the port is taken or may not be used */
function listenOn(server: NetServer, { host, port }: Config['listen']) {
  return new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portError(error, port)));
    server.listen(port, host, () => {
      server.removeAllListeners('error');
      resolve();
    });
  });
}

async function checkPort(host: string, port: number): Promise<void> {
  const probe = createServer();
  await listenOn(probe, { host, port });
  await new Promise<void>((resolve) => probe.close(() => resolve()));
}

function portError(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new StartError(`Port ${port} is in use. Stop what uses it, or set PORT to another one.`);
  }
  if (error.code === 'EACCES')
    return new StartError(`Port ${port} may not be used here. Set PORT to one above 1023.`);
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new StartError('HOST is no address of this machine.');
  }
  return error;
}
