import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { attempt, authenticator, notice, proofCounter, session as sessionTable } from '@/db/schema';
import { endSession, findSession, type Session } from '@/lib/session/session';
import { cancelAttempt, findAttempt, finish, keepApp } from '@/lib/sign-in/attempt';
import { openProfileSetUp, type ProfilePurpose } from '@/lib/sign-in/from-profile';
import { beginPairing } from '@/lib/sign-in/pairing';
import { proveWithRecoveryCode } from '@/lib/sign-in/proof';
import { putOff } from '@/lib/sign-in/put-off';
import { acknowledgeCodes } from '@/lib/sign-in/recovery-codes';
import { testDatabase } from '../setup/database';
import type { Person, PersonOptions } from '../setup/people';
import { race } from '../setup/race';
import { codeOf, wrongCode } from './app';
import { testClock } from './clock';
import {
  begin,
  enterWith,
  look,
  pair,
  prove,
  saveCodes,
  secretKeys,
  setUpApp,
  showKey,
  shown,
  signIn,
  visitorFrom,
} from './journey';
import { makePerson } from './people';

const db = await testDatabase();
const clock = await testClock();

const open = (session: Session, purpose: ProfilePurpose = 'connect-app') =>
  openProfileSetUp(db, secretKeys(), session, purpose, visitorFrom());

/** Somebody enrolled, signed in with the app's code just now. */
async function fresh(options: PersonOptions = {}) {
  const person = await makePerson({ ...options, enrolled: true });
  const session = await signIn(db, clock, person, clock.step - 1);
  return { person, session, holder: { sessionId: session.id } };
}

/** The same, a while later. */
async function stale() {
  const { person, session, holder } = await fresh();
  await clock.forward(600);
  const now = await findSession(db, session.id);
  if (!now) throw new Error('the session is gone');
  return { person, session: now, holder };
}

const apps = ({ accountId }: Person) =>
  db.select().from(authenticator).where(eq(authenticator.accountId, accountId));

describe('a set-up from the profile', () => {
  test('H4: begins at once within ten minutes of a proof on this very session', async () => {
    const { session, holder } = await fresh();
    expect(await open(session)).toBe('choosing');
    expect(await look(db, holder)).toMatchObject({ purpose: 'connect-app', adds: true, replaces: false });
    expect(await open(session, 'new-codes')).toBe('showing-codes');
    expect(await look(db, holder)).toMatchObject({ purpose: 'new-codes' });
  });

  test('a thief at an unlocked computer, ten minutes later, is asked for the app’s code first', async () => {
    const { person, session, holder } = await stale();
    for (const purpose of ['connect-app', 'new-codes'] as const) {
      expect(await open(session, purpose)).toBe('awaiting-proof');
      const screen = await look(db, holder);
      expect(screen.methods).toEqual(['authenticator', 'recovery-code']);
      expect(screen.sealedCodes).toBeUndefined();
      expect(await beginPairing(db, secretKeys(), holder, screen)).toBe(false);
      expect(await pair(db, holder, codeOf(person.appKey, clock.step))).toEqual({ kind: 'not-now' });
      expect(await acknowledgeCodes(db, secretKeys(), holder, screen, { name: 'Thief', locale: 'en' })).toBe(
        'not-now',
      );
      for (const step of [putOff, keepApp, finish]) expect(await step(db, holder)).toBeUndefined();
    }
    expect(await apps(person)).toHaveLength(1);
  });

  test('a thief gets no freshness from a proof on another session of the same account', async () => {
    const { person, session } = await stale();
    await signIn(db, clock, person);
    const again = await findSession(db, session.id);
    expect(again?.freshlyProven).toBe(false);
    expect(await open(again ?? session)).toBe('awaiting-proof');
  });

  test('goes on after the app’s code, which makes the session fresh again, but is not a sign-in', async () => {
    const { person, session, holder } = await stale();
    await open(session);
    const proof = await prove(db, holder, codeOf(person.appKey, clock.step));
    expect(proof).toEqual({ kind: 'right', state: 'choosing', ticket: undefined });
    expect(await findSession(db, session.id)).toMatchObject({
      freshlyProven: true,
      proven: ['authenticator'],
    });
    const { key, ticket } = await setUpApp(db, clock, holder);
    expect(ticket).toBeUndefined();
    expect(await apps(person), 'the new one joins the other').toHaveLength(2);
    const [row] = await db.$client`select count(*)::int from session where account_id = ${person.accountId}`;
    expect(row).toEqual({ count: 1 });
    await clock.forward(60);
    for (const each of [person.appKey, key]) {
      const next = await begin(db, person);
      expect(await prove(db, next.holder, codeOf(each, clock.step))).toMatchObject({ kind: 'right' });
    }
    const told = await db.select().from(notice).where(eq(notice.accountId, person.accountId));
    expect(told.map(({ kind }) => kind)).toEqual(['app-added']);
  });

  test('goes on after a recovery code, too', async () => {
    const { person, session, holder } = await stale();
    await open(session, 'new-codes');
    const [code = ''] = person.recoveryCodes;
    expect(await proveWithRecoveryCode(db, secretKeys(), holder, code)).toEqual({
      kind: 'right',
      state: 'showing-codes',
      ticket: undefined,
    });
    expect(await saveCodes(db, holder)).toHaveLength(10);
    expect(await findSession(db, session.id)).toMatchObject({ proven: ['authenticator', 'recovery-code'] });
  });

  test('a thief who guesses there has five tries, and each counts in the account’s row', async () => {
    const { person, session, holder } = await stale();
    await open(session);
    for (const triesLeft of [4, 3, 2, 1, 0]) {
      const code = wrongCode(clock.step, person.appKey);
      expect(await prove(db, holder, code)).toEqual({ kind: 'wrong', triesLeft });
    }
    expect(await shown(db, holder)).toBe('closed (tries)');
    expect(await open(session), 'beginning anew is possible …').toBe('awaiting-proof');
    for (let time = 0; time < 5; time += 1) await prove(db, holder, wrongCode(clock.step, person.appKey));
    await open(session);
    const { waitUntil } = await look(db, holder);
    expect(waitUntil.authenticator, '… but not a way around the count').toBe((clock.seconds + 30) * 1_000);
    expect(await prove(db, holder, codeOf(person.appKey, clock.step))).toEqual({ kind: 'not-now' });
  });

  test('one code sent twenty times at once is taken once', async () => {
    const { person, session, holder } = await stale();
    await open(session);
    const code = codeOf(person.appKey, clock.step);
    const outcomes = await race(20, () => prove(db, holder, code));
    expect(outcomes.filter(({ kind }) => kind === 'right')).toHaveLength(1);
    expect(await shown(db, holder)).toBe('choosing');
  });

  test('replaces the one that stood open in the session: nothing of it is left', async () => {
    const { person, session, holder } = await fresh();
    await open(session);
    const key = await showKey(db, holder);
    const before = await look(db, holder);
    expect(await open(session)).toBe('choosing');
    const now = await look(db, holder);
    expect(now.id).not.toBe(before.id);
    expect(now).toMatchObject({ pendingSecret: undefined, sealedCodes: undefined, triesLeft: 5 });
    expect(await pair(db, holder, codeOf(key, clock.step))).toEqual({ kind: 'not-now' });
    expect(await beginPairing(db, secretKeys(), holder, before)).toBe(false);
    expect(await db.select().from(attempt).where(eq(attempt.sessionId, session.id))).toHaveLength(1);
    expect(await apps(person)).toHaveLength(1);
  });

  test('opened anew has its full ten minutes', async () => {
    const { session, holder } = await stale();
    await open(session);
    await clock.forward(599);
    await open(session);
    await clock.forward(599);
    expect(await shown(db, holder)).toBe('awaiting-proof');
  });

  test('does not inherit what the one before was proven by, or closed for', async () => {
    const { person, session, holder } = await stale();
    await open(session);
    await prove(db, holder, codeOf(person.appKey, clock.step));
    await cancelAttempt(db, holder);
    await clock.forward(600);
    await open(session);
    const [row] = await db.select().from(attempt).where(eq(attempt.sessionId, session.id));
    expect(row).toMatchObject({ state: 'awaiting-proof', proven: [], closedBecause: null, tries: 0 });
  });

  test('opened twenty times at once stands open once', async () => {
    const { session } = await fresh();
    const states = await race(20, () => open(session));
    expect(states).toContain('choosing');
    expect(await db.select().from(attempt).where(eq(attempt.sessionId, session.id))).toHaveLength(1);
  });

  test('gives new codes to nobody without an app', async () => {
    const person = await makePerson({ requirement: 'off' });
    const session = await enterWith(db, (await begin(db, person)).ticket);
    expect(await open(session, 'new-codes')).toBeUndefined();
    expect(await findAttempt(db, { sessionId: session.id })).toBeUndefined();
  });

  test('G1: an account without any factor gives its password first, whatever the office asks', async () => {
    const person = await makePerson({ requirement: 'off' });
    const session = await enterWith(db, (await begin(db, person)).ticket);
    expect(await open(session)).toBe('awaiting-password');
    expect(await look(db, { sessionId: session.id })).toMatchObject({ replaces: false });
  });

  test('in place of a blocked app: its codes are refused for good, and those of the new one are taken', async () => {
    const { person, session, holder } = await fresh();
    await db.update(proofCounter).set({ failures: 100 }).where(eq(proofCounter.accountId, person.accountId));
    expect(await open(session)).toBe('choosing');
    expect(await look(db, holder)).toMatchObject({ adds: false, replaces: true });
    const { key } = await setUpApp(db, clock, holder);
    expect(await apps(person)).toMatchObject([{ isCurrent: true }]);
    await clock.forward(60);
    const next = await begin(db, person);
    expect(await prove(db, next.holder, codeOf(person.appKey, clock.step))).toMatchObject({ kind: 'wrong' });
    expect(await prove(db, next.holder, codeOf(key, clock.step))).toMatchObject({ kind: 'right' });
    const told = await db.select().from(notice).where(eq(notice.accountId, person.accountId));
    expect(told.map(({ kind }) => kind)).toEqual(['factor-replaced']);
  });

  test('the app there is goes on working while another is being set up', async () => {
    const { person, session, holder } = await fresh();
    await open(session);
    await showKey(db, holder);
    await signIn(db, clock, person, clock.step);
    expect(await apps(person)).toHaveLength(1);
  });

  test('left in the middle leaves everything as it was', async () => {
    const { person, session, holder } = await fresh();
    await open(session, 'new-codes');
    expect(await cancelAttempt(db, holder)).toBe(true);
    expect(await shown(db, holder)).toBe('closed (cancelled)');
    const [row] = await db.select().from(attempt).where(eq(attempt.sessionId, session.id));
    expect(row).toMatchObject({ sealedCodes: null, pendingSecret: null });
    const next = await begin(db, person);
    const [code = ''] = person.recoveryCodes;
    expect(await proveWithRecoveryCode(db, secretKeys(), next.holder, code)).toMatchObject({ kind: 'right' });
  });
});

describe('somebody whose session was ended in another browser', () => {
  test('takes no step of a set-up any more', async () => {
    const { person, session, holder } = await fresh();
    await open(session);
    const key = await showKey(db, holder);
    const screen = await look(db, holder);
    await endSession(db, session.id);
    expect(await pair(db, holder, codeOf(key, clock.step))).toEqual({ kind: 'not-now' });
    expect(await beginPairing(db, secretKeys(), holder, screen)).toBe(false);
    expect(await cancelAttempt(db, holder)).toBe(false);
    expect(await apps(person)).toHaveLength(1);
  });

  test('proves nothing, and confirms no codes', async () => {
    const { person, session, holder } = await stale();
    await open(session);
    await endSession(db, session.id);
    expect(await prove(db, holder, codeOf(person.appKey, clock.step))).toEqual({ kind: 'not-now' });

    const other = await fresh();
    await open(other.session, 'new-codes');
    const screen = await look(db, other.holder);
    await endSession(db, other.session.id);
    const receipt = { name: 'Robin Example', locale: 'en' as const };
    expect(await acknowledgeCodes(db, secretKeys(), other.holder, screen, receipt)).toBe('not-now');
    const rows = await db
      .select()
      .from(attempt)
      .where(and(eq(attempt.accountId, other.person.accountId), eq(attempt.state, 'showing-codes')));
    expect(rows).toHaveLength(1);
  });

  test.each([
    ['never taken up', { activatedAt: null }],
    ['too old', { expiresAt: new Date(0) }],
  ])('nor does a session that is %s hold one', async (_, change) => {
    const { session, holder } = await fresh();
    await open(session);
    await db.update(sessionTable).set(change).where(eq(sessionTable.id, session.id));
    expect(await findAttempt(db, holder)).toBeUndefined();
    expect(await cancelAttempt(db, holder)).toBe(false);
  });
});

test('an offer is put off at sign-in only: from the profile it would be a session for nothing', async () => {
  const person = await makePerson({ requirement: 'off' });
  const session = await enterWith(db, (await begin(db, person)).ticket);
  await open(session);
  await db
    .update(attempt)
    .set({ state: 'choosing', mayPutOff: true })
    .where(eq(attempt.sessionId, session.id));
  expect(await putOff(db, { sessionId: session.id })).toBeUndefined();
});
