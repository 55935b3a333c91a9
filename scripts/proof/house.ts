import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Database, openDatabase } from '@/db/connection';
import { migrate } from '@/db/migrate';
import type { BoxKey } from '@/lib/crypto/secret-box';
import { type RunningPostgres, startPostgres } from '@/lib/demo/postgres';
import { dataFolder } from '@/lib/demo/postgres-cluster';
import { findPlace } from '@/lib/demo/postgres-place';
import { readPostmaster } from '@/lib/demo/postgres-postmaster';

const root = path.resolve(import.meta.dirname, '../..');
/** A killed PostgreSQL recovers first, and a portal waits for it (ms). */
const readyWithin = 90_000;

export const victims = ['portal', 'postgres', 'both'] as const;
export type Victim = (typeof victims)[number];

/** A built portal in real mode and a PostgreSQL of its own, which can be killed and come back. */
export class House {
  #portal: ChildProcess | undefined;
  #postmaster = 0;
  readonly host: string;

  private constructor(
    private readonly folder: string,
    private readonly postgres: RunningPostgres,
    readonly port: number,
    /** For those who look on; survives kills. */
    readonly db: Database,
    readonly key: BoxKey,
    private readonly authSecret: string,
  ) {
    this.host = `localhost:${port}`;
    process.once('exit', this.#breakOff).once('SIGINT', interrupted).once('SIGTERM', interrupted);
  }

  /** Whoever loses patience (Ctrl-C) leaves nothing running. */
  #breakOff = () => {
    this.#portal?.kill('SIGKILL');
    if (this.#postmaster) process.kill(this.#postmaster, 'SIGQUIT');
  };

  /** A new one, with an empty, migrated database, not yet open. */
  static async make(): Promise<House> {
    const folder = await mkdtemp(path.join(tmpdir(), 'vestibule-proof-'));
    // Started by root, PostgreSQL runs as another user, who has to get in here.
    await chmod(folder, 0o711);
    const postgres = await startPostgres({ dataDir: path.join(folder, 'data') });
    await migrate(postgres.url);
    const key = { id: 'proof', key: randomBytes(32) };
    const db = openDatabase(postgres.url, { pool: 4 });
    const authSecret = randomBytes(32).toString('base64');
    const house = new House(folder, postgres, await freePort(), db, key, authSecret);
    await house.#findPostmaster();
    return house;
  }

  /** Ends the victim's process with SIGKILL, as a crash would; of PostgreSQL its first process, the postmaster. */
  async kill(victim: Victim): Promise<void> {
    const before = this.#postmaster;
    if (victim !== 'portal') process.kill(before, 'SIGKILL');
    if (victim !== 'postgres') await this.#killPortal();
    if (victim !== 'portal') {
      await until('PostgreSQL has a new first process', async () => {
        await this.#findPostmaster();
        return this.#postmaster !== before;
      });
    }
  }

  /**
   * Waits for the database, starts the portal where it does not run, and returns when it is ready for people: false
   * when it had ended by itself.
   */
  async ready(): Promise<boolean> {
    await until('PostgreSQL answers', async () => (await this.db.$client`select 1 as one`).length === 1);
    // One that ended when only its database was killed does not come back by itself.
    const survived = !this.#portal || !hasEnded(this.#portal);
    if (!this.#portal || !survived) this.#launch();
    const portal = this.#portal;
    await until('the portal is ready', async () => {
      if (portal && hasEnded(portal)) throw new Fatal(await this.#log('the portal ended by itself'));
      return (await fetch(`http://127.0.0.1:${this.port}/api/ready`)).ok;
    });
    return survived;
  }

  /** Ends everything and removes what it left, unless somebody wants to look at it. */
  async close(keep: boolean): Promise<string | undefined> {
    await this.#killPortal();
    await this.db.close().catch(() => undefined);
    await this.postgres.stop();
    process.off('exit', this.#breakOff).off('SIGINT', interrupted).off('SIGTERM', interrupted);
    if (keep) return this.folder;
    await rm(this.folder, { recursive: true, force: true });
    return undefined;
  }

  async #findPostmaster(): Promise<void> {
    const { cluster } = await findPlace(path.join(this.folder, 'data'), () => undefined);
    this.#postmaster = (await readPostmaster(dataFolder(cluster)))?.pid ?? this.#postmaster;
  }

  async #killPortal(): Promise<void> {
    const portal = this.#portal;
    if (!portal || hasEnded(portal)) return;
    const ended = new Promise<void>((resolve) => portal.once('exit', () => resolve()));
    portal.kill('SIGKILL');
    await ended;
    this.#portal = undefined;
  }

  #launch(): void {
    const out = openSync(path.join(this.folder, 'portal.log'), 'a');
    this.#portal = spawn(process.execPath, ['server.mjs'], {
      cwd: root,
      stdio: ['ignore', out, out],
      env: {
        NODE_ENV: 'production',
        DATABASE_URL: this.postgres.url,
        PORTAL_URL: `http://${this.host}`,
        AUTH_SECRET: this.authSecret,
        SECRET_KEYS: `${this.key.id}:${this.key.key.toString('base64')}`,
        SMTP_URL: 'smtp://127.0.0.1:9',
        TRUSTED_PROXIES: 'loopback',
        HOST: '127.0.0.1',
        PORT: String(this.port),
      },
    });
    closeSync(out);
  }

  async #log(what: string): Promise<string> {
    const log = await readFile(path.join(this.folder, 'portal.log'), 'utf8');
    return `${what}:\n${log.split('\n').slice(-30).join('\n')}`;
  }
}

const interrupted = () => process.exit(130);

class Fatal extends Error {}

const hasEnded = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + readyWithin;
  for (;;) {
    const isNow = await isSo().catch((error) => {
      if (error instanceof Fatal) throw error;
      return false;
    });
    if (isNow) return;
    if (Date.now() > deadline) throw new Error(`waited in vain: ${what}`);
    await pause(30);
  }
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
