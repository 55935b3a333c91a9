import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { openDatabase } from '@/db/connection';
import { migrate } from '@/db/migrate';
import { installConfig, parseConfig } from '@/lib/config';
import { type DemoPage, startDemoPage } from '@/lib/demo/page';
import { openPhones, type SimulatedPhones } from '@/lib/demo/phones/phones';
import { demoSecrets } from '@/lib/demo/secrets';
import type { SharedPortal } from '../../setup/browser-run';
import { withDatabase } from '../../setup/database-address';
import { demoDatabase } from '../../setup/demo-database';
import { freePortPair, Portal } from '../../setup/portal';
import { Postbox } from '../../setup/postbox';
import { runFile, runFolder } from '../../setup/run';
import { type Back, ReverseProxy } from './proxy';
import { test as base } from './test';

/**
 * Two portal processes, as an operator runs them: on one database (of their own), behind one address, with a mail server and
 * Vonage's service (the simulated phones), which both live in the test's process and outlive every kill.
 */
export class Pair {
  #starting = new Set<Promise<void>>();
  #failed: unknown;

  private constructor(
    readonly proxy: ReverseProxy,
    readonly postbox: Postbox,
    readonly databaseUrl: string,
    readonly folder: string,
    private readonly portals: readonly Portal[],
    private readonly outside: { phones: SimulatedPhones; page: DemoPage },
  ) {}

  get url(): string {
    return this.proxy.url;
  }

  /** Waits until a process that was killed is back. */
  async whole(): Promise<void> {
    await Promise.all(this.#starting);
    if (this.#failed) throw this.#failed;
  }

  static async open(): Promise<Pair> {
    const shared = JSON.parse(readFileSync(runFile('portal'), 'utf8')) as SharedPortal;
    const server = await demoDatabase(shared.dataDir);
    const databaseUrl = await newDatabase(server.url);
    const folder = await mkdtemp(path.join(runFolder(), 'pair-'));
    const { authSecret, secretKeys, vonage } = await demoSecrets(folder);
    const postbox = await Postbox.open();
    const port = await freePortPair();
    const portalUrl = new URL(`http://localhost:${port}`);
    const phones = openPhones({ portalUrl, application: vonage });
    const page = await startDemoPage({ port: port + 1, portalUrl, dataDir: folder, phones });
    const variables = {
      DATABASE_URL: databaseUrl,
      PORTAL_URL: portalUrl.origin,
      AUTH_SECRET: authSecret,
      SECRET_KEYS: secretKeys.map(({ id, key }) => `${id}:${key.toString('base64')}`).join(','),
      SMTP_URL: postbox.url,
      TRUSTED_PROXIES: 'loopback',
      HOST: '127.0.0.1',
      VONAGE_APPLICATION_ID: vonage.applicationId,
      VONAGE_PRIVATE_KEY: vonage.privateKey,
      VONAGE_SIGNATURE_SECRET: vonage.signatureSecret,
      VONAGE_API_HOST: page.url,
    };
    installConfig(parseConfig({ ...variables, LOG_LEVEL: 'silent' }));
    const portals = await Promise.all(
      ['first', 'second'].map(async (name) => {
        const dataDir = path.join(folder, name);
        await mkdir(dataDir);
        return Portal.prepare({ dataDir, logFile: runFile('log'), env: variables });
      }),
    );
    const backs = portals.map((portal) => ({
      port: portal.port,
      kill: () => pair.#kill(portal),
    })) as [Back, Back];
    const proxy = await ReverseProxy.open(port, backs);
    const pair: Pair = new Pair(proxy, postbox, databaseUrl, folder, portals, { phones, page });
    await Promise.all(portals.map((portal) => portal.start()));
    return pair;
  }

  async close(): Promise<void> {
    await this.whole().catch(() => undefined);
    await this.proxy.close();
    await Promise.all(this.portals.map((portal) => portal.stop()));
    this.outside.phones.close();
    await this.outside.page.close();
    await this.postbox.close();
  }

  /** It comes back while the other one works, as under any supervisor. */
  async #kill(portal: Portal): Promise<void> {
    await portal.kill();
    const starting = portal
      .start()
      .catch((error) => {
        this.#failed = error;
      })
      .finally(() => this.#starting.delete(starting));
    this.#starting.add(starting);
  }
}

async function newDatabase(server: string): Promise<string> {
  const name = `pair_${randomBytes(6).toString('hex')}`;
  const maintenance = openDatabase(server, { pool: 1 });
  try {
    await maintenance.$client.unsafe(`create database ${name}`);
  } finally {
    await maintenance.close();
  }
  const url = withDatabase(server, name);
  await migrate(url);
  const database = openDatabase(url, { pool: 1 });
  try {
    // Without an office that operates it, a portal has no door.
    await database.$client`
      insert into office (slug, name, legal_name, legal_address, accent, default_locale, country, time_zone,
                          service_desk_email, service_desk_phone, is_operator)
      values ('operator', 'Operator', 'Operator Ltd', '1 Test Street', '#0f5a4a', 'en', 'GB', 'Europe/Brussels',
              'desk@operator.example', '', true)`;
  } finally {
    await database.close();
  }
  return url;
}

/** As the other tests, but before the pair in place of the demo portal that those share. */
export const test = base.extend<object, { pair: Pair }>({
  pair: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const pair = await Pair.open();
      await use(pair);
      await pair.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  portal: [
    async ({ pair }, use) => {
      await use({ url: pair.url, dataDir: pair.folder, pid: 0 });
    },
    { scope: 'worker' },
  ],
  database: [
    async ({ pair }, use) => {
      const database = openDatabase(pair.databaseUrl, { pool: 4 });
      await use(database);
      await database.close();
    },
    { scope: 'worker' },
  ],
});

export { expect } from './test';
