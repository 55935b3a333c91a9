import path from 'node:path';
import { openDatabase } from '@/db/connection';
import { migrate } from '@/db/migrate';
import { noteCountries } from '@/lib/factor/phone/note-countries';
import { type Config, installConfig, mailFromFor, parseDemoEnvironment } from '../config';
import { openMailbox } from './mailbox';
import { type MailboxServer, startMailboxServer } from './mailbox-server';
import { demoAccounts, demoPassword } from './offices';
import { type DemoPage, startDemoPage } from './page';
import { type AppKey, readKey } from './page-key';
import { openPhones, type SimulatedPhones } from './phones/phones';
import { type RunningPostgres, startPostgres } from './postgres';
import { demoSecrets } from './secrets';
import { seedDemo } from './seed';

export { DemoError } from './demo-error';

export type RunningDemo = { config: Config; stop(): Promise<void> };

const say = (line: string) => process.stdout.write(`${line}\n`);

/**
 * Makes everything a portal needs but the portal: database, keys, offices and the page beside it.
 * Installs the configuration, and tells the person where to go and who they can be.
 * @throws DemoError, ConfigError when the person at the keyboard can put it right; nothing stays running
 */
export async function startDemo(): Promise<RunningDemo> {
  const { port, dataDir, logLevel } = parseDemoEnvironment();
  let server: RunningPostgres | undefined;
  let page: DemoPage | undefined;
  let mailServer: MailboxServer | undefined;
  let phones: SimulatedPhones | undefined;
  const stop = async () => {
    phones?.close();
    await page?.close();
    await mailServer?.close();
    await server?.stop();
  };
  try {
    say('Starting PostgreSQL …');
    server = await startPostgres({ dataDir, log: say });
    const { authSecret, secretKeys, vonage } = await demoSecrets(dataDir);
    const portalUrl = new URL(`http://localhost:${port}`);
    const mailbox = await openMailbox(dataDir);
    const firstKeys = enrolledKeys();
    phones = openPhones({ portalUrl, application: vonage });
    page = await startDemoPage({ port: port + 1, portalUrl, dataDir, firstKeys, mailbox, phones });
    mailServer = await startMailboxServer(mailbox);
    const config = installConfig({
      mode: 'demo',
      portalUrl,
      // Browsers, curl and Node try both loopback addresses for "localhost"; every machine has this one.
      listen: { host: '127.0.0.1', port },
      databaseUrl: server.url,
      databasePool: 10,
      authSecrets: [authSecret],
      secretKeys,
      smtpUrl: mailServer.smtpUrl,
      mailFrom: mailFromFor(portalUrl),
      vonage: { ...vonage, apiHost: page.url, fromNumber: undefined, templateIds: {} },
      trustedProxies: [],
      logLevel,
      demo: { dataDir: path.resolve(dataDir), pageUrl: page.url },
    });
    say('Preparing the database …');
    await migrate(server.url);
    await seed(config);
    welcome(config, page);
    return { config, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function seed({ databaseUrl, secretKeys }: Config) {
  const database = openDatabase(databaseUrl, { pool: 2 });
  try {
    await noteCountries(database.$client);
    await seedDemo(database, secretKeys);
  } finally {
    await database.close();
  }
}

/** The apps of those who are enrolled from the start are on the phone from the start. */
function enrolledKeys(): AppKey[] {
  return demoAccounts.flatMap(({ office, identifier, appKey }) => {
    const key = appKey === undefined ? undefined : readKey(appKey);
    return key === undefined || typeof key === 'string'
      ? []
      : [{ ...key, issuer: office, label: identifier }];
  });
}

function welcome({ portalUrl }: Config, { url }: DemoPage) {
  const rows = demoAccounts.map(({ office, identifier, roles, appKey, phones }) => ({
    office,
    identifier,
    note: [...roles, ...(appKey ? ['has an app'] : []), ...phones].join(', '),
  }));
  const width = (column: 'office' | 'identifier') => Math.max(...rows.map((row) => row[column].length));
  const wide = { office: width('office'), identifier: width('identifier') };
  say('\nDemo accounts (fictional people; none of this exists outside this machine):\n');
  for (const { office, identifier, note } of rows) {
    say(`  ${office.padEnd(wide.office)}  ${identifier.padEnd(wide.identifier)}  ${note}`);
  }
  say(`\n  Password of all of them:  ${demoPassword}`);
  say(`  Portal:                   ${portalUrl.origin}`);
  say(`  Pretend phone:            ${url}`);
  say(`  Mailbox:                  ${url}/en/mail`);
  say(`  Telephones:               ${url}/en/phones\n`);
}
