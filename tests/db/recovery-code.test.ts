import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { attempt, auditEvent, proofCounter, session } from '@/db/schema';
import { finish, keepApp } from '@/lib/sign-in/attempt';
import { proveWithRecoveryCode } from '@/lib/sign-in/proof';
import { putOff } from '@/lib/sign-in/put-off';
import { testDatabase } from '../setup/database';
import { makePerson as makeSlowly, type Person } from '../setup/people';
import { race } from '../setup/race';
import { codeOf } from './app';
import { testClock } from './clock';
import { breakHashing, crowd, whileHashing } from './hashing';
import { begin, enterWith, look, pair, prove, secretKeys, setUpApp, showKey, shown } from './journey';
import { makePerson } from './people';

const db = await testDatabase();
const clock = await testClock();

const use = (holder: { token: string }, code = '') => proveWithRecoveryCode(db, secretKeys(), holder, code);
const enrolled = () => makePerson({ enrolled: true });
const atCode = async (person: Person) => (await begin(db, person)).holder;
const left = async (person: Person) => (await look(db, await atCode(person))).recoveryCodesLeft;
const sessionsOf = ({ accountId }: Person) =>
  db.select().from(session).where(eq(session.accountId, accountId));

async function recovered(person: Person, code = person.recoveryCodes[0]) {
  const holder = await atCode(person);
  expect(await use(holder, code)).toEqual({ kind: 'right', state: 'recovered', ticket: undefined });
  return holder;
}

describe('a recovery code', () => {
  test('H4: gets the person back in, once', async () => {
    const person = await enrolled();
    const [code] = person.recoveryCodes;
    const holder = await recovered(person, code);
    expect(await look(db, holder)).toMatchObject({ recoveryCodesLeft: 9, hasRecoveryCodes: true });
    expect(await sessionsOf(person), 'not before the person has answered').toEqual([]);
    const own = await enterWith(db, (await keepApp(db, holder))?.ticket);
    expect(own).toMatchObject({ proven: ['recovery-code'], freshlyProven: true });

    const next = await atCode(person);
    expect(await use(next, code)).toEqual({ kind: 'used', triesLeft: 4 });
    expect(await shown(db, next)).toBe('awaiting-proof');
    expect(await left(person)).toBe(9);
  });

  test('is understood as people type it', async () => {
    const person = await enrolled();
    const spell = (code = '') => ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o')} `;
    await recovered(person, spell(person.recoveryCodes[3]));
  });

  test('all ten serve, in any order, and then there is none', async () => {
    const person = await enrolled();
    for (const code of [...person.recoveryCodes].reverse()) await recovered(person, code);
    const { methods, recoveryCodesLeft } = await look(db, await atCode(person));
    expect({ methods, recoveryCodesLeft }).toEqual({ methods: ['authenticator'], recoveryCodesLeft: 0 });
  });

  test('of another person is wrong', async () => {
    const person = await enrolled();
    const other = await makeSlowly(db, secretKeys(), { enrolled: true });
    expect(await use(await atCode(person), other.recoveryCodes[0])).toEqual({ kind: 'wrong', triesLeft: 4 });
    expect(await left(other)).toBe(10);
  });

  test('that has not the shape of one spends no try, and no hash', async () => {
    const holder = await atCode(await enrolled());
    crowd();
    for (const typed of [
      '',
      '123456',
      'ABCD-EFGH-JKMN',
      'ABCD-EFGH-JKMN-PQRU',
      '\u0000',
      'x'.repeat(9_999),
    ]) {
      expect(await use(holder, typed)).toEqual({ kind: 'malformed' });
    }
    expect(await look(db, holder)).toMatchObject({ triesLeft: 5 });
  });

  test('is worth nothing without a set, whatever is typed', async () => {
    const person = await enrolled();
    const holder = await atCode(person);
    await db.$client`delete from recovery_code_set where account_id = ${person.accountId}`;
    expect(await use(holder, person.recoveryCodes[0])).toEqual({ kind: 'wrong', triesLeft: 4 });
  });

  test('is spent by nothing when too many people are at the door: the try is given back', async () => {
    const person = await enrolled();
    const holder = await atCode(person);
    crowd();
    expect(await use(holder, person.recoveryCodes[0])).toEqual({ kind: 'busy' });
    const counters = await db.select().from(proofCounter).where(eq(proofCounter.accountId, person.accountId));
    expect(counters).toMatchObject([{ method: 'recovery-code', failures: 0, waitUntil: null }]);
    expect(await look(db, holder)).toMatchObject({ triesLeft: 5, recoveryCodesLeft: 10 });
  });

  test('is spent by nothing when hashing fails', async () => {
    const person = await enrolled();
    const holder = await atCode(person);
    breakHashing();
    await expect(use(holder, person.recoveryCodes[0])).rejects.toThrow('out of memory');
    expect(await look(db, holder)).toMatchObject({ triesLeft: 5, recoveryCodesLeft: 10 });
    expect(await use(holder, person.recoveryCodes[0])).toMatchObject({ kind: 'right' });
  });

  test('is not spent when the attempt’s time runs out while it is being hashed', async () => {
    const person = await enrolled();
    const holder = await atCode(person);
    whileHashing(() => clock.forward(600));
    expect(await use(holder, person.recoveryCodes[0]), 'and is not called used').toEqual({ kind: 'not-now' });
    expect(await left(person)).toBe(10);
    expect(await db.select().from(auditEvent).where(eq(auditEvent.kind, 'proof.wrong'))).not.toContainEqual(
      expect.objectContaining({ accountId: person.accountId }),
    );
  });
});

describe('a replayed recovery code', () => {
  test('sent twenty times at once to one sign-in counts once', async () => {
    const person = await enrolled();
    const holder = await atCode(person);
    const outcomes = await race(20, () => use(holder, person.recoveryCodes[0]));
    expect(outcomes.filter(({ kind }) => kind === 'right')).toHaveLength(1);
    expect(await shown(db, holder)).toBe('recovered');
    expect((await look(db, holder)).recoveryCodesLeft).toBe(9);
  });

  test('sent at once by twenty sign-ins of one account lets one go on', async () => {
    const person = await enrolled();
    const holders = await race(20, async (number) => {
      const { holder } = await begin(db, person, { knownBrowser: `browser ${number}` });
      return holder;
    });
    const outcomes = await race(20, (number) =>
      use(holders[number] ?? { token: '' }, person.recoveryCodes[0]),
    );
    expect(outcomes.filter(({ kind }) => kind === 'right')).toHaveLength(1);
    const rows = await db.select().from(attempt).where(eq(attempt.accountId, person.accountId));
    expect(rows.filter(({ state }) => state === 'recovered')).toHaveLength(1);
    expect(await left(person)).toBe(9);
  });

  test('the two kinds of proof, sent at once to one sign-in, complete it once', async () => {
    const person = await enrolled();
    const holder = await atCode(person);
    const outcomes = await race(4, (number) =>
      number % 2
        ? use(holder, person.recoveryCodes[number])
        : prove(db, holder, codeOf(person.appKey, clock.step)),
    );
    expect(outcomes.filter(({ kind }) => kind === 'right')).toHaveLength(1);
  });
});

describe('after a recovery code', () => {
  test('the app is kept twenty times at once: one session', async () => {
    const person = await enrolled();
    const holder = await recovered(person);
    const steps = await race(20, () => keepApp(db, holder));
    expect(steps.filter((step) => step !== undefined)).toHaveLength(1);
    expect(await sessionsOf(person)).toHaveLength(1);
  });

  test('the lost app is replaced: its codes stop, the new one’s serve', async () => {
    const person = await enrolled();
    const holder = await recovered(person);
    const { key, codes, ticket } = await setUpApp(db, clock, holder);
    expect(codes, 'the set of codes stays').toEqual([]);
    expect(await enterWith(db, ticket)).toMatchObject({ proven: ['recovery-code', 'authenticator'] });
    await clock.forward(30);
    const next = await atCode(person);
    expect(await prove(db, next, codeOf(person.appKey, clock.step))).toMatchObject({ kind: 'wrong' });
    expect(await prove(db, next, codeOf(key, clock.step))).toMatchObject({ kind: 'right' });
  });

  test('the lost app goes on working until the new one has proved itself', async () => {
    const person = await enrolled();
    await showKey(db, await recovered(person));
    expect(await prove(db, await atCode(person), codeOf(person.appKey, clock.step))).toMatchObject({
      kind: 'right',
    });
  });

  test('nothing else than keeping or replacing the app leads on', async () => {
    const person = await enrolled();
    const holder = await recovered(person);
    expect(await finish(db, holder)).toBeUndefined();
    expect(await putOff(db, holder)).toBeUndefined();
    expect(await prove(db, holder, codeOf(person.appKey, clock.step))).toEqual({ kind: 'not-now' });
    expect(await use(holder, person.recoveryCodes[1])).toEqual({ kind: 'not-now' });
    expect(await shown(db, holder)).toBe('recovered');
  });

  test('the app cannot be kept any more once its replacement has begun', async () => {
    const person = await enrolled();
    const holder = await recovered(person);
    await showKey(db, holder);
    expect(await keepApp(db, holder)).toBeUndefined();
  });

  test('a thief with a stolen recovery code is out once the owner has replaced the app', async () => {
    const person = await enrolled();
    const thief = await recovered(person, person.recoveryCodes[0]);
    const thiefs = await showKey(db, thief);
    const waiting = await recovered(person, person.recoveryCodes[1]);
    const owner = await recovered(person, person.recoveryCodes[2]);
    await setUpApp(db, clock, owner);
    expect(await shown(db, thief)).toBe('closed (cancelled)');
    expect(await pair(db, thief, codeOf(thiefs, clock.step))).toEqual({ kind: 'not-now' });
    expect(await keepApp(db, waiting)).toBeUndefined();
  });
});
