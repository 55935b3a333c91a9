import { spawn } from 'node:child_process';
import { chown, cp, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { networkInterfaces } from 'node:os';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { startPostgres } from '../../lib/demo/postgres';
import {
  afterTest,
  endPortal,
  endServersIn,
  killPortal,
  launch,
  postmasterOf,
  query,
  refusal,
  startPortal,
  temporaryFolder,
} from './portals';

const patient = { timeout: 30_000, interval: 30 };

/** A row whose survival can be asked for. */
const saveRow = (url: string) => query(url, 'create table kept as select 42 as answer');
const keptRows = (url: string) => query<{ answer: number }>(url, 'select answer from kept');

test('what was committed is there after PostgreSQL alone is killed, at the same address, without a new start', async () => {
  const dataDir = await temporaryFolder();
  const portal = await startPortal(dataDir);
  await saveRow(portal.url);
  const first = await postmasterOf(path.join(dataDir, 'postgres'));

  process.kill(first, 'SIGKILL');

  await vi.waitFor(async () => expect(await keptRows(portal.url)).toEqual([{ answer: 42 }]), patient);
  expect(await postmasterOf(path.join(dataDir, 'postgres'))).not.toBe(first);
  await vi.waitFor(() => expect(portal.told()).toContain('PostgreSQL runs again.'), patient);
  await endPortal(portal);
  await expect(keptRows(portal.url)).rejects.toThrow(/ECONNREFUSED/);
});

test('after a hard kill of the portal, the next start takes over the PostgreSQL that lives on', async () => {
  const dataDir = await temporaryFolder();
  const first = await startPortal(dataDir);
  await saveRow(first.url);
  const server = await postmasterOf(path.join(dataDir, 'postgres'));

  // With all that belongs to it, as a closed terminal or a Ctrl-C would.
  process.kill(-(first.process.pid as number), 'SIGKILL');
  const second = await startPortal(dataDir);

  expect(second.port).toBe(first.port);
  expect(second.told()).toContain(`(process ${server})`);
  expect(await keptRows(second.url)).toEqual([{ answer: 42 }]);
  await endPortal(second);
  await expect(keptRows(second.url)).rejects.toThrow(/ECONNREFUSED/);
});

test('after a hard kill of portal and PostgreSQL together, the next start has every committed row', async () => {
  const dataDir = await temporaryFolder();
  const first = await startPortal(dataDir);
  await saveRow(first.url);
  const server = await postmasterOf(path.join(dataDir, 'postgres'));

  first.process.kill('SIGKILL');
  process.kill(server, 'SIGKILL');
  const second = await startPortal(dataDir);

  expect(await postmasterOf(path.join(dataDir, 'postgres'))).not.toBe(server);
  expect(await keptRows(second.url)).toEqual([{ answer: 42 }]);
  await endPortal(second);
});

test.each([
  { killed: 'the portal', everything: false },
  { killed: 'the portal and all it started', everything: true },
])(
  'a first start in which $killed was killed midway leaves nothing that never starts',
  async ({ everything }) => {
    const dataDir = await temporaryFolder();
    const { child } = launch(dataDir);
    const halfMade = async () =>
      (await readdir(dataDir, { recursive: true })).some((name) => /^unfinished.*PG_VERSION$/.test(name));
    await vi.waitFor(async () => expect(await halfMade()).toBe(true), { timeout: 30_000, interval: 5 });

    process.kill(everything ? -(child.pid as number) : (child.pid as number), 'SIGKILL');
    expect(await readdir(dataDir)).not.toContain('postgres');
    const portal = await startPortal(dataDir);

    expect(await query(portal.url, 'select 1 as one')).toEqual([{ one: 1 }]);
    await endPortal(portal);
    // A child that outlived its portal may have written while its folder was being removed.
    const last = await startPortal(dataDir);
    expect((await readdir(dataDir)).filter((name) => name.startsWith('unfinished'))).toEqual([]);
    await endPortal(last);
  },
);

test('of portals that start on one new folder at once, one runs and the others say why not; none harms it', async () => {
  const dataDir = await temporaryFolder();
  const starts = [launch(dataDir), launch(dataDir), launch(dataDir)];
  const answers = await Promise.all(starts.map((start) => start.answer()));

  const running = answers.filter((answer) => !answer.refused);
  expect(running).toHaveLength(1);
  for (const { refused, kind } of answers.filter((answer) => answer.refused)) {
    expect(kind).toBe('DemoError');
    expect(refused).toContain(`Another portal is using the data folder ${dataDir}`);
  }
  expect(await query(running[0]?.url ?? '', 'select 1 as one')).toEqual([{ one: 1 }]);
  expect((await readdir(dataDir)).filter((name) => name !== 'postgres')).toEqual([]);
});

test('a second portal on a running folder is refused, and the first one keeps working', async () => {
  const dataDir = await temporaryFolder();
  const portal = await startPortal(dataDir);

  expect(await refusal(dataDir)).toContain('Another portal is using the data folder');
  expect(await query(portal.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(portal.told()).not.toContain('unexpectedly');
});

test('a server on the folder that does not know our password is named, not used', async () => {
  const dataDir = await temporaryFolder();
  const portal = await startPortal(dataDir);
  const server = await postmasterOf(path.join(dataDir, 'postgres'));
  await killPortal(portal.process);
  await writeFile(path.join(dataDir, 'postgres/password'), 'somebody-elses');

  const message = await refusal(dataDir);

  expect(message).toContain('not of this demo');
  expect(message).toContain(`process ${server}`);
});

test('a copy of the folder, made while it ran, never opens the database of the original', async () => {
  const original = await temporaryFolder();
  const portal = await startPortal(original);
  const copy = await temporaryFolder();
  await cp(path.join(original, 'postgres'), path.join(copy, 'postgres'), { recursive: true });
  await makeOwnerAgree(path.join(original, 'postgres'), path.join(copy, 'postgres'));

  expect(await refusal(copy)).toMatch(/was moved or copied from .* while PostgreSQL ran there/);
  await endPortal(portal);
});

test('a postmaster.pid whose number now belongs to another program does not keep the demo from starting', async () => {
  const dataDir = await temporaryFolder();
  await endPortal(await startPortal(dataDir));
  const folder = path.join(dataDir, 'postgres/data');
  const { uid, gid } = await stat(folder);
  // Of PostgreSQL's own user, or it would see by itself that this is no server.
  const bystander = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1e6)'], { uid, gid, cwd: '/' });
  afterTest(() => bystander.kill('SIGKILL'));
  await writeFile(
    path.join(folder, 'postmaster.pid'),
    `${bystander.pid}\n${folder}\n1700000000\n1\n\n127.0.0.1\n`,
  );

  const portal = await startPortal(dataDir);

  expect(await query(portal.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(bystander.exitCode).toBeNull();
  await endPortal(portal);
});

test('text is UTF-8 whatever the machine speaks: letters fold, sort by language and make trigrams', async () => {
  const dataDir = await temporaryFolder();
  const portal = await startPortal(dataDir, { env: { LC_ALL: 'POSIX', PGCLIENTENCODING: 'LATIN1' } });
  await query(portal.url, 'create extension pg_trgm');

  const [row] = await query(
    portal.url,
    `select current_setting('server_encoding') as encoding, lower('ÄÖŁ') as folded,
      (select string_agg(w, '' order by w collate "de-x-icu") from unnest(array['z', 'ä', 'a']) w) as sorted,
      cardinality(show_trgm('ü')) as trigrams`,
  );

  expect(row).toEqual({ encoding: 'UTF8', folded: 'äöł', sorted: 'aäz', trigrams: 2 });
});

test('another user of the machine or the network: reaches no port without the password, and reads no file', async () => {
  const dataDir = await temporaryFolder();
  const portal = await startPortal(dataDir);
  const cluster = path.join(dataDir, 'postgres');

  await expect(query(portal.url.replace(/:[^:@]+@/, ':guess@'), 'select 1')).rejects.toThrow(/password/);
  await expect(query(portal.url.replace(/:[^:@]+@/, '@'), 'select 1')).rejects.toThrow();
  for (const name of ['password', 'log', 'data']) {
    expect((await stat(path.join(cluster, name))).mode & 0o077, name).toBe(0);
  }
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((one) => one && !one.internal && one.family === 'IPv4');
  // Every address of 127/8 but the one is as foreign as the network, on machines that have none.
  await expect(open(outside?.address ?? '127.0.0.2', portal.port)).rejects.toThrow(/ECONNREFUSED/);
});

test("PostgreSQL's log keeps neither statements nor values", async () => {
  const dataDir = await temporaryFolder();
  const portal = await startPortal(dataDir);
  await query(portal.url, 'create table once (word text unique)');
  await query(portal.url, `insert into once values ('a-very-secret-word')`);

  await expect(query(portal.url, `insert into once values ('a-very-secret-word')`)).rejects.toThrow(/unique/);

  const log = path.join(dataDir, 'postgres/log');
  await vi.waitFor(async () => expect(await readFile(log, 'utf8')).toContain('duplicate key'), patient);
  expect(await readFile(log, 'utf8')).not.toContain('a-very-secret-word');
});

test('a database for tests runs without waiting for the disk, the demo with', async () => {
  const settings = `select current_setting('fsync') || current_setting('synchronous_commit') ||
    current_setting('full_page_writes') as all`;
  for (const [durable, expected] of [
    [true, 'ononon'],
    [false, 'offoffoff'],
  ] as const) {
    const dataDir = await temporaryFolder();
    const server = await startPostgres({ dataDir, durable });
    expect(await query(server.url, settings)).toEqual([{ all: expected }]);
    await server.stop();
    await endServersIn(dataDir);
  }
});

function open(host: string, port: number) {
  return new Promise<void>((resolve, reject) => {
    const socket = createConnection({ host, port }, () => {
      socket.destroy();
      resolve();
    });
    socket.on('error', reject);
  });
}

/** As `cp -a` does, and a plain copy by root does not. */
async function makeOwnerAgree(from: string, to: string) {
  for (const name of ['', ...(await readdir(from, { recursive: true }))]) {
    const { uid, gid } = await stat(path.join(from, name));
    await chown(path.join(to, name), uid, gid).catch(() => undefined);
  }
}
