// Installs the packages when they are missing or not those of package-lock.json. Node's own modules only.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const lockFile = path.join(root, 'package-lock.json');
const installedLock = path.join(root, 'node_modules/.package-lock.json');
const stamp = path.join(root, 'node_modules/.vestibule-install');

export const say = (line) => process.stdout.write(`${line}\n`);

/** Something the person can put right; the message says how. */
export class SetUpError extends Error {
  name = 'SetUpError';
}

/**
 * Makes node_modules what package-lock.json says. Quick when it is so already.
 * @param {{ log?: (line: string) => void }} options
 * @throws SetUpError when npm cannot do it
 */
export async function ensureInstalled({ log = say } = {}) {
  const lock = await readFile(lockFile, 'utf8');
  const hash = createHash('sha256').update(lock).digest('hex');
  if ((await textOf(stamp)).trim() === hash) return;

  if (!isInstalled(JSON.parse(lock), await textOf(installedLock))) {
    log('Installing packages …');
    await install();
  }
  await writeFile(stamp, `${hash}\n`);
}

/**
 * Whether what npm noted in node_modules, at the end of its work, is what the lock file asks for: so a
 * folder that somebody has installed by hand is not installed again.
 * @param {{ packages: Record<string, { integrity?: string, optional?: boolean }> }} lock
 * @param {string} installed
 */
function isInstalled(lock, installed) {
  if (!installed) return false;
  const { packages } = JSON.parse(installed);
  return Object.entries(lock.packages).every(([name, wanted]) => {
    if (name === '') return true;
    const found = packages[name];
    return found ? found.integrity === wanted.integrity : wanted.optional === true;
  });
}

const textOf = (file) => readFile(file, 'utf8').catch(() => '');

/**
 * Like `npm ci`, which cannot be used: it wants the packages for every other system in the lock file
 * too, and registries do not have all of them for every release.
 */
async function install() {
  // Gone with the stamp: packages that a broken-off installation left half unpacked look like whole ones.
  await rm(path.join(root, 'node_modules'), { recursive: true, force: true });
  // The npm that started us, by its path: there may be none on PATH, or another one.
  const { npm_execpath: npmPath } = process.env;
  const ownNpm = npmPath && /npm-cli\.c?js$/.test(npmPath);
  const command = ownNpm ? process.execPath : 'npm';
  const args = [
    ...(ownNpm ? [npmPath] : []),
    'install',
    '--no-save',
    '--include=dev',
    '--no-audit',
    '--no-fund',
  ];
  const failure = await runToEnd(command, args, { shell: !ownNpm && process.platform === 'win32' });
  if (failure === undefined) return;
  throw new SetUpError(
    `The packages could not be installed: npm ${failure}; its own words are above.\n` +
      'Without a network: run "npm install" in a copy of this folder on a machine that has one (same system, same\n' +
      'processor), bring its node_modules here, and run "npm start" again. Behind a proxy or with a registry of\n' +
      'your own: "npm config set proxy …" or "npm config set registry …" first.',
  );
}

/**
 * Runs a program in the project's folder, with our own input and output.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<string | undefined>} how it failed, in words
 */
export function runToEnd(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    // Asked to end, we ask it to end first. A Ctrl-C reaches both by itself.
    const pass = (signal) => child.kill(signal);
    process.once('SIGTERM', pass);
    const end = (failure) => {
      process.off('SIGTERM', pass);
      resolve(failure);
    };
    child.on('error', () => end('was not found'));
    child.on('exit', (code, signal) => end(code === 0 ? undefined : `ended with ${signal ?? code}`));
  });
}
