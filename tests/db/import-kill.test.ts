import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { testDatabase, testDatabaseUrl } from '../setup/database';
import type { ImportProcess } from './import-process';
import { fileOf, invitedTimes, keep, run, standing } from './import-room';
import { makeAdmin } from './inviting';
import { secretKeys } from './journey';
import { eventually } from './mail-room';

const db = await testDatabase();
// Processes are started and killed.
vi.setConfig({ testTimeout: 120_000 });

const children = new Set<ChildProcess>();
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
});

function begin(batch: number): ChildProcess {
  const [key] = secretKeys();
  if (!key) throw new Error('the tests have a key');
  const what: ImportProcess = {
    databaseUrl: testDatabaseUrl(),
    secretKey: { id: key.id, key: key.key.toString('base64') },
    batch,
  };
  const script = path.join(import.meta.dirname, 'import-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(what)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  children.add(child);
  return child;
}

/** As `kill -9` does, or the plug; back when it is gone. */
async function kill(child: ChildProcess) {
  children.delete(child);
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

describe('a process that is killed (-9) while it invites the people of a file', () => {
  test('in the middle of a batch: another one finishes, and nobody is invited twice or left out', async () => {
    const admin = await makeAdmin();
    const lines = fileOf(Array.from({ length: 120 }, () => ({})));
    const id = await keep(admin, lines);
    await run(admin, id);
    // Nothing gets past this in the fortieth line's batch: its address is being invited elsewhere, in a transaction that waits.
    let letGo = () => {};
    const holding = new Promise<void>((resolve) => {
      letGo = resolve;
    });
    const blocked = db.$client.begin(async (held) => {
      await held`
        insert into invitation (office_id, email, email_key, display_name, roles, locale, expires_at)
        values (${admin.officeId}, ${lines[40]?.email ?? ''}, ${lines[40]?.email ?? ''}, 'Held', '{customer}', 'en', now())`;
      await holding;
      throw new Error('rolled back');
    });
    const child = begin(10);
    await eventually(async () => {
      const [waiting] = await db.$client<{ count: number }[]>`
        select count(*)::int as count from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock' and query like '%insert into invitation%'`;
      return (waiting?.count ?? 0) > 0;
    });
    expect(await standing(admin, id)).toMatchObject({ state: 'running', done: 40 });
    await kill(child);
    letGo();
    await expect(blocked).rejects.toThrow('rolled back');

    begin(10);
    await eventually(async () => (await standing(admin, id)).state === 'done');
    expect(await standing(admin, id)).toEqual({ state: 'done', people: 120, done: 120, refused: 0 });
    const { invitations, mails } = await invitedTimes(lines);
    expect(new Set(invitations)).toEqual(new Set([1]));
    expect(new Set(mails)).toEqual(new Set([1]));
  });

  test('again and again, and two at a time: each of six hundred people is invited once', async () => {
    const admin = await makeAdmin();
    const lines = fileOf(Array.from({ length: 600 }, () => ({})));
    const id = await keep(admin, lines);
    await run(admin, id);
    for (const least of [1, 250]) {
      const [one, two] = [begin(7), begin(11)];
      await eventually(async () => (await standing(admin, id)).done >= least);
      await Promise.all([kill(one), kill(two)]);
    }
    begin(50);
    await eventually(async () => (await standing(admin, id)).state === 'done');
    expect(await standing(admin, id)).toEqual({ state: 'done', people: 600, done: 600, refused: 0 });
    const { invitations, mails } = await invitedTimes(lines);
    expect(new Set(invitations)).toEqual(new Set([1]));
    expect(new Set(mails)).toEqual(new Set([1]));
  });
});
