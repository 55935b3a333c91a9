import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { attempt, auditEvent, notice, proofCounter } from '@/db/schema';
import { cancelAttempt } from '@/lib/sign-in/attempt';
import { proveWithRecoveryCode } from '@/lib/sign-in/proof';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { race } from '../setup/race';
import { codeOf, wrongCode } from './app';
import { testClock } from './clock';
import { begin, look, prove, secretKeys, shown } from './journey';
import { makePerson } from './people';

const db = await testDatabase();
const clock = await testClock();

const enrolled = () => makePerson({ enrolled: true });
const atCode = async (person: Person) => (await begin(db, person)).holder;
const wrong = (person: Person) => wrongCode(clock.step, person.appKey);

async function count({ accountId }: Person, method: 'authenticator' | 'recovery-code' = 'authenticator') {
  const [row] = await db
    .select()
    .from(proofCounter)
    .where(and(eq(proofCounter.accountId, accountId), eq(proofCounter.method, method)));
  return row?.failures ?? 0;
}

async function setCount({ accountId }: Person, failures: number) {
  await db
    .insert(proofCounter)
    .values({ accountId, method: 'authenticator', failures })
    .onConflictDoUpdate({
      target: [proofCounter.accountId, proofCounter.method],
      set: { failures, waitUntil: null },
    });
}

async function events({ accountId }: Person, kind: string) {
  const rows = await db
    .select()
    .from(auditEvent)
    .where(and(eq(auditEvent.accountId, accountId), eq(auditEvent.kind, kind)));
  return rows.map((row) => row.data);
}

const notices = async ({ accountId }: Person) =>
  (await db.select().from(notice).where(eq(notice.accountId, accountId))).map((row) => row.kind);

/** Seconds until the app's next code may be tried, as the screen tells it. */
async function waitOf(person: Person): Promise<number | undefined> {
  const { waitUntil } = await look(db, await atCode(person));
  return waitUntil.authenticator && Math.round(waitUntil.authenticator / 1_000 - clock.seconds);
}

describe('an attacker who guesses codes in one sign-in', () => {
  test('has five tries, each told how many are left, then the attempt is closed', async () => {
    const person = await enrolled();
    const holder = await atCode(person);
    for (const triesLeft of [4, 3, 2, 1, 0]) {
      expect(await prove(db, holder, wrong(person))).toEqual({ kind: 'wrong', triesLeft });
    }
    expect(await shown(db, holder)).toBe('closed (tries)');
    expect(await prove(db, holder, codeOf(person.appKey, clock.step))).toEqual({ kind: 'not-now' });
    expect(await prove(db, holder, wrong(person))).toEqual({ kind: 'not-now' });
    expect(await count(person)).toBe(5);
    expect(await cancelAttempt(db, holder)).toBe(false);
    expect(await shown(db, holder)).toBe('closed (tries)');
  });

  test('has no more than five compared by sending twenty at once', async () => {
    const person = await enrolled();
    const holder = await atCode(person);
    const outcomes = await race(20, () => prove(db, holder, wrong(person)));
    expect(outcomes.filter(({ kind }) => kind === 'wrong')).toHaveLength(5);
    expect(outcomes.filter(({ kind }) => kind === 'not-now')).toHaveLength(15);
    expect(await shown(db, holder)).toBe('closed (tries)');
    expect(await count(person)).toBe(5);
    expect(await events(person, 'proof.wrong')).toHaveLength(5);
  });

  test('has five tries in all, whichever the method', async () => {
    const person = await enrolled();
    const holder = await atCode(person);
    for (let time = 0; time < 4; time += 1) await prove(db, holder, wrong(person));
    expect(await proveWithRecoveryCode(db, secretKeys(), holder, '0000-0000-0000-0000')).toEqual({
      kind: 'wrong',
      triesLeft: 0,
    });
    expect(await shown(db, holder)).toBe('closed (tries)');
  });

  test('a code that was used before counts as a wrong one', async () => {
    const person = await enrolled();
    await prove(db, await atCode(person), codeOf(person.appKey, clock.step));
    const holder = await atCode(person);
    const outcome = await prove(db, holder, codeOf(person.appKey, clock.step));
    expect(outcome).toEqual({ kind: 'used', triesLeft: 4 });
    expect(await count(person)).toBe(1);
    expect(await events(person, 'proof.wrong')).toEqual([{ method: 'authenticator', used: true, inARow: 1 }]);
  });
});

describe('an attacker who guesses codes in ever new sign-ins', () => {
  test('does not reset the count in a row, and from ten on waits ever longer, up to an hour', async () => {
    const person = await enrolled();
    for (let sign = 0; sign < 2; sign += 1) {
      const holder = await atCode(person);
      for (let time = 0; time < 5; time += 1) await prove(db, holder, wrong(person));
    }
    expect(await count(person)).toBe(10);
    for (const seconds of [30, 60, 120, 240, 480, 960, 1_920, 3_600, 3_600]) {
      expect(await waitOf(person)).toBe(seconds);
      const early = await atCode(person);
      expect(await prove(db, early, codeOf(person.appKey, clock.step)), 'the right code').toEqual({
        kind: 'not-now',
      });
      expect(await look(db, early), 'no try is spent by waiting').toMatchObject({ triesLeft: 5 });
      await clock.forward(seconds - 1);
      expect(await waitOf(person)).toBe(1);
      await clock.forward(1);
      expect(await waitOf(person)).toBeUndefined();
      const next = await atCode(person);
      expect(await prove(db, next, wrong(person))).toEqual({ kind: 'wrong', triesLeft: 4 });
    }
    expect(await count(person)).toBe(19);
    await clock.forward(3_600);
    const owner = await atCode(person);
    expect(await prove(db, owner, codeOf(person.appKey, clock.step))).toMatchObject({ kind: 'right' });
    expect(await count(person)).toBe(0);
  });

  test('has ten compared at most by sending twenty at once in twenty sign-ins', async () => {
    const person = await enrolled();
    const holders = await race(20, async (number) => {
      const { holder } = await begin(db, person, { knownBrowser: `browser ${number}` });
      return holder;
    });
    const outcomes = await race(20, (number) => prove(db, holders[number] ?? { token: '' }, wrong(person)));
    expect(outcomes.filter(({ kind }) => kind === 'wrong')).toHaveLength(10);
    expect(outcomes.filter(({ kind }) => kind === 'not-now')).toHaveLength(10);
    expect(await count(person)).toBe(10);
  });

  test('has one compared after each wait, also when twenty are sent at once', async () => {
    const person = await enrolled();
    await setCount(person, 12);
    const holders = await race(20, async (number) => {
      const { holder } = await begin(db, person, { knownBrowser: `browser ${number}` });
      return holder;
    });
    const outcomes = await race(20, (number) => prove(db, holders[number] ?? { token: '' }, wrong(person)));
    expect(outcomes.filter(({ kind }) => kind === 'wrong')).toHaveLength(1);
    expect(await count(person)).toBe(13);
  });

  test('disables the app with the hundredth in a row: one event, one notice, and no other before', async () => {
    const person = await enrolled();
    await setCount(person, 98);
    await prove(db, await atCode(person), wrong(person));
    expect(await events(person, 'factor.disabled')).toEqual([]);
    expect(await notices(person)).toEqual([]);
    await clock.forward(3_600);
    await prove(db, await atCode(person), wrong(person));
    expect(await events(person, 'factor.disabled')).toEqual([{ method: 'authenticator' }]);
    expect(await notices(person)).toEqual(['factor-disabled']);
    await clock.forward(86_400);
    expect(await prove(db, await atCode(person), wrong(person))).toEqual({ kind: 'not-now' });
    expect(await count(person)).toBe(100);
    expect(await notices(person)).toEqual(['factor-disabled']);
  });

  test('disables it once, also when twenty are sent at once', async () => {
    const person = await enrolled();
    const holders = await race(20, async (number) => {
      const { holder } = await begin(db, person, { knownBrowser: `browser ${number}` });
      return holder;
    });
    await setCount(person, 99);
    const outcomes = await race(20, (number) => prove(db, holders[number] ?? { token: '' }, wrong(person)));
    expect(outcomes.filter(({ kind }) => kind === 'wrong')).toHaveLength(1);
    expect(await count(person)).toBe(100);
    expect(await events(person, 'factor.disabled')).toHaveLength(1);
    expect(await notices(person)).toEqual(['factor-disabled']);
  });

  test('does not disable it with the hundredth when that one is right', async () => {
    const person = await enrolled();
    await setCount(person, 99);
    const proof = await prove(db, await atCode(person), codeOf(person.appKey, clock.step));
    expect(proof).toMatchObject({ kind: 'right', state: 'ready' });
    expect(await count(person)).toBe(0);
    expect(await notices(person)).toEqual([]);
  });
});

describe('recovery codes', () => {
  const guess = (holder: { token: string }) =>
    proveWithRecoveryCode(db, secretKeys(), holder, '0000-0000-0000-0000');

  test('have a count of their own: the app’s waits do not hold them up, nor theirs the app', async () => {
    const person = await enrolled();
    await setCount(person, 50);
    await prove(db, await atCode(person), wrong(person));
    const holder = await atCode(person);
    expect(await prove(db, holder, wrong(person))).toEqual({ kind: 'not-now' });
    const [code = ''] = person.recoveryCodes;
    expect(await proveWithRecoveryCode(db, secretKeys(), holder, code)).toMatchObject({ kind: 'right' });
    expect(await count(person), 'a recovery code does not forgive wrong codes of the app').toBe(51);
  });

  test('wait, too, after ten wrong ones in a row', async () => {
    const person = await enrolled();
    for (let sign = 0; sign < 2; sign += 1) {
      const holder = await atCode(person);
      for (let time = 0; time < 5; time += 1) expect(await guess(holder)).toMatchObject({ kind: 'wrong' });
      expect(await shown(db, holder)).toBe('closed (tries)');
    }
    expect(await guess(await atCode(person))).toEqual({ kind: 'not-now' });
    const holder = await atCode(person);
    const { 'recovery-code': recoveryCode = 0, authenticator } = (await look(db, holder)).waitUntil;
    expect(Math.round(recoveryCode / 1_000 - clock.seconds)).toBe(30);
    expect(authenticator).toBeUndefined();
    expect(await prove(db, holder, codeOf(person.appKey, clock.step))).toMatchObject({ kind: 'right' });
  });

  test('are never disabled', async () => {
    const person = await enrolled();
    await db
      .insert(proofCounter)
      .values({ accountId: person.accountId, method: 'recovery-code', failures: 100_000 });
    const holder = await atCode(person);
    expect(await guess(holder)).toMatchObject({ kind: 'wrong' });
    expect(await events(person, 'factor.disabled')).toEqual([]);
    expect(await notices(person)).toEqual([]);
    await clock.forward(3_600);
    const [code = ''] = person.recoveryCodes;
    const next = await atCode(person);
    expect(await proveWithRecoveryCode(db, secretKeys(), next, code)).toMatchObject({ kind: 'right' });
    expect(await count(person, 'recovery-code')).toBe(0);
  });
});

test('an attacker gains nothing by keeping old attempts open: a closed one stays closed', async () => {
  const person = await enrolled();
  const holder = await atCode(person);
  for (let time = 0; time < 5; time += 1) await prove(db, holder, wrong(person));
  await clock.forward(30);
  expect(await prove(db, holder, codeOf(person.appKey, clock.step))).toEqual({ kind: 'not-now' });
  const rows = await db.select().from(attempt).where(eq(attempt.accountId, person.accountId));
  expect(rows.map(({ state, closedBecause }) => [state, closedBecause])).toEqual([['closed', 'tries']]);
});
