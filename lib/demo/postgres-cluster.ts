import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { DemoError, errorCode } from './demo-error';
import { removeUnfinished, syncFolder, unfinishedIn, writePrivateFile } from './disk';
import { bareEnvironment } from './postgres-binaries';
import { elsewhereName, idOf, type Place } from './postgres-place';
import { isAlive, readPostmaster } from './postgres-postmaster';

/** The portal's role, which owns a database of the same name. An ordinary role, as on a real server. */
export const roleName = 'vestibule';

/** PostgreSQL's own folder inside a cluster; beside it lie the password and the log. */
export const dataFolder = (cluster: string) => path.join(cluster, 'data');
export const logFile = (cluster: string) => path.join(cluster, 'log');
/** For a cluster kept elsewhere: the data folder it belongs to. */
const ownerFile = (cluster: string) => path.join(cluster, 'owner');
const passwordFile = (cluster: string) => path.join(cluster, 'password');

/** The password of the portal's role, drawn when the cluster was made. */
export const passwordOf = (cluster: string) => readFile(passwordFile(cluster), 'utf8');

/** How a program of PostgreSQL is started, whoever starts us and from wherever. */
export function spawnOptions({ user }: Place) {
  return {
    cwd: path.parse(process.cwd()).root,
    // No PG* and LC_* from outside; Windows programs do not run without their environment.
    env: process.platform === 'win32' ? undefined : bareEnvironment,
    ...(user && { uid: user.uid, gid: user.gid }),
  };
}

/**
 * Makes the cluster if there is none, and returns the password of its roles. It is made beside its
 * place and renamed when complete: an `initdb` killed midway leaves a folder that never starts.
 * @throws DemoError when PostgreSQL's programs cannot do it
 */
export async function ensureCluster(
  place: Place,
  { durable, log }: { durable: boolean; log: (line: string) => void },
): Promise<string> {
  await removeLeftovers(place);
  const version = await readFile(path.join(dataFolder(place.cluster), 'PG_VERSION'), 'utf8').catch(
    (error) => {
      if (errorCode(error) === 'ENOENT') return undefined;
      throw new DemoError(`Cannot read ${place.cluster} (${errorCode(error)}): it belongs to another user.`);
    },
  );
  if (version === undefined) {
    log('Making the database folder (first start) …');
    await makeCluster(place, durable);
  } else if (version.trim() !== place.binaries.version.split('.')[0]) {
    throw new DemoError(
      `${place.cluster} was made by PostgreSQL ${version.trim()}, this is ${place.binaries.version}: ` +
        '"npm run demo:reset" begins anew.',
    );
  }
  return passwordOf(place.cluster);
}

/** Half-made clusters, and those kept elsewhere whose data folder is gone, and with it their keys. */
async function removeLeftovers({ cluster }: Place) {
  const folder = path.dirname(cluster);
  await removeUnfinished(folder);
  for (const name of await readdir(folder)) {
    if (!elsewhereName.test(name) || name === path.basename(cluster)) continue;
    const other = path.join(folder, name);
    const postmaster = await readPostmaster(dataFolder(other));
    const isWanted = (await idOf(await textOf(ownerFile(other)))) === elsewhereName.exec(name)?.[1];
    if (!isWanted && !(postmaster && isAlive(postmaster))) await rm(other, { recursive: true, force: true });
  }
}

const textOf = (file: string) => readFile(file, 'utf8').catch(() => '');

async function makeCluster(place: Place, durable: boolean) {
  const folder = path.dirname(place.cluster);
  const unfinished = unfinishedIn(folder);
  try {
    await mkdir(unfinished, { mode: 0o700 });
    await mkdir(dataFolder(unfinished), { mode: 0o700 });
    const password = randomBytes(24).toString('base64url');
    const file = await open(passwordFile(unfinished), 'wx', 0o600);
    await file.writeFile(password);
    await file.sync();
    await file.close();
    if (place.user) {
      const { uid, gid } = place.user;
      await chown(dataFolder(unfinished), uid, gid);
      await chown(passwordFile(unfinished), uid, gid);
      await chown(unfinished, 0, gid);
      await chmod(unfinished, 0o710);
    }
    await writePrivateFile(ownerFile(unfinished), place.dataDir);
    await initialise(place, unfinished, password, durable);
    await syncFolder(unfinished);
    await rename(unfinished, place.cluster).catch((error) => {
      // Another portal was faster; its cluster is as good.
      if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(errorCode(error) ?? '')) throw error;
    });
    await syncFolder(folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function initialise(place: Place, cluster: string, password: string, durable: boolean) {
  const initdb = (characterType: string) =>
    run(place, place.binaries.initdb, [
      `--pgdata=${dataFolder(cluster)}`,
      '--username=postgres',
      `--pwfile=${passwordFile(cluster)}`,
      '--auth=scram-sha-256',
      // PostgreSQL's own Unicode rules: they hold on every machine, with LANG unset too.
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
      '--locale=C',
      `--lc-ctype=${characterType}`,
      '--no-instructions',
      ...(durable ? [] : ['--no-sync']),
    ]);
  // pg_trgm asks the operating system what a letter is; not every system has a locale that knows.
  let answer = await initdb('C.UTF-8');
  if (/invalid locale/.test(answer.output)) answer = await initdb('en_US.UTF-8');
  if (/invalid locale/.test(answer.output)) answer = await initdb('C');
  if (answer.status !== 0) throw new DemoError(`PostgreSQL's initdb failed:\n${answer.output.trim()}`);

  // Single-user mode takes one statement a line, and lets the cluster be complete before it ever listens.
  const statements = [
    `create role ${roleName} login createdb password '${password}'`,
    `create database ${roleName} owner ${roleName}`,
  ];
  const settings = ['-c', 'exit_on_error=on', '-c', 'log_min_error_statement=panic'];
  const single = await run(
    place,
    place.binaries.postgres,
    ['--single', '-D', dataFolder(cluster), ...settings, ...(durable ? [] : ['-F']), 'postgres'],
    `${statements.join('\n')}\n`,
  );
  if (single.status !== 0) throw new DemoError('PostgreSQL could not make the database of the demo.');
}

function run(place: Place, program: string, args: string[], input = '') {
  return new Promise<{ status: number | null; output: string }>((resolve, reject) => {
    const child = spawn(program, args, { ...spawnOptions(place), stdio: 'pipe' });
    let output = '';
    child.stdout.resume();
    child.stderr.on('data', (chunk) => {
      output += chunk;
    });
    // A program that ends before it read everything says why by itself.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    child.on('error', (error) => reject(cannotStart(program, error)));
    child.on('close', (status) => resolve({ status, output }));
  });
}

/** A program that is there and yet "not found" lacks its loader: built for another C library. */
export function cannotStart(program: string, error: unknown): DemoError {
  const code = errorCode(error);
  const reason =
    code === 'ENOENT'
      ? 'this Linux lacks the GNU C library it was built for'
      : code === 'EINVAL' || code === 'EPERM'
        ? 'this machine does not let root start programs as another user'
        : `${code}`;
  return new DemoError(
    `Cannot start ${program}: ${reason}. Set DATABASE_URL to use a PostgreSQL of your own, ` +
      'or start the demo as an ordinary user on another machine.',
  );
}
