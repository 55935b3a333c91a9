import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { startPostgres } from '@/lib/demo/postgres';
import { runFile, runFolder } from '../setup/run';
import { remember } from './support/remember';
import { expect, test } from './support/test';

const root = path.resolve(import.meta.dirname, '../..');

type Ended = { code: number | null; out: string };
type Environment = Record<string, string>;

/** Whatever a broken test left running is ended with the file. */
const children = new Set<ChildProcess>();

/** Runs a command of the project with nothing but the given variables of a portal. */
function run(args: string[], env: Environment, until?: RegExp): Promise<Ended & { stop: () => void }> {
  return new Promise((resolve) => {
    const { PATH = '', HOME = '' } = process.env;
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { PATH, HOME, NODE_ENV: 'production', ...env },
    });
    children.add(child);
    let out = '';
    const stop = () => void child.kill('SIGTERM');
    const hear = (chunk: Buffer) => {
      out += chunk.toString();
      // The portal's own words belong to what is searched for secrets; a command's answer is for its operator.
      if (args === portal) appendFileSync(runFile('log'), chunk);
      if (until?.test(out)) resolve({ code: null, out, stop });
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => {
      children.delete(child);
      resolve({ code, out, stop });
    });
  });
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

async function realEnvironment(databaseUrl: string): Promise<Environment> {
  const port = await freePort();
  return {
    DATABASE_URL: databaseUrl,
    PORTAL_URL: `http://localhost:${port}`,
    AUTH_SECRET: randomBytes(32).toString('base64'),
    SECRET_KEYS: `k1:${randomBytes(32).toString('base64')}`,
    SMTP_URL: 'smtp://127.0.0.1:2525',
    HOST: '127.0.0.1',
    PORT: String(port),
  };
}

const portal = ['server.mjs'];
const command = (name: string, ...args: string[]) => ['--import', 'tsx', `scripts/${name}.ts`, ...args];

/** The link a command printed; its token must not reach the log. */
function linkIn(out: string): string {
  const link = /https?:\S+/.exec(out)?.[0] ?? '';
  remember(new URL(link).searchParams.get('token') ?? '');
  return link;
}

test.describe('a real portal', () => {
  let folder: string;
  let server: Awaited<ReturnType<typeof startPostgres>>;
  test.beforeAll(async () => {
    // In the run's folder, where root's PostgreSQL gets in and everything is cleaned up.
    folder = await mkdtemp(path.join(runFolder(), 'real-'));
    await chmod(folder, 0o711);
    server = await startPostgres({ dataDir: path.join(folder, 'data'), durable: false });
  });
  test.afterAll(async () => {
    for (const child of children) child.kill('SIGKILL');
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  test('says everything that is wrong with its variables in one list, and does not start', async () => {
    const env = await realEnvironment(server.url);
    const { code, out } = await run(portal, {
      ...env,
      SECRET_KEYS: 'k1:tooshort',
      AUTH_SECRET: 'short',
      SMTP_URL: '',
      PORTAL_URL: 'http://portal.example/path',
    });
    expect(code).toBe(1);
    for (const name of ['SECRET_KEYS', 'AUTH_SECRET', 'SMTP_URL', 'PORTAL_URL']) expect(out).toContain(name);
    expect(out).not.toMatch(/\n\s+at /);
    expect(out).not.toContain('tooshort');
  });

  test('a host that loses DATABASE_URL never falls back to the demo and its published accounts', async () => {
    const { DATABASE_URL: _, ...rest } = await realEnvironment(server.url);
    const { code, out } = await run(portal, rest);
    expect(code).toBe(1);
    expect(out).toContain('DATABASE_URL is missing');
    expect(out).not.toContain('Demo accounts');
  });

  test('a wrong database address and an unmigrated database are told in words, without a stack trace', async () => {
    const nobody = await realEnvironment(`postgres://a:b@127.0.0.1:${await freePort()}/vestibule`);
    const wrong = await run(portal, nobody);
    expect(wrong.code).toBe(1);
    expect(wrong.out).toContain('nothing answers at that host and port');

    const refused = await run(portal, await realEnvironment(server.url.replace(/:[^:@/]+@/, ':wrong@')));
    expect(refused.code).toBe(1);
    expect(refused.out).toContain('user name or password is refused');

    const fresh = await run(portal, await realEnvironment(server.url));
    expect(fresh.code).toBe(1);
    expect(fresh.out).toContain('npm run db:migrate');
    for (const { out } of [wrong, refused, fresh]) expect(out).not.toMatch(/\n\s+at /);
  });

  test('from an empty database to the first administrator at the door', async ({ page, traffic }) => {
    traffic.allow(/\/welcome\/open\?token=/);
    const env = await realEnvironment(server.url);
    const migrated = await run(command('db-migrate'), env);
    expect(migrated, migrated.out).toMatchObject({ code: 0 });

    const early = await run(command('account-create', '--email', 'ada@noord.example'), env);
    expect(early.code).toBe(1);
    expect(early.out).toContain('There is no account with that address');

    const create = ['--email', 'ada@noord.example', '--name', 'Ada Noord', '--role', 'office-admin'];
    const office = [
      '--office',
      'noord',
      '--office-name',
      'Kantoor Noord',
      '--service-desk-email',
      'desk@noord.example',
    ];
    const made = await run(command('account-create', ...create, ...office), env);
    expect(made, made.out).toMatchObject({ code: 0 });
    const firstLink = linkIn(made.out);

    // The way back in: a newer link, and the older one is dead.
    const again = await run(command('account-create', '--email', 'ada@noord.example'), env);
    const link = linkIn(again.out);
    expect(link).toContain(`${env.PORTAL_URL}/welcome/open?token=`);
    expect(link).not.toBe(firstLink);

    const running = await run(portal, env, /portal-started/);
    try {
      await page.goto(firstLink);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This link does not work any more');
      await page.goto(link);
      await expect(page).toHaveURL(`${env.PORTAL_URL}/welcome`);
      const password = remember(`first words ${randomBytes(4).toString('hex')}`);
      await page.getByLabel('New password', { exact: true }).fill(password);
      await page.getByLabel('Repeat the new password').fill(password);
      await page.getByRole('button', { name: 'Save password' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your password is saved');
      await page.getByRole('link', { name: 'Sign in', exact: true }).click();
      await expect(page.getByText('Demo accounts')).toHaveCount(0);
      await page.getByLabel('Email address or user name').fill('ada@noord.example');
      await page.getByLabel('Password', { exact: true }).fill(password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Set up your second factor');
    } finally {
      running.stop();
    }
  });
});
