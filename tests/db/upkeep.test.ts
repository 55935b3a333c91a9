import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { openDatabase } from '@/db/connection';
import { type Chore, chores } from '@/lib/upkeep/chores';
import { choreOnce, startUpkeep, type Upkeep } from '@/lib/upkeep/upkeep';
import { testDatabase, testDatabaseUrl } from '../setup/database';
import { begin } from './journey';
import { attemptOf } from './leftovers';
import { hold } from './locks';
import { eventually } from './mail-room';
import { makePerson } from './people';
import type { UpkeepProcess } from './upkeep-process';

const db = await testDatabase();
const sql = db.$client;
vi.setConfig({ testTimeout: 60_000 });

const running = new Set<Upkeep>();
const children = new Set<ChildProcess>();
afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  children.clear();
  await Promise.all([...running].map((each) => each.stop()));
  running.clear();
});

const start = (options: Omit<Parameters<typeof startUpkeep>[0], 'db' | 'troubled'>, troubled = vi.fn()) => {
  const upkeep = startUpkeep({ db, troubled, ...options });
  running.add(upkeep);
  return upkeep;
};

const webhooks = (count: number) =>
  sql`insert into webhook (id, at) select gen_random_uuid()::text, now() - interval '3 days' from generate_series(1, ${count})`;
const left = async () => (await sql<{ n: number }[]>`select count(*)::int as n from webhook`)[0]?.n;

describe('any number of processes', () => {
  test('share the work: each row is removed once', async () => {
    await webhooks(900);
    let removed = 0;
    await Promise.all(
      Array.from({ length: 8 }, async () => {
        while ((await left()) !== 0) {
          const mine = (await choreOnce(db, 'webhooks', chores.webhooks, 20)) ?? 0;
          removed += mine;
        }
      }),
    );
    expect(removed).toBe(900);
  });

  test('leave a chore that one of them is at, and do another', async () => {
    await webhooks(1);
    const busy = await hold(
      db,
      (each) => each`select pg_try_advisory_xact_lock(hashtextextended('upkeep|webhooks', 0))`,
    );
    expect(await choreOnce(db, 'webhooks', chores.webhooks)).toBeUndefined();
    expect(await choreOnce(db, 'challenges', chores.challenges)).toBe(0);
    await busy.release();
    expect(await choreOnce(db, 'webhooks', chores.webhooks)).toBe(1);
  });

  test('that begin together come one after the other, within the whole interval', async () => {
    const began = performance.now();
    const looked: number[] = [];
    const counted: Chore = {
      everyMinutes: 60,
      remove: (each) => {
        looked.push(performance.now() - began);
        return each`select 1 where false`;
      },
    };
    // An hour of a second and a half.
    for (let n = 0; n < 20; n += 1) start({ list: { [`each-${n}`]: counted }, minuteMs: 25 });
    await eventually(async () => looked.length >= 20);
    const first = looked.slice(0, 20);
    expect(Math.max(...first) - Math.min(...first)).toBeGreaterThan(400);
  });
});

test('a batch that comes to nothing is told, and the next one and the other chores go on', async () => {
  await webhooks(3);
  const troubled = vi.fn();
  let tries = 0;
  const broken: Chore = {
    everyMinutes: 1,
    remove: (each) => {
      tries += 1;
      return each`select 1 / 0`;
    },
  };
  start({ list: { broken, webhooks: chores.webhooks }, minuteMs: 1 }, troubled);
  await eventually(async () => tries >= 3 && (await left()) === 0);
  expect(troubled.mock.calls.length).toBeGreaterThanOrEqual(2);
  expect(String(troubled.mock.calls[0])).toContain('division by zero');
});

test('much to do is done bit by bit, and another chore has its turn in between', async () => {
  await webhooks(400);
  const turns: string[] = [];
  const noting = (name: string, chore: Chore): Chore => ({
    everyMinutes: chore.everyMinutes / 60,
    remove: (each, limit) => {
      turns.push(name);
      return chore.remove(each, limit);
    },
  });
  const list = { webhooks: noting('w', chores.webhooks), challenges: noting('c', chores.challenges) };
  start({ list, minuteMs: 5, batch: 10, batches: 4 });
  await eventually(async () => (await left()) === 0);
  const all = turns.join('');
  // Ten rows a batch, four batches a look: a look that did all at once would leave no turn between.
  expect(all.length - all.replaceAll('w', '').length).toBeGreaterThanOrEqual(40);
  expect(all.replace(/w+$/, '')).toMatch(/wc+w/);
});

describe('a process that is killed (-9) in the middle of it', () => {
  function child(batch: number): ChildProcess {
    const what: UpkeepProcess = { databaseUrl: testDatabaseUrl(), batch };
    const script = path.join(import.meta.dirname, 'upkeep-process.ts');
    const made = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(what)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    children.add(made);
    return made;
  }

  test('leaves nothing half done, and another one goes on', async () => {
    const person = await makePerson({ requirement: 'off' });
    const sessions = 300;
    await sql`
      insert into session (account_id, activated_at, address, browser, expires_at)
      select ${person.accountId}, now() - interval '1 day' * (100 + n), '', '', now() - interval '1 day' * (99 + n)
        from generate_series(1, ${sessions}) n`;
    const counted = async () => {
      const [row] = await sql<{ left: number; noted: string | null; newest: string | null }[]>`
        select count(s.id)::int as left, a.last_sign_in_at::text as noted, max(s.activated_at)::text as newest
          from account a left join session s on s.account_id = a.id where a.id = ${person.accountId} group by a.id`;
      return row;
    };
    const [newest] = [(await counted())?.newest];
    // It has begun a batch, which nobody lets end.
    const held = await hold(db, (each) => each`lock table session in share mode`);
    const first = child(50);
    await eventually(async () => {
      const [row] = await sql<{ n: number }[]>`
        select count(*)::int as n from pg_stat_activity
         where datname = current_database() and wait_event_type = 'Lock' and query like '%delete from session%'`;
      return row?.n === 1;
    });
    children.delete(first);
    const gone = once(first, 'exit');
    first.kill('SIGKILL');
    await gone;
    expect(await counted()).toMatchObject({ left: sessions, noted: null });
    await held.release();
    child(50);
    await eventually(async () => (await counted())?.left === 0);
    expect((await counted())?.noted).toBe(newest);
  });
});

test('people sign in while it runs without a pause: nobody waits crosswise, and nothing of theirs is lost', async () => {
  const people = await Promise.all(
    Array.from({ length: 6 }, () => makePerson({ requirement: 'off', enrolled: true })),
  );
  const other = openDatabase(testDatabaseUrl(), { pool: 1 });
  const troubled = vi.fn();
  const upkeeps = [
    startUpkeep({ db: other, troubled, minuteMs: 0.1, batch: 3 }),
    startUpkeep({ db, troubled, minuteMs: 0.1, batch: 3 }),
  ];
  for (const each of upkeeps) running.add(each);
  const young: string[] = [];
  for (let round = 0; round < 5; round += 1) {
    await Promise.all(
      people.map(async (person) => {
        await begin(db, person);
        await attemptOf(person, 5_000);
        young.push(await attemptOf(person, -10));
      }),
    );
  }
  await eventually(async () => {
    const [row] = await sql<{ n: number }[]>`
      select count(*)::int as n from attempt where expires_at < now() - interval '2 days'`;
    return row?.n === 0;
  });
  expect(troubled.mock.calls).toEqual([]);
  expect(await sql`select 1 from attempt where id = any(${young}::uuid[])`).toHaveLength(young.length);
  await Promise.all(upkeeps.map((each) => each.stop()));
  await other.close();
});
