import { spawn } from 'node:child_process';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { afterTest, temporaryFolder } from './portals';

const root = fileURLToPath(new URL('../..', import.meta.url));
const patient = { timeout: 20_000, interval: 20 };

/**
 * A project with our scripts, and stand-ins for npm, for Next and for the portal, which note in `log`
 * that they ran. `hang` makes npm or next work without end; `fail` makes npm fail.
 */
async function project() {
  const folder = await temporaryFolder();
  const file = (name: string) => path.join(folder, name);
  const write = async (name: string, text: string) => {
    await mkdir(path.dirname(file(name)), { recursive: true });
    await writeFile(file(name), text);
  };
  await cp(path.join(root, 'scripts'), file('scripts'), { recursive: true });
  await write('package.json', '{"type":"module"}');
  await write('app/page.tsx', 'first');
  const lock = (version: string) =>
    JSON.stringify({
      packages: {
        '': {},
        'node_modules/next': { integrity: version },
        'node_modules/for-another-system': { integrity: 'x', optional: true },
      },
    });
  await write('package-lock.json', lock('1'));
  const note = (what: string) => `
    import { appendFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
    appendFileSync('log', '${what}\\n');
    const hang = () => existsSync('hang') && setInterval(() => {}, 1000);`;
  await write(
    'npm/npm-cli.js',
    `${note('npm')}
    mkdirSync('node_modules/next/dist/bin', { recursive: true });
    if (existsSync('fail')) process.exit(7);
    if (!hang()) {
      writeFileSync('node_modules/next/dist/bin/next', ${JSON.stringify(`${note('next')}
        mkdirSync('.next', { recursive: true });
        writeFileSync('.next/BUILD_ID', 'x');
        if (existsSync('edit')) writeFileSync('app/page.tsx', 'edited meanwhile');
        hang();`)});
      const lock = JSON.parse((await import('node:fs')).readFileSync('package-lock.json', 'utf8'));
      delete lock.packages['node_modules/for-another-system'];
      writeFileSync('node_modules/.package-lock.json', JSON.stringify(lock));
    }`,
  );
  await write('server.mjs', `${note('server')} process.exitCode = 0;`);

  const start = (command = process.execPath, args = ['scripts/start.mjs'], env = {}) => {
    const child = spawn(command, args, {
      cwd: folder,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        npm_execpath: file('npm/npm-cli.js'),
        ...env,
      } as unknown as NodeJS.ProcessEnv,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        said += chunk;
      });
    }
    afterTest(() => {
      // The whole group: what a test orphaned has outlived its parent.
      try {
        process.kill(-(child.pid as number), 'SIGKILL');
      } catch {
        // All of it has ended.
      }
    });
    const ended = new Promise<{ code: number | null; said: string }>((resolve) =>
      child.on('close', (code) => resolve({ code, said })),
    );
    return { child, ended };
  };
  const took = async () => {
    const lines = (await readFile(file('log'), 'utf8').catch(() => '')).trim();
    await rm(file('log'), { force: true });
    return lines.split('\n').join(' ');
  };
  const run = async () => {
    const { code, said } = await start().ended;
    return { code, said, took: await took() };
  };
  return { file, write, lock, start, run, took };
}

test('npm start installs and builds what is missing, and neither when nothing has changed', async () => {
  const { run, write, lock } = await project();
  expect(await run()).toMatchObject({ code: 0, took: 'npm next server' });
  expect(await run()).toMatchObject({ code: 0, took: 'server' });

  await write('app/page.tsx', 'second');
  expect(await run()).toMatchObject({ took: 'next server' });
  await write('lib/new.ts', '');
  expect(await run()).toMatchObject({ took: 'next server' });
  await write('tests/new.ts', '');
  expect(await run()).toMatchObject({ took: 'server' });

  await write('package-lock.json', lock('2'));
  expect(await run()).toMatchObject({ took: 'npm next server' });
  expect(await run()).toMatchObject({ took: 'server' });
});

test('packages that somebody installed by hand are not installed again', async () => {
  const { run, write, lock } = await project();
  await run();
  await write('package-lock.json', lock('3'));
  await write('node_modules/.package-lock.json', lock('3'));
  expect(await run()).toMatchObject({ took: 'next server' });
});

test.each([
  { step: 'an installation', at: 'npm', again: 'npm next server' },
  { step: 'a build', at: 'next', again: 'next server' },
])('$step that was killed midway never counts as done', async ({ at, again }) => {
  const { start, run, write, file, took } = await project();
  if (at === 'next') {
    await run();
    await write('app/page.tsx', 'changed');
  }
  await write('hang', '');
  const { child, ended } = start();
  const log = () => readFile(file('log'), 'utf8').catch(() => '');
  await vi.waitFor(async () => expect(await log()).toContain(at), patient);
  process.kill(-(child.pid as number), 'SIGKILL');
  await ended;
  await took();
  await rm(file('hang'));

  expect(await run()).toMatchObject({ code: 0, took: again });
  expect(await run()).toMatchObject({ took: 'server' });
});

test('what is edited while the build runs is built at the next start', async () => {
  const { run, write, file } = await project();
  await write('edit', '');
  expect(await run()).toMatchObject({ took: 'npm next server' });
  await rm(file('edit'));
  expect(await run()).toMatchObject({ took: 'next server' });
  expect(await run()).toMatchObject({ took: 'server' });
});

test('an installation that fails says what to do, without a stack, and starts nothing', async () => {
  const { run, write } = await project();
  await write('fail', '');
  const { code, said, took } = await run();
  expect([code, took]).toEqual([1, 'npm']);
  expect(said).toContain('The packages could not be installed: npm ended with 7');
  expect(said).toContain('Without a network');
  expect(said).not.toMatch(/^\s+at /m);
});

test('a Node that is too old is told so before anything is installed', async () => {
  const { start, write, took } = await project();
  await write('old.mjs', `Object.defineProperty(process, 'versions', { value: { node: '20.8.1' } });`);
  const { code, said } = await start(process.execPath, ['--import', './old.mjs', 'scripts/start.mjs']).ended;
  expect([code, await took()]).toEqual([1, '']);
  expect(said).toContain('needs Node 20.9 or newer; this is 20.8.1');
});

test("the portal is told to end when npm's shell is killed, which passes on no signal", async () => {
  const { run, start, write, file } = await project();
  await run();
  await write(
    'server.mjs',
    `import { writeFileSync } from 'node:fs';
     process.on('SIGTERM', () => { writeFileSync('ended', 'in order'); process.exit(0); });
     setInterval(() => {}, 1000);
     writeFileSync('runs', '');`,
  );
  const shell = start('/bin/sh', ['-c', `"${process.execPath}" scripts/start.mjs; true`], {
    npm_lifecycle_event: 'start',
  });
  await vi.waitFor(() => readFile(file('runs')), patient);

  shell.child.kill('SIGTERM');

  await vi.waitFor(async () => expect(await readFile(file('ended'), 'utf8')).toBe('in order'), patient);
});
