import { execFile } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { root } from './source';

const run = promisify(execFile);

// Inside the project, since drizzle-kit resolves packages and paths from where its files lie.
let scratch: string;
beforeAll(async () => {
  scratch = await mkdtemp(path.join(root, 'node_modules', '.migrations-'));
});
afterAll(() => rm(scratch, { recursive: true, force: true }));

/** What drizzle-kit would still have to write for `schema` when it starts from a copy of the migrations. */
async function unwritten(name: string, schema: string): Promise<string[]> {
  const folder = path.join(scratch, name);
  await cp(path.join(root, 'db/migrations'), folder, { recursive: true });
  const before = await readdir(folder);
  const config = await configFile(name, schema, folder);
  // Asked about a renamed column, it waits for an answer at the terminal; there is none here, so it fails.
  await drizzleKit('generate', config);
  const added = (await readdir(folder)).filter((file) => !before.includes(file));
  return Promise.all(added.map((file) => readFile(path.join(folder, file), 'utf8')));
}

async function configFile(name: string, schema: string, out: string): Promise<string> {
  const file = path.join(scratch, `${name}.config.json`);
  const relative = (to: string) => `./${path.relative(root, to)}`;
  await writeFile(
    file,
    JSON.stringify({ dialect: 'postgresql', schema: relative(schema), out: relative(out) }),
  );
  return file;
}

const drizzleKit = (command: string, config: string) =>
  run(
    process.execPath,
    ['node_modules/drizzle-kit/bin.cjs', command, `--config=${path.relative(root, config)}`],
    {
      cwd: root,
      timeout: 50_000,
    },
  );

const schema = path.join(root, 'db/schema/index.ts');

describe('the migrations', () => {
  test('leave nothing of the schema unwritten', async () => {
    expect(await unwritten('as-is', schema)).toEqual([]);
  });

  test('the rule notices a table without a migration', async () => {
    const folder = path.join(scratch, 'schema');
    await cp(path.dirname(schema), folder, { recursive: true });
    const changed = path.join(folder, 'people.ts');
    const extra = `export const forgotten = pgTable('forgotten', { id: uuid('id').primaryKey() });`;
    await writeFile(changed, `${await readFile(changed, 'utf8')}\n${extra}\n`);
    expect((await unwritten('changed', path.join(folder, 'index.ts'))).join()).toContain('forgotten');
  });

  test('stand in one order that drizzle-kit accepts', async () => {
    const config = await configFile('check', schema, path.join(root, 'db/migrations'));
    const { stdout } = await drizzleKit('check', config);
    expect(stdout).toMatch(/fine/i);
  });

  test('the rule notices two migrations that grew from the same one', async () => {
    const folder = path.join(scratch, 'forked');
    await cp(path.join(root, 'db/migrations'), folder, { recursive: true });
    const meta = path.join(folder, 'meta');
    const [first] = (await readdir(meta)).filter((file) => file.endsWith('_snapshot.json')).sort();
    const snapshot = JSON.parse(await readFile(path.join(meta, String(first)), 'utf8'));
    const twin = { ...snapshot, id: '00000000-0000-4000-8000-00000000dead' };
    await writeFile(path.join(meta, '9999_snapshot.json'), JSON.stringify(twin));
    const config = await configFile('forked', schema, folder);
    await expect(drizzleKit('check', config)).rejects.toMatchObject({
      stdout: expect.stringMatching(/collision/),
    });
  });
});
