import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { type Database, openDatabase } from '@/db/connection';
import { demoOffices, demoPassword } from '@/lib/demo/offices';
import { demoSecrets } from '@/lib/demo/secrets';
import { demoDatabase } from '../setup/demo-database';
import { makePerson, type Person, type PersonOptions } from '../setup/people';
import type { Portal } from '../setup/portal';
import { AuthenticatorApp } from './support/authenticator-app';
import { errorSummary, expectErrors } from './support/form';
import { atSomeTime } from './support/page';
import { remember } from './support/remember';
import { expectScreen } from './support/screen';
import { SetUp } from './support/set-up';
import { eventsOf, holdings, setFailures } from './support/shortcuts';
import { SignIn } from './support/sign-in';
import { expect, test } from './support/test';

test.describe.configure({ timeout: 120_000 });

/** Pulls the plug: portal and PostgreSQL end at once, as with the machine under them. */
async function pullThePlug(portal: Portal) {
  const postgres = await demoDatabase(portal.dataDir);
  process.kill(portal.pid, 'SIGKILL');
  process.kill(postgres.pid, 'SIGKILL');
  await portal.kill();
}

/** Looks into the portal's database, through a connection that is not kept. */
async function inside<T>(portal: Portal, look: (database: Database) => Promise<T>): Promise<T> {
  const database = openDatabase((await demoDatabase(portal.dataDir)).url, { pool: 1 });
  try {
    return await look(database);
  } finally {
    await database.close();
  }
}

/** PostgreSQL answers the portal, which says so. */
async function isReady(portal: Portal): Promise<boolean> {
  const isAlive = await inside(portal, (database) => database.$client`select 1`).then(
    () => true,
    () => false,
  );
  return isAlive && (await fetch(`${portal.url}/api/ready`)).ok;
}

async function personIn(portal: Portal, options?: PersonOptions): Promise<Person> {
  const { secretKeys } = await demoSecrets(portal.dataDir);
  const person = await inside(portal, (database) => makePerson(database, secretKeys, options));
  for (const secret of [person.password, ...person.recoveryCodes]) remember(secret);
  return person;
}

test('a plug pulled at any step of the set-up: after the next start the person goes on where they were, and nothing is half done', {
  tag: '@thorough',
}, async ({ ownPortal, anotherBrowser, problems }) => {
  // Whatever was being loaded when the plug was pulled, the icon included.
  problems.allow(/net::ERR_|Failed to fetch|network error/);
  const portal = await ownPortal();
  await portal.start();
  const person = await personIn(portal);
  const page = await anotherBrowser(portal);
  const [signIn, setUp] = [new SignIn(page), new SetUp(page)];
  const { setUp: s, profile, errors } = signIn.words;
  const look = () => inside(portal, (database) => holdings(database, person));
  const restart = async () => {
    await pullThePlug(portal);
    await portal.start();
    await page.reload();
  };

  await signIn.begin(person);
  await expect(setUp.heading).toHaveText(s('offerTitle'));
  await pullThePlug(portal);
  await setUp.start.click();
  await expectScreen(page, { h1: errors('errorTitle') });
  await portal.start();
  await page.goto('/sign-in/set-up');
  await expect(setUp.heading, 'at choosing').toHaveText(s('offerTitle'));
  await setUp.begin();

  const app = await setUp.scan();
  await restart();
  expect((await setUp.scan()).key, 'at the QR code').toBe(app.key);
  expect(await look()).toMatchObject({ apps: 0, codes: 0, sessions: 0 });

  // Sent, and the plug pulled while the answer is being made: it was taken, or it was not.
  await setUp.code.fill(await app.nextCode());
  await setUp.connectButton.click({ noWaitAfter: true });
  await pullThePlug(portal);
  await portal.start();
  await page.goto('/sign-in/set-up');
  await expect(setUp.heading).toHaveText(new RegExp(`^(${s('scanTitle')}|${s('codesTitle')})$`));
  const isTaken = (await setUp.heading.textContent()) === s('codesTitle');
  expect(await look()).toMatchObject({ apps: isTaken ? 1 : 0, codes: 0 });
  if (!isTaken) await setUp.enterCode(await app.nextCode());

  const codes = await setUp.codes();
  await restart();
  expect(await setUp.codes(), 'at the recovery codes').toEqual(codes);
  process.kill((await demoDatabase(portal.dataDir)).pid, 'SIGKILL');
  await expect.poll(() => isReady(portal), { timeout: 30_000 }).toBe(true);
  await page.reload();
  expect(await setUp.codes(), 'PostgreSQL alone was killed').toEqual(codes);
  expect(await look()).toMatchObject({ apps: 1, codes: 0, sessions: 0 });
  await setUp.confirm('Robin Example');
  await expect(setUp.heading).toHaveText(s('doneTitle'));
  await setUp.finish();
  await expect(setUp.heading).toHaveText(profile('infoTitle'));
  expect(await look()).toMatchObject({ apps: 1, codes: 10, sessions: 1 });
  expect(await inside(portal, (database) => eventsOf(database, person))).toEqual([
    'password.right',
    'factor.connected',
    'recovery-codes.acknowledged',
    'session.started',
  ]);
});

test('attack: waiting for a restart. It forgets no wrong code, no wait, no wrong password and no sign-in under way', {
  tag: '@thorough',
}, async ({ ownPortal, anotherBrowser }) => {
  const portal = await ownPortal();
  await portal.start();
  const [person, waiting, guessed] = [
    await personIn(portal, { enrolled: true }),
    await personIn(portal, { enrolled: true }),
    await personIn(portal),
  ];
  const [page, other, third] = [
    await anotherBrowser(portal),
    await anotherBrowser(portal),
    await anotherBrowser(portal),
  ];
  const [signIn, stopped, guesser] = [new SignIn(page), new SignIn(other), new SignIn(third)];
  const { signIn: t } = signIn.words;
  const app = AuthenticatorApp.fromKey(person.appKey ?? '');
  await signIn.begin(person);
  for (const _ of [1, 2, 3]) await signIn.enterCode(app.wrongCode());
  await stopped.begin(waiting);
  await inside(portal, (database) => setFailures(database, waiting, 'authenticator', 14, 480));
  await guesser.page.goto('/sign-in');
  for (let n = 0; n < 10; n += 1) await guesser.enterPassword({ ...guessed, password: 'not the password' });

  await pullThePlug(portal);
  await portal.start();

  await page.reload();
  await signIn.enterCode(app.wrongCode());
  await expectErrors(page, { text: t('codeWrong', { tries: 1 }), field: signIn.code });
  await signIn.enterCode(app.wrongCode());
  await expect(signIn.heading).toHaveText(t('closedTriesTitle'));
  await stopped.enterCode(await AuthenticatorApp.fromKey(waiting.appKey ?? '').nextCode());
  await expect(errorSummary(other)).toContainText(atSomeTime((values) => t('codeWait', values)));
  await guesser.enterPassword(guessed);
  await expect(errorSummary(third)).toContainText(atSomeTime((values) => t('waitUntil', values)));
});

test('a plug pulled in the middle of the very first start, three times over: the next start finds everything in order', {
  tag: '@thorough',
}, async ({ ownPortal, anotherBrowser }) => {
  const portal = await ownPortal();
  const files = () => readdir(portal.dataDir, { recursive: true }).catch(() => [] as string[]);
  const hasOffices = () =>
    inside(portal, (database) => database.$client`select 1 from office limit 1`).then(
      (rows) => rows.length > 0,
      () => false,
    );
  const moments: [string, () => Promise<boolean>][] = [
    [
      'while the database is being made',
      async () => (await files()).some((name) => /unfinished.*PG_VERSION$/.test(name)),
    ],
    [
      'while it starts',
      async () => (await files()).includes(path.join('postgres', 'data', 'postmaster.pid')),
    ],
    ['while tables and accounts are being made', async () => hasTables(portal)],
  ];
  for (const [name, isThere] of moments) {
    portal.launch();
    await expect.poll(isThere, { message: name, intervals: [5], timeout: 30_000 }).toBe(true);
    await pullThePlug(portal).catch(() => portal.kill());
  }
  await portal.start();
  expect(await hasOffices()).toBe(true);
  const counted = await inside(
    portal,
    (database) => database.$client<{ offices: number; accounts: number }[]>`
      select (select count(*) from office)::int as offices, (select count(*) from account)::int as accounts`,
  );
  const accounts = demoOffices.flatMap((office) => office.accounts).length;
  expect([...counted]).toEqual([{ offices: demoOffices.length, accounts }]);

  const page = await anotherBrowser(portal);
  await page.goto('/sign-in');
  await page.getByLabel('Email address or user name').fill('oliver@penn-photography.example');
  await page.getByLabel('Password', { exact: true }).fill(demoPassword);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Protect your account with a second factor',
  );
});

const hasTables = (portal: Portal) =>
  inside(
    portal,
    (database) => database.$client<{ found: boolean }[]>`select to_regclass('account') is not null as found`,
  ).then(
    ([row]) => row?.found === true,
    () => false,
  );
