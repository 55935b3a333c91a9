import { existsSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp } from 'node:fs/promises';
import path from 'node:path';
import { type BrowserContext, test as base, type Page } from '@playwright/test';
import { type Database, openDatabase } from '@/db/connection';
import { config, installConfig } from '@/lib/config';
import { stopAbandonedPostgres } from '@/lib/demo/postgres';
import { demoSecrets } from '@/lib/demo/secrets';
import { throttleKey } from '@/lib/sign-in/throttle';
import type { SharedPortal } from '../../setup/browser-run';
import { demoDatabase } from '../../setup/demo-database';
import { makePerson, type Person, type PersonOptions } from '../../setup/people';
import { Portal, type PortalOptions } from '../../setup/portal';
import { runFile, runFolder } from '../../setup/run';
import { leaks } from './leaks';
import { Mailbox } from './mailbox';
import { Problems } from './problems';
import { listRemembered, remember } from './remember';
import { Traffic } from './traffic';

type PerTest = {
  /** Makes a person of the test's own in the shared portal, in an office of their own unless told otherwise. */
  makePerson: (options?: PersonOptions) => Promise<Person>;
  /** One such person, not enrolled, whose office makes a second factor optional. */
  person: Person;
  /** What the browser complained about so far; empty at the end, or the test fails. */
  problems: Problems;
  /** What the browsers of the test asked for and were given; no address holds a secret, or the test fails. */
  traffic: Traffic;
  /** What the shared portal has sent by mail. */
  mailbox: Mailbox;
  /**
   * A page in a browser that shares nothing with the first: another person, or the same one elsewhere,
   * or one that stands before another portal.
   */
  anotherBrowser: (portal?: { url: string }) => Promise<Page>;
  /**
   * A portal of the test's own, not started yet, to be started, stopped and killed at will. With `env` it
   * is not the demo, but whatever the variables say.
   */
  ownPortal: (env?: PortalOptions['env']) => Promise<Portal>;
};

type PerWorker = {
  portal: SharedPortal;
  /** The shared portal's database; with it, the portal's keys are this process's configuration. */
  database: Database;
};

export const test = base.extend<PerTest, PerWorker>({
  portal: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      await use(JSON.parse(readFileSync(runFile('portal'), 'utf8')) as SharedPortal);
    },
    { scope: 'worker' },
  ],

  database: [
    async ({ portal }, use) => {
      const { url } = await demoDatabase(portal.dataDir);
      await useConfigOf(portal, url);
      const database = openDatabase(url, { pool: 4 });
      await use(database);
      await database.close();
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ portal }, use) => {
    await use(portal.url);
  },

  problems: [
    async ({ context }, use) => {
      const problems = Problems.watch(context);
      await use(problems);
      base.expect(problems.list(), 'what the browser complained about').toEqual([]);
    },
    { auto: true },
  ],

  traffic: [
    async ({ context }, use) => {
      const remembered = listRemembered();
      const traffic = Traffic.watch(context);
      await use(traffic);
      const suspects = await traffic.suspects();
      base.expect(leaks(suspects.join('\n'), remembered()), 'secrets in addresses').toEqual([]);
    },
    { auto: true },
  ],

  mailbox: async ({ portal }, use) => {
    await use(new Mailbox(portal));
  },

  makePerson: async ({ database }, use) => {
    await use(async (options) => {
      const person = await makePerson(database, config().secretKeys, options);
      const { password, appKey, recoveryCodes } = person;
      for (const secret of [password, ...(appKey ? [appKey] : []), ...recoveryCodes]) remember(secret);
      return person;
    });
    // All tests come from one address: together they must not use up its wrong passwords of an hour.
    const address = throttleKey(config().authSecrets[0] ?? '', 'address', '127.0.0.1');
    await database.$client`update password_throttle set failures = 0 where key = ${address}`;
  },

  person: async ({ makePerson }, use) => {
    await use(await makePerson());
  },

  anotherBrowser: async (
    { browser, baseURL, javaScriptEnabled, locale, timezoneId, problems, traffic },
    use,
  ) => {
    const contexts: BrowserContext[] = [];
    await use(async (portal) => {
      const options = { baseURL: portal?.url ?? baseURL, javaScriptEnabled, locale, timezoneId };
      const context = await browser.newContext(options);
      Problems.watch(context, problems);
      Traffic.watch(context, traffic);
      contexts.push(context);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  ownPortal: async ({}, use) => {
    const portals: Portal[] = [];
    await use(async (env) => {
      const folder = await mkdtemp(path.join(runFolder(), 'own-'));
      // As for the shared one: started by root, PostgreSQL has to get in here.
      await chmod(folder, 0o711);
      const dataDir = path.join(folder, 'data');
      const portal = await Portal.prepare({ dataDir, logFile: runFile('log'), env });
      portals.push(portal);
      return portal;
    });
    for (const portal of portals) {
      await portal.stop();
      // One that was killed and not started again leaves its PostgreSQL behind.
      if (existsSync(portal.dataDir)) await stopAbandonedPostgres(portal.dataDir);
    }
  },
});

/** Verbs called in this process must seal secrets with the keys that the portal opens them with. */
async function useConfigOf(portal: SharedPortal, databaseUrl: string) {
  const { authSecret, secretKeys } = await demoSecrets(portal.dataDir);
  installConfig({
    mode: 'demo',
    portalUrl: new URL(portal.url),
    listen: { host: '127.0.0.1', port: Number(new URL(portal.url).port) },
    databaseUrl,
    databasePool: 4,
    authSecrets: [authSecret],
    secretKeys,
    smtpUrl: 'smtp://127.0.0.1:1',
    mailFrom: 'noreply@localhost',
    vonage: undefined,
    trustedProxies: [],
    logLevel: 'silent',
    demo: { dataDir: portal.dataDir, pageUrl: portal.url },
  });
}

export { expect } from '@playwright/test';
