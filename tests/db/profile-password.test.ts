import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { account, attempt, auditEvent, passwordThrottle } from '@/db/schema';
import { endSession } from '@/lib/session/session';
import { openProfileSetUp } from '@/lib/sign-in/from-profile';
import { beginPairing } from '@/lib/sign-in/pairing';
import { confirmPassword } from '@/lib/sign-in/password-again';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import { testClock } from './clock';
import { breakHashing, crowd, hashTo, whileHashing } from './hashing';
import {
  authSecrets,
  begin,
  enterWith,
  freshAddress,
  look,
  secretKeys,
  setUpApp,
  shown,
  visitorFrom,
} from './journey';
import { makePerson } from './people';

const db = await testDatabase();
const clock = await testClock();

/** Somebody without a factor, who wants to set one up from the profile and is asked for the password. */
async function atPassword() {
  const person = await makePerson({ requirement: 'off' });
  const session = await enterWith(db, (await begin(db, person)).ticket);
  const holder = { sessionId: session.id };
  const address = freshAddress();
  const open = () => openProfileSetUp(db, secretKeys(), session, 'connect-app', visitorFrom());
  expect(await open()).toBe('awaiting-password');
  const confirm = (password = person.password) =>
    confirmPassword(db, authSecrets(), holder, session, password, visitorFrom(address));
  return { person, session, holder, open, confirm };
}

const wrong = 'not the right pass phrase';

test('G1: the right password leads to the set-up, and the app then connects', async () => {
  const { person, holder, confirm } = await atPassword();
  expect(await confirm()).toEqual({ kind: 'right', state: 'choosing' });
  expect(await look(db, holder)).toMatchObject({ shown: { state: 'choosing' }, triesLeft: 5 });
  const { codes, ticket } = await setUpApp(db, clock, holder);
  expect(codes).toHaveLength(10);
  expect(ticket).toBeUndefined();
  const kinds = (await db.select().from(auditEvent).where(eq(auditEvent.accountId, person.accountId))).map(
    ({ kind }) => kind,
  );
  expect(kinds).toEqual(expect.arrayContaining(['password.confirmed', 'factor.connected']));
});

test('sent twenty times at once it confirms once', async () => {
  const { holder, confirm } = await atPassword();
  const outcomes = await race(20, () => confirm());
  expect(outcomes.filter(({ kind }) => kind === 'right')).toHaveLength(1);
  expect(await shown(db, holder)).toBe('choosing');
});

describe('a thief at an unlocked computer, without the password', () => {
  test('gets to no QR code', async () => {
    const { holder } = await atPassword();
    expect(await beginPairing(db, secretKeys(), holder, await look(db, holder))).toBe(false);
  });

  test('has five tries, then the set-up is closed', async () => {
    const { holder, confirm } = await atPassword();
    for (const triesLeft of [4, 3, 2, 1, 0])
      expect(await confirm(wrong)).toEqual({ kind: 'wrong', triesLeft });
    expect(await shown(db, holder)).toBe('closed (tries)');
    expect(await confirm()).toEqual({ kind: 'not-now' });
  });

  test('has no more than five compared by sending nine at once', async () => {
    const { person, confirm } = await atPassword();
    const outcomes = await race(9, () => confirm(wrong));
    expect(outcomes.filter(({ kind }) => kind === 'wrong')).toHaveLength(5);
    const events = await db.select().from(auditEvent).where(eq(auditEvent.accountId, person.accountId));
    expect(
      events.filter(({ kind }) => kind === 'attempt.closed'),
      'closed once',
    ).toHaveLength(1);
  });

  test('has one count for all sessions of the account', async () => {
    const { person, open, confirm } = await atPassword();
    for (let time = 0; time < 10; time += 1) {
      if (time === 5) await open();
      await confirm(wrong);
    }
    const other = await enterWith(db, (await begin(db, person)).ticket);
    await openProfileSetUp(db, secretKeys(), other, 'connect-app', visitorFrom());
    const holder = { sessionId: other.id };
    const visitor = visitorFrom();
    expect(await confirmPassword(db, authSecrets(), holder, other, person.password, visitor)).toMatchObject({
      kind: 'wait',
    });
  });

  test('a right password ends the count', async () => {
    const { open, confirm } = await atPassword();
    for (let round = 0; round < 3; round += 1) {
      for (let time = 0; time < 4; time += 1) expect(await confirm(wrong)).toMatchObject({ kind: 'wrong' });
      expect(await confirm()).toEqual({ kind: 'right', state: 'choosing' });
      await open();
    }
  });

  test('waits after ten in a row, however often the set-up is begun anew, and as long as at sign-in', async () => {
    const { open, confirm } = await atPassword();
    for (let time = 0; time < 10; time += 1) {
      if (time === 5) await open();
      expect(await confirm(wrong)).toMatchObject({ kind: 'wrong' });
    }
    await open();
    expect(await confirm()).toEqual({ kind: 'wait', until: (clock.seconds + 30) * 1_000 });
    await clock.forward(30);
    expect(await confirm(wrong)).toMatchObject({ kind: 'wrong', triesLeft: 4 });
    expect(await confirm()).toEqual({ kind: 'wait', until: (clock.seconds + 60) * 1_000 });
    await clock.forward(60);
    expect(await confirm()).toEqual({ kind: 'right', state: 'choosing' });
  });

  test('does not make the owner wait at the sign-in page', async () => {
    const { person, open, confirm } = await atPassword();
    for (let time = 0; time < 11; time += 1) {
      if (time % 5 === 0) await open();
      await confirm(wrong);
    }
    expect((await begin(db, person)).state).toBe('ready');
  });

  test('is told the truth about a network that is used up: an hour, counted from its first failure', async () => {
    const { confirm } = await atPassword();
    await confirm(wrong);
    await db.$client`update password_throttle set failures = 100`;
    await clock.forward(600);
    expect(await confirm()).toEqual({ kind: 'wait', until: (clock.seconds + 3_000) * 1_000 });
    await db.delete(passwordThrottle);
  });
});

describe('the password is not confirmed', () => {
  test.each([
    'awaiting-proof',
    'choosing',
    'proving',
    'showing-codes',
    'finished',
    'ready',
    'closed',
  ] as const)('nor compared, where it is not asked for: %s', async (state) => {
    const { session, confirm } = await atPassword();
    await db.update(attempt).set({ state }).where(eq(attempt.sessionId, session.id));
    breakHashing();
    expect(await confirm(wrong)).toEqual({ kind: 'not-now' });
    const [row] = await db.select().from(attempt).where(eq(attempt.sessionId, session.id));
    expect(row).toMatchObject({ state, tries: 0 });
  });

  test('in a session that was ended', async () => {
    const { session, confirm } = await atPassword();
    await endSession(db, session.id);
    expect(await confirm()).toEqual({ kind: 'not-now' });
  });

  test('once the ten minutes are over', async () => {
    const { holder, confirm } = await atPassword();
    await clock.forward(600);
    expect(await confirm()).toEqual({ kind: 'not-now' });
    expect(await shown(db, holder)).toBe('closed (time)');
  });

  test('when the ten minutes run out while it is being compared', async () => {
    const { confirm } = await atPassword();
    whileHashing(() => clock.forward(600));
    expect(await confirm()).toEqual({ kind: 'not-now' });
  });

  test('for an account that has none', async () => {
    const { person, confirm } = await atPassword();
    await db.update(account).set({ passwordHash: null }).where(eq(account.id, person.accountId));
    expect(await confirm('')).toMatchObject({ kind: 'wrong' });
    // The comparison itself says yes to anything here: without a hash it must still say no.
    hashTo(() => true);
    expect(await confirm('')).toMatchObject({ kind: 'wrong' });
  });

  test('when too many people are at the door: the try is given back', async () => {
    const { holder, confirm } = await atPassword();
    await confirm(wrong);
    const failures = async () =>
      (await db.select().from(passwordThrottle)).reduce((sum, row) => sum + row.failures, 0);
    const before = await failures();
    crowd();
    expect(await confirm()).toEqual({ kind: 'busy' });
    expect(await look(db, holder)).toMatchObject({ triesLeft: 4 });
    expect(await failures()).toBe(before);
  });
});
