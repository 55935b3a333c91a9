import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmod,
  chown,
  cp,
  lstat,
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { DemoError, errorCode } from './demo-error';
import { unfinishedIn, writePrivateFile } from './disk';
import { type Binaries, bareEnvironment, binariesIn, packagedBinaries } from './postgres-binaries';

/** Whom PostgreSQL runs as. It refuses to run as root. */
export type User = { name: string; uid: number; gid: number };

export type Place = {
  binaries: Binaries;
  /** The data folder of the demo, absolute, without symlinks. */
  dataDir: string;
  /** What PostgreSQL keeps; inside the data folder, or elsewhere when its user cannot get there. */
  cluster: string;
  /** Set only when we are root. */
  user: User | undefined;
};

/** The name of the id that ties a cluster kept elsewhere to its data folder. */
const elsewhereFile = 'postgres-elsewhere';

/**
 * Decides where PostgreSQL's programs and files are and whom it runs as; creates the data folder.
 * @throws DemoError when that is impossible here
 */
export async function findPlace(givenDataDir: string, log: (line: string) => void): Promise<Place> {
  const binaries = await packagedBinaries();
  const isRoot = process.getuid?.() === 0;
  const dataDir = await makeDataDir(path.resolve(givenDataDir), isRoot);
  const here = { binaries, dataDir, cluster: path.join(dataDir, 'postgres'), user: undefined };
  if (!isRoot) return here;

  const users = await possibleUsers(here.cluster);
  const able = users.find((one) => canRun(one, binaries) && canEnter(one, dataDir));
  if (able) return { ...here, user: able };
  const [user] = users;
  if (!user) {
    throw new DemoError(
      'PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody": ' +
        'start the demo as an ordinary user.',
    );
  }
  return moveElsewhere(here, user, log);
}

async function makeDataDir(dataDir: string, isRoot: boolean): Promise<string> {
  try {
    // As root, PostgreSQL's user must pass through; every file in here is closed for itself.
    const made = await mkdir(dataDir, { recursive: true, mode: isRoot ? 0o711 : 0o700 });
    if (made !== undefined && isRoot) await chmod(dataDir, 0o711);
    const { uid } = await stat(dataDir);
    if (!isRoot && process.getuid && uid !== process.getuid()) {
      throw new DemoError(
        `The data folder ${dataDir} belongs to another user: start the demo as that user, or remove the folder.`,
      );
    }
    return await realpath(dataDir);
  } catch (error) {
    if (error instanceof DemoError) throw error;
    throw new DemoError(`Cannot create the data folder ${dataDir} (${errorCode(error)}).`);
  }
}

/** The owner of an existing cluster, for PostgreSQL accepts nobody else; else unprivileged accounts by merit. */
async function possibleUsers(cluster: string): Promise<User[]> {
  const owner = await stat(path.join(cluster, 'data')).catch(() => undefined);
  if (owner && owner.uid !== 0) return [{ name: `user ${owner.uid}`, uid: owner.uid, gid: owner.gid }];

  // initdb wants its user in the account database, so an invented number would not do.
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const accounts = passwd.split('\n').flatMap((line) => {
    const [name = '', , uid, gid] = line.split(':');
    return Number(uid) > 0 ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
  return ['postgres', '_postgres', 'nobody'].flatMap(
    (name) => accounts.find((one) => one.name === name) ?? [],
  );
}

// Asked by trying, since modes alone do not tell (access lists, mounts without execution).
const canRun = (user: User, { postgres }: Binaries) => succeeds(user, '"$1" --version', postgres);
const canEnter = (user: User, folder: string) => succeeds(user, 'cd -- "$1"', folder);

function succeeds({ uid, gid }: User, script: string, argument: string): boolean {
  const probe = spawnSync('/bin/sh', ['-c', script, 'probe', argument], {
    uid,
    gid,
    cwd: '/',
    env: bareEnvironment,
    stdio: 'ignore',
  });
  return probe.status === 0;
}

/**
 * A home for PostgreSQL where its user can reach it, for as much as it cannot reach here: its programs,
 * its files, or both. `/var/tmp` outlives a reboot.
 */
async function moveElsewhere(here: Place, user: User, log: (line: string) => void): Promise<Place> {
  const folder = path.join(elsewhereBase, `vestibule-${hash(here.binaries.root)}`);
  await makeOwnFolder(folder, user);
  const binaries = canRun(user, here.binaries) ? here.binaries : await copyBinaries(here.binaries, folder);
  if (!canRun(user, binaries)) {
    throw new DemoError(
      `PostgreSQL's programs do not run as ${user.name}, neither in ${here.binaries.root} nor in ${folder}: ` +
        'start the demo as an ordinary user.',
    );
  }
  if (canEnter(user, here.dataDir)) return { ...here, binaries, user };
  const cluster = path.join(folder, `postgres-${hash(here.dataDir)}-${await elsewhereId(here.dataDir)}`);
  log(`PostgreSQL runs as ${user.name}, who cannot enter ${here.dataDir}; it keeps its files in ${folder}`);
  return { ...here, binaries, cluster, user };
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** The name of a cluster kept elsewhere, with its id. */
export const elsewhereName = /^postgres-[0-9a-f]{16}-([0-9a-f]{12})$/;

const elsewhereBase = '/var/tmp';

/**
 * A folder that only root writes to and only the user's group passes through. Anybody may create
 * names in `/var/tmp`, so one that is there already must be ours to the letter.
 */
async function makeOwnFolder(folder: string, user: User) {
  const base = await stat(elsewhereBase).catch(() => undefined);
  const othersMayRename = base && (base.mode & 0o022) !== 0 && (base.mode & 0o1000) === 0;
  if (base?.uid !== 0 || othersMayRename) {
    throw new DemoError(
      `${elsewhereBase} is not a safe place for files: start the demo as an ordinary user.`,
    );
  }
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
  }
  const found = await lstat(folder);
  if (!found.isDirectory() || found.uid !== 0 || (found.mode & 0o022) !== 0) {
    throw new DemoError(`${folder} was made by somebody else. Look at it, remove it, and start again.`);
  }
  await chown(folder, 0, user.gid);
  await chmod(folder, 0o710);
}

/** Copied into a neighbour and renamed, so that an interrupted copy is never taken for a whole one. */
async function copyBinaries(source: Binaries, folder: string): Promise<Binaries> {
  const root = path.join(folder, `programs-${source.version}`);
  if (!(await stat(root).catch(() => undefined))) {
    const unfinished = unfinishedIn(folder);
    await cp(source.root, unfinished, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (name) => !name.endsWith('.a') && !name.includes('pkgconfig'),
    });
    await openForAll(unfinished);
    try {
      await rename(unfinished, root);
    } catch (error) {
      await rm(unfinished, { recursive: true, force: true });
      if (!(await stat(root).catch(() => undefined))) throw error;
    }
  }
  return binariesIn(root, source.version);
}

/** Modes come from whoever installed the packages, perhaps under a strict umask. */
async function openForAll(folder: string) {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) await openForAll(name);
    else if (entry.isFile()) await chmod(name, path.basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}

/**
 * The id of the cluster that belongs to this data folder: whoever removes the data folder by hand
 * has removed the demo, and must not meet the old database again without its keys.
 */
async function elsewhereId(dataDir: string): Promise<string> {
  const known = await idOf(dataDir);
  if (known) return known;
  const id = randomBytes(6).toString('hex');
  await writePrivateFile(path.join(dataDir, elsewhereFile), `${id}\n`);
  return id;
}

/** The id of the cluster kept elsewhere for a data folder; empty when there is none. */
export async function idOf(dataDir: string): Promise<string> {
  const text = await readFile(path.join(dataDir, elsewhereFile), 'utf8').catch(() => '');
  return /^[0-9a-f]{12}$/.test(text.trim()) ? text.trim() : '';
}
