import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const root = path.resolve(import.meta.dirname, '../..');

/** A first start makes a database and five offices (ms). */
const readyWithin = 120_000;
const endsWithin = 30_000;

export type PortalOptions = {
  /** `DEMO_DATA_DIR`; given again, the portal starts with what is in there. */
  dataDir: string;
  /** Everything the server writes is appended to this file. */
  logFile: string;
  /** Added to the environment; some variables need to know the port. */
  env?: Record<string, string> | ((port: number) => Record<string, string>);
};

/** A portal in demo mode, as `npm start` runs it, in a process of its own. */
export class Portal {
  #child: ChildProcess | undefined;

  private constructor(
    private readonly options: PortalOptions,
    readonly port: number,
  ) {}

  /**
   * Starts a portal on free ports and returns when it is ready for people.
   * @throws Error with the end of its log, when it ends instead or takes too long
   */
  static async start(options: PortalOptions): Promise<Portal> {
    const portal = await Portal.prepare(options);
    await portal.start();
    return portal;
  }

  /** The same before its first start, for tests of that. */
  static async prepare(options: PortalOptions): Promise<Portal> {
    return new Portal(options, await freePortPair());
  }

  /** Without a slash at the end. */
  get url(): string {
    return `http://localhost:${this.port}`;
  }

  get dataDir(): string {
    return this.options.dataDir;
  }

  get pid(): number {
    const pid = this.#child?.pid;
    if (!pid) throw new Error('the portal is not running');
    return pid;
  }

  /** Starts it without waiting until it is ready: for tests that end it in the middle. */
  launch(): void {
    const { env } = this.options;
    const log = openSync(this.options.logFile, 'a');
    const child = spawn(process.execPath, ['server.mjs'], {
      cwd: root,
      stdio: ['ignore', log, log],
      env: {
        ...withoutRealPortal(process.env),
        PORT: String(this.port),
        DEMO_DATA_DIR: this.options.dataDir,
        // The more it says, the more the look for secrets in its log is worth.
        LOG_LEVEL: 'debug',
        ...(typeof env === 'function' ? env(this.port) : env),
      },
    });
    closeSync(log);
    // Nobody may leave a portal behind, not even a run that is broken off.
    const endWithUs = () => child.kill('SIGTERM');
    process.once('exit', endWithUs);
    child.once('exit', () => process.off('exit', endWithUs));
    this.#child = child;
  }

  /** Starts it again after `stop` or `kill`, on the same port and data, and waits until it is ready. */
  async start(): Promise<void> {
    this.launch();
    const child = this.#child;
    const deadline = Date.now() + readyWithin;
    for (;;) {
      if (await isReady(this.port)) return;
      if (hasEnded(child)) throw new Error(`the portal ended by itself:\n${this.#endOfLog()}`);
      if (Date.now() > deadline) {
        await this.kill();
        throw new Error(`the portal was not ready after ${readyWithin / 1_000} s:\n${this.#endOfLog()}`);
      }
      await pause(50);
    }
  }

  /** Asks it to end (SIGTERM) and returns its exit code; null when only a signal ended it. */
  async stop(): Promise<number | null> {
    return this.#end('SIGTERM');
  }

  /** Ends it at once, as a crash of the machine would (`kill -9`). Its PostgreSQL goes on. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  async #end(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#child;
    if (!child || hasEnded(child)) return child?.exitCode ?? null;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill(signal);
    const inTime = await Promise.race([ended.then(() => true), pause(endsWithin, false, { ref: false })]);
    if (!inTime) {
      child.kill('SIGKILL');
      await ended;
      throw new Error(`the portal was still running ${endsWithin / 1_000} s after ${signal}`);
    }
    return child.exitCode;
  }

  #endOfLog(): string {
    return readFileSync(this.options.logFile, 'utf8').split('\n').slice(-40).join('\n');
  }
}

const hasEnded = (child: ChildProcess | undefined) =>
  !child || child.exitCode !== null || child.signalCode !== null || child.pid === undefined;

async function isReady(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://localhost:${port}/api/ready`, { signal: AbortSignal.timeout(5_000) });
    return answer.ok;
  } catch {
    return false;
  }
}

/** Whatever the developer has set for a real portal must not turn the test's demo into one. */
function withoutRealPortal(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const real =
    /^(DATABASE_URL|DATABASE_POOL|PORTAL_URL|AUTH_SECRET|SECRET_KEYS|SMTP_URL|MAIL_FROM|TRUSTED_PROXIES|HOST|VONAGE_.*)$/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !real.test(name))) as NodeJS.ProcessEnv;
}

/** A port whose next one is free, too: the demo's own page listens there. */
export async function freePortPair(): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const port = await listens(0);
    if (port && port < 65_535 && (await listens(port + 1))) return port;
  }
  throw new Error('found no two free ports side by side');
}

function listens(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const { port: given } = server.address() as { port: number };
      server.close(() => resolve(given));
    });
  });
}
