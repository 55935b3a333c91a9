import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { account, attempt, authenticator, office, proofCounter, session } from '@/db/schema';
import { findSession, redeemTicket } from '@/lib/session/session';
import { finish, keepApp } from '@/lib/sign-in/attempt';
import { putOff } from '@/lib/sign-in/put-off';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { race } from '../setup/race';
import { codeOf, wrongCode } from './app';
import { testClock } from './clock';
import { begin, enterWith, look, prove, shown, signIn } from './journey';
import { makePerson } from './people';

const db = await testDatabase();
const clock = await testClock();

const enrolled = () => makePerson({ enrolled: true });

async function atCode(person?: Person) {
  const who = person ?? (await enrolled());
  const { holder, state } = await begin(db, who);
  expect(state).toBe('awaiting-proof');
  return { person: who, holder };
}

const lastStep = async ({ accountId }: Person) =>
  (await db.select().from(authenticator).where(eq(authenticator.accountId, accountId)))[0]?.lastStep;

const failures = async ({ accountId }: Person) =>
  (await db.select().from(proofCounter).where(eq(proofCounter.accountId, accountId)))[0]?.failures;

const sessionsOf = ({ accountId }: Person) =>
  db.select().from(session).where(eq(session.accountId, accountId));

describe('the code of the app', () => {
  test('W12, G4: opens a session proven by it, and nothing less does', async () => {
    const { person, holder } = await atCode();
    expect(await sessionsOf(person)).toEqual([]);
    const proof = await prove(db, holder, codeOf(person.appKey, clock.step));
    expect(proof).toMatchObject({ kind: 'right', state: 'ready' });
    const own = await enterWith(db, (proof as { ticket?: string }).ticket);
    expect(own).toMatchObject({
      accountId: person.accountId,
      proven: ['authenticator'],
      freshlyProven: true,
    });
    expect(await shown(db, holder)).toBe('ready');
  });

  test('compares nothing for somebody whose account was deactivated after the password', async () => {
    const { person, holder } = await atCode();
    await db.update(account).set({ deactivatedAt: new Date() }).where(eq(account.id, person.accountId));
    expect(await prove(db, holder, codeOf(person.appKey, clock.step))).toEqual({ kind: 'not-now' });
    expect(await sessionsOf(person)).toEqual([]);
    expect(await failures(person)).toBeUndefined();
  });

  test.each([
    [-2, 'wrong'],
    [-1, 'right'],
    [0, 'right'],
    [1, 'right'],
    [2, 'wrong'],
  ])('G1: of %i steps from now is %s', async (away, kind) => {
    const { person, holder } = await atCode();
    expect(await prove(db, holder, codeOf(person.appKey, clock.step + away))).toMatchObject({ kind });
  });

  test('may be typed with a blank in the middle, and in full-width digits', async () => {
    const { person, holder } = await atCode();
    const code = codeOf(person.appKey, clock.step).replace(/\d/g, (d) => String.fromCodePoint(0xff10 + +d));
    expect(await prove(db, holder, `${code.slice(0, 3)}\u3000${code.slice(3)}`)).toMatchObject({
      kind: 'right',
    });
  });

  test('of another person’s app is wrong', async () => {
    const { holder } = await atCode();
    const other = await enrolled();
    expect(await prove(db, holder, codeOf(other.appKey, clock.step))).toMatchObject({ kind: 'wrong' });
  });

  test('resets the attempt’s tries and the count in a row', async () => {
    const { person, holder } = await atCode();
    for (let time = 0; time < 4; time += 1) await prove(db, holder, wrongCode(clock.step, person.appKey));
    expect(await failures(person)).toBe(4);
    await prove(db, holder, codeOf(person.appKey, clock.step));
    expect(await failures(person)).toBe(0);
  });

  test('that has not the shape of one spends no try', async () => {
    const { person, holder } = await atCode();
    for (const typed of ['', '12345', '1234567', '12345a', '١٢٣٤٥٦', '12\u000034', 'x'.repeat(10_000)]) {
      expect(await prove(db, holder, typed)).toEqual({ kind: 'malformed' });
    }
    expect(await look(db, holder)).toMatchObject({ triesLeft: 5 });
    expect(await failures(person)).toBeUndefined();
  });

  test('comes too late when the attempt’s ten minutes are over', async () => {
    const { person, holder } = await atCode();
    await clock.forward(600);
    expect(await shown(db, holder)).toBe('closed (time)');
    expect(await prove(db, holder, codeOf(person.appKey, clock.step))).toEqual({ kind: 'not-now' });
    expect(await lastStep(person)).toBe(0);
  });

  test('still serves one second before', async () => {
    const { person, holder } = await atCode();
    await clock.forward(599);
    expect(await prove(db, holder, codeOf(person.appKey, clock.step))).toMatchObject({ kind: 'right' });
  });

  test.each([
    'choosing',
    'recovered',
    'proving',
    'showing-codes',
    'finished',
    'ready',
    'closed',
    'refused',
  ] as const)('proves nothing to an attempt that is %s', async (state) => {
    const { person, holder } = await atCode();
    await db.update(attempt).set({ state }).where(eq(attempt.accountId, person.accountId));
    expect(await prove(db, holder, codeOf(person.appKey, clock.step))).toEqual({ kind: 'not-now' });
    expect(await sessionsOf(person)).toEqual([]);
  });

  test('proves nothing to an attempt that the policy did not open for it', async () => {
    const { person, holder } = await atCode();
    const methods = ['recovery-code' as const];
    await db.update(attempt).set({ methods }).where(eq(attempt.accountId, person.accountId));
    expect(await prove(db, holder, codeOf(person.appKey, clock.step))).toEqual({ kind: 'not-now' });
  });
});

describe('a replayed code', () => {
  test('is refused in a new sign-in, and so is every older one', async () => {
    const person = await enrolled();
    await signIn(db, clock, person);
    const { holder } = await atCode(person);
    for (const step of [clock.step, clock.step - 1]) {
      expect(await prove(db, holder, codeOf(person.appKey, step))).toMatchObject({ kind: 'used' });
    }
    expect(await prove(db, holder, codeOf(person.appKey, clock.step + 1))).toMatchObject({ kind: 'right' });
    expect(await lastStep(person)).toBe(clock.step + 1);
  });

  test('sent twenty times at once to one sign-in opens one session', async () => {
    const { person, holder } = await atCode();
    const code = codeOf(person.appKey, clock.step);
    const outcomes = await race(20, () => prove(db, holder, code));
    const won = outcomes.filter((outcome) => outcome.kind === 'right');
    expect(won).toHaveLength(1);
    expect(await sessionsOf(person)).toHaveLength(1);
    expect(await shown(db, holder)).toBe('ready');
  });

  test('sent at once by twenty sign-ins of one account opens one session', async () => {
    const person = await enrolled();
    const holders = await race(20, async (number) => {
      const { holder } = await begin(db, person, { knownBrowser: `browser ${number}` });
      return holder;
    });
    const code = codeOf(person.appKey, clock.step);
    const outcomes = await race(20, (number) => prove(db, holders[number] ?? { token: '' }, code));
    expect(outcomes.filter((outcome) => outcome.kind === 'right')).toHaveLength(1);
    expect(await sessionsOf(person)).toHaveLength(1);
    expect(await lastStep(person)).toBe(clock.step);
  });

  test('of three different steps, sent at once to one sign-in, open one session', async () => {
    const { person, holder } = await atCode();
    const outcomes = await race(3, (number) =>
      prove(db, holder, codeOf(person.appKey, clock.step - 1 + number)),
    );
    expect(outcomes.filter((outcome) => outcome.kind === 'right')).toHaveLength(1);
    expect(await sessionsOf(person)).toHaveLength(1);
  });

  test('a winner’s ticket, redeemed twenty times at once, is good once', async () => {
    const { person, holder } = await atCode();
    const proof = await prove(db, holder, codeOf(person.appKey, clock.step));
    const ticket = (proof as { ticket?: string }).ticket ?? '';
    const ids = await race(20, () => redeemTicket(db, ticket));
    const [id, ...more] = ids.filter((each) => each !== undefined);
    expect(more).toEqual([]);
    expect(await findSession(db, id ?? '')).toMatchObject({ accountId: person.accountId });
  });
});

describe('an attacker who knows only the password', () => {
  test('gets past the code screen with none of the steps of a set-up', async () => {
    const { person, holder } = await atCode();
    expect(await putOff(db, holder)).toBeUndefined();
    expect(await keepApp(db, holder)).toBeUndefined();
    expect(await finish(db, holder)).toBeUndefined();
    expect(await shown(db, holder)).toBe('awaiting-proof');
    expect(await sessionsOf(person)).toEqual([]);
  });

  test('gets nothing with another person’s code in another person’s sign-in', async () => {
    const thief = await atCode();
    const victim = await atCode();
    const code = codeOf(thief.person.appKey, clock.step);
    expect(await prove(db, victim.holder, code)).toMatchObject({ kind: 'wrong' });
    expect(await sessionsOf(victim.person)).toEqual([]);
  });
});

describe('who has no recovery codes yet', () => {
  test('H4: gets them after the next right code, before going on', async () => {
    const person = await enrolled();
    await db.$client`delete from recovery_code_set where account_id = ${person.accountId}`;
    const { holder } = await atCode(person);
    const proof = await prove(db, holder, codeOf(person.appKey, clock.step));
    expect(proof).toEqual({ kind: 'right', state: 'showing-codes', ticket: undefined });
    expect(await sessionsOf(person)).toEqual([]);
    expect(await shown(db, holder)).toBe('showing-codes');
  });
});

describe('a database that fails in the middle', () => {
  test('gives the try back: nothing is counted, no step is spent, and the same code serves afterwards', async () => {
    const { person, holder } = await atCode();
    await db.$client.unsafe(`
      create function fail() returns trigger language plpgsql as $$ begin raise 'disk full'; end $$;
      create trigger fail before insert on session for each row execute function fail()`);
    const code = codeOf(person.appKey, clock.step);
    await expect(prove(db, holder, code)).rejects.toThrow('disk full');
    await db.$client.unsafe('drop trigger fail on session');
    expect(await failures(person)).toBe(0);
    expect(await lastStep(person)).toBe(0);
    expect(await look(db, holder)).toMatchObject({ triesLeft: 5 });
    expect(await prove(db, holder, code)).toMatchObject({ kind: 'right' });
  });
});

test('what is asked for follows the office’s rule at the moment of the password', async () => {
  const person = await enrolled();
  const set = (customerRequirement: 'off' | 'optional' | 'required') =>
    db.update(office).set({ customerRequirement }).where(eq(office.id, person.officeId));
  await set('off');
  expect((await begin(db, person)).state).toBe('ready');
  await set('required');
  expect((await begin(db, person)).state).toBe('awaiting-proof');
  await db
    .update(account)
    .set({ roles: ['support'] })
    .where(eq(account.id, person.accountId));
  await set('off');
  expect((await begin(db, person)).state).toBe('awaiting-proof');
});
