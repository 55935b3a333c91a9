import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { testDatabase, testDatabaseUrl } from '../setup/database';
import type { Person } from '../setup/people';
import { type Point, Postbox } from '../setup/postbox';
import { isThorough } from '../setup/thorough';
import { secretKeys } from './journey';
import type { MailProcess } from './mail-process';
import { mailsOf, notify, quick, sender, sendLink, settled } from './mail-room';
import { makePerson } from './people';

const db = await testDatabase();
// Processes are started and killed, several a test.
vi.setConfig({ testTimeout: 120_000 });

/** A killed process's job comes back after this; a living one must be able to finish in it on a slow machine. */
const patience = { ...quick, expireInSeconds: 3, tidyEverySeconds: 1 };

let box: Postbox;
beforeAll(async () => {
  box = await Postbox.open();
});
afterAll(() => box.close());

const children = new Set<ChildProcess>();
afterEach(() => {
  box.hook = () => undefined;
  for (const child of children) child.kill('SIGKILL');
  children.clear();
});

function begin(): ChildProcess {
  const [key] = secretKeys();
  if (!key) throw new Error('the tests have a key');
  const what: MailProcess = {
    ...patience,
    databaseUrl: testDatabaseUrl(),
    smtpUrl: box.url,
    portalUrl: sender.portalUrl.href,
    secretKey: { id: key.id, key: key.key.toString('base64') },
  };
  const script = path.join(import.meta.dirname, 'mail-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(what)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  children.add(child);
  return child;
}

/** Waits for `there`; a process that ends by itself before that is a failure, not something to wait for. */
async function until(there: Promise<void>, child: ChildProcess) {
  const ended = once(child, 'exit').then(([code]) => {
    if (children.has(child)) throw new Error(`the process ended by itself, with ${code}`);
  });
  await Promise.race([there, ended]);
  ended.catch(() => undefined);
}

/** As `kill -9` does, or the plug; back when it is gone. */
async function kill(child: ChildProcess) {
  children.delete(child);
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}

/** Returns when a delivery has come to this point for the n-th time; from then on nothing gets past it. */
const arrivalAt = (point: Point, times = 1) =>
  new Promise<void>((resolve) => {
    let count = 0;
    box.hook = (at) => {
      if (at !== point) return undefined;
      count += 1;
      if (count < times) return undefined;
      resolve();
      // Whoever is let in has no time to lose: nobody answers any more.
      return new Promise(() => undefined);
    };
  });

/** Each mail that was written arrived, and every copy of it is the very same. */
async function expectAllArrived(person: Person, count: number) {
  const mails = await settled(person);
  expect(mails).toHaveLength(count);
  for (const { id, state } of mails) {
    expect(state).toBe('sent');
    const copies = box.taken.filter((taken) => taken.id === id);
    expect(copies.length, 'a mail that arrived').toBeGreaterThan(0);
    expect(new Set(copies.map(({ raw }) => raw)).size, 'copies that differ').toBe(1);
  }
}

describe('a process that is killed (-9)', () => {
  const points: Record<string, Point> = {
    'between commit and send': 'connected',
    'when the mail is delivered, but nobody noted it': 'mail-kept',
    ...(isThorough && {
      'while it names the sender': 'sender',
      'while it names the reader': 'reader',
      'when the server has the mail, but has not said so': 'mail-read',
    }),
  };

  test.each(Object.entries(points))(
    '%s: every mail arrives, and a second copy is the very same',
    async (_, point) => {
      const person = await makePerson();
      await notify(person, 'password-changed');
      const token = await sendLink(person, `new.${person.email}`);
      const there = arrivalAt(point);
      const child = begin();
      await until(there, child);
      await kill(child);
      expect((await mailsOf(person)).some(({ state }) => state === 'queued')).toBe(true);

      box.hook = () => undefined;
      begin();
      await expectAllArrived(person, 2);
      expect(box.to(`new.${person.email}`)[0]?.mail.text).toContain(`token=${token}`);
    },
  );

  test('again and again, somewhere in the middle: each of forty mails arrives', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => makePerson()));
    for (const person of people) {
      await notify(person, 'password-changed');
      await sendLink(person, `new.${person.email}`);
    }
    const kinds: Point[] = ['mail-kept', 'reader', 'mail-read', 'connected'];
    for (const [n, point] of kinds.entries()) {
      const there = arrivalAt(point, point === 'connected' ? 1 : 2 + 2 * n);
      const child = begin();
      await until(there, child);
      await kill(child);
    }
    box.hook = () => undefined;
    begin();
    for (const person of people) await expectAllArrived(person, 2);
  });

  test('before it looked at all: what was committed lies there for the next one', async () => {
    const person = await makePerson();
    await notify(person, 'password-changed');
    expect(await mailsOf(person)).toEqual([]);
    const [first, second] = [begin(), begin()];
    await kill(first);
    await expectAllArrived(person, 1);
    await kill(second);
    const [queue] = await db.$client<{ open: number }[]>`
      select count(*)::int as open from pgboss.job j join mail m on j.data = jsonb_build_object('mail', m.id)
       where j.state < 'completed' and m.account_id = ${person.accountId}`;
    expect(queue?.open).toBe(0);
  });
});
