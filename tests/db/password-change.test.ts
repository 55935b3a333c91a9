import { and, eq, isNull } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { account, attempt, session as sessionRow } from '@/db/schema';
import { carryOutConfirmed, sealChange } from '@/lib/account/carry-out';
import type { Change } from '@/lib/account/change';
import { findLinkOwner, makeWelcomeLink, setPasswordByLink } from '@/lib/account/link';
import { passwordChangedAt, passwordOwner } from '@/lib/account/password';
import { hashPassword } from '@/lib/crypto/slow-hash';
import { findSession, redeemTicket, type Session } from '@/lib/session/session';
import { openConfirmation, openProfileSetUp } from '@/lib/sign-in/from-profile';
import { confirmPassword } from '@/lib/sign-in/password-again';
import { proveWithApp } from '@/lib/sign-in/proof';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { race } from '../setup/race';
import { codeOf } from './app';
import { testClock } from './clock';
import { hashTo, whileHashing } from './hashing';
import {
  authSecrets,
  begin,
  enter,
  enterWith,
  freshAddress,
  prove,
  secretKeys,
  shown,
  signIn,
  visitorFrom,
} from './journey';
import {
  alone,
  carry,
  change,
  changeTo,
  check,
  chosen,
  enrolled,
  eventsOf,
  hashOf,
  noticesOf,
  wrong,
} from './own-password';
import { makePerson } from './people';

const db = await testDatabase();
const clock = await testClock();

const openSessions = async ({ accountId }: Person) => {
  const ofAccount = and(eq(sessionRow.accountId, accountId), isNull(sessionRow.endedAt));
  return (await db.select().from(sessionRow).where(ofAccount)).map(({ id }) => id);
};

describe('a password that is changed', () => {
  test('opens the account from then on, and the old one does not; the history and a notice say so', async () => {
    const { person, session } = await alone();
    await clock.forward(60);
    expect(await change(session, person.password, chosen)).toEqual({ kind: 'done' });
    expect(await passwordChangedAt(db, person.accountId)).toEqual(new Date(clock.seconds * 1_000));
    expect(await enter(db, person)).toEqual({ kind: 'wrong' });
    expect((await begin(db, { ...person, password: chosen })).state).toBe('ready');
    expect(await eventsOf(person)).toEqual(
      expect.arrayContaining(['password.confirmed', 'password.changed']),
    );
    expect(await noticesOf(person)).toEqual(['password-changed']);
  });

  test('twenty times at once in one session is changed once', async () => {
    const { person, session } = await enrolled(clock);
    const changes = await Promise.all(Array.from({ length: 20 }, (_, n) => changeTo(person, `hash ${n}`)));
    const outcomes = await race(20, (n) => carry(session, changes[n] as Change));
    const winners = outcomes.flatMap(({ kind }, n) => (kind === 'done' ? [n] : []));
    expect(winners).toHaveLength(1);
    expect(outcomes.filter(({ kind }) => kind !== 'done')).toEqual(
      Array(19).fill({ kind: 'refused', because: 'gone' }),
    );
    expect(await hashOf(person)).toBe(`hash ${winners[0]}`);
    expect((await eventsOf(person)).filter((kind) => kind === 'password.changed')).toHaveLength(1);
    expect(await noticesOf(person)).toEqual(['password-changed']);
  });

  test('in twenty sessions at once is changed in one, and that is the only one left', async () => {
    const { person, sessions } = await alone(20);
    for (const each of sessions) expect((await check(each, person.password)).kind).toBe('right');
    const changes = await Promise.all(Array.from({ length: 20 }, (_, n) => changeTo(person, `hash ${n}`)));
    const outcomes = await race(20, (n) => carry(sessions[n] as Session, changes[n] as Change));
    const winners = outcomes.flatMap(({ kind }, n) => (kind === 'done' ? [n] : []));
    expect(winners).toHaveLength(1);
    expect(await openSessions(person)).toEqual([sessions[winners[0] ?? 0]?.id]);
    expect(await hashOf(person)).toBe(`hash ${winners[0]}`);
  });

  test('leaves other people’s sessions, sign-ins and passwords alone', async () => {
    const bystander = await alone();
    const waiting = await begin(db, await makePerson());
    const before = await hashOf(bystander.person);
    const { person, session } = await alone();
    await change(session, person.password, chosen);
    expect(await findSession(db, bystander.session.id)).toBeDefined();
    expect(await hashOf(bystander.person)).toBe(before);
    expect(await shown(db, waiting.holder)).toBe('choosing');
  });
});

describe('a thief who has the old password or a stolen session', () => {
  test('is out at the next request, wherever signed in; this browser is not', async () => {
    const { person, session, sessions } = await alone(3);
    const { ticket } = await begin(db, person);
    expect(await change(session, person.password, chosen)).toEqual({ kind: 'done' });
    expect(await findSession(db, session.id)).toBeDefined();
    for (const other of sessions.slice(1)) expect(await findSession(db, other.id)).toBeUndefined();
    await expect(enterWith(db, ticket), 'nor in with a ticket not yet redeemed').rejects.toThrow(
      'no session',
    );
    const ended = (await eventsOf(person)).filter((kind) => kind === 'session.ended');
    expect(ended, 'one event for each that was in use').toHaveLength(2);
  });

  test('who is just having the old password compared does not get in', async () => {
    const { person, session } = await enrolled(clock);
    const done = await changeTo(person, await hashPassword(chosen));
    whileHashing(() => carry(session, done));
    expect(await enter(db, person)).toEqual({ kind: 'wrong' });
    const sessions = await db.select().from(sessionRow).where(eq(sessionRow.accountId, person.accountId));
    expect(sessions.map(({ id }) => id)).toEqual([session.id]);
  });

  test('who signs in again and again while it is changed has no session afterwards', async () => {
    const { person, session } = await alone();
    const prepared = await changeTo(person, await hashPassword(chosen));
    // No more than are compared before a wait begins.
    const outcomes = await race(10, async (n) => {
      // Asked like the others, so that some of them are before it and some behind.
      if (n === 4) return (await check(session, person.password)) && (await carry(session, prepared)).kind;
      const outcome = await enter(db, person);
      if (outcome.kind === 'right' && outcome.ticket) await redeemTicket(db, outcome.ticket);
      return outcome.kind;
    });
    expect(outcomes[4]).toBe('done');
    expect(outcomes.filter((outcome) => !['done', 'right', 'wrong'].includes(outcome))).toEqual([]);
    expect(await openSessions(person)).toEqual([session.id]);
  });

  test('who stands before the second factor, or in a set-up elsewhere, is closed out; one’s own set-up goes on', async () => {
    const { person, session } = await enrolled(clock);
    const { holder } = await begin(db, person);
    const other = await signIn(db, clock, person, clock.step + 1);
    await openProfileSetUp(db, secretKeys(), other, 'new-codes', visitorFrom());
    const kept = sealChange(secretKeys(), person.accountId, { kind: 'switch-off' });
    const third = await begin(db, person);
    await openProfileSetUp(db, secretKeys(), session, 'new-codes', visitorFrom());
    await db.update(attempt).set({ pendingChange: kept }).where(eq(attempt.sessionId, other.id));

    expect(await carry(session, await changeTo(person, await hashPassword(chosen)))).toEqual({
      kind: 'done',
    });
    expect(await shown(db, holder)).toBe('closed (cancelled)');
    expect(await shown(db, third.holder)).toBe('closed (cancelled)');
    await clock.forward(60);
    expect(await prove(db, holder, codeOf(person.appKey, clock.step))).toEqual({ kind: 'not-now' });
    expect(await shown(db, { sessionId: session.id })).toBe('showing-codes');
    const [shut] = await db.select().from(attempt).where(eq(attempt.sessionId, other.id));
    expect(shut).toMatchObject({ state: 'closed', sealedCodes: null, pendingChange: null });
  });

  test('cannot set a password with a link that was handed out before', async () => {
    const { person, session } = await alone();
    const token = await makeWelcomeLink(db, person.accountId);
    await change(session, person.password, chosen);
    expect(await findLinkOwner(db, token)).toBeUndefined();
    expect(await setPasswordByLink(db, token, wrong, freshAddress())).toBe('gone');
    expect((await begin(db, { ...person, password: chosen })).state).toBe('ready');
  });
});

describe('a change is refused', () => {
  test('once the password is another than the one that was compared', async () => {
    const { person, session } = await alone();
    expect((await check(session, person.password)).kind).toBe('right');
    const late = await changeTo(person, await hashPassword('the first to be sent'));
    expect(await carry(session, await changeTo(person, await hashPassword(chosen)))).toEqual({
      kind: 'done',
    });
    expect(await carry(session, late)).toEqual({ kind: 'refused', because: 'gone' });
    expect((await begin(db, { ...person, password: chosen })).state).toBe('ready');
    expect(await noticesOf(person)).toEqual(['password-changed']);
  });

  test('for an account whose password was taken away', async () => {
    const { person, session } = await enrolled(clock);
    const late = await changeTo(person, await hashPassword(chosen));
    await db.update(account).set({ passwordHash: null }).where(eq(account.id, person.accountId));
    expect(await carry(session, late)).toEqual({ kind: 'refused', because: 'gone' });
    expect(await hashOf(person)).toBe('');
    expect(await check(session, '')).toEqual({ kind: 'wrong' });
    hashTo(() => true);
    expect(await check(session, ''), 'even if the comparison said yes').toEqual({ kind: 'wrong' });
  });

  test('to somebody at an unlocked computer who knows the password but has no fresh code, until the code is given', async () => {
    const { person, session } = await enrolled(clock);
    await clock.forward(600);
    expect(await change(session, person.password, chosen)).toEqual({ kind: 'needs-proof' });
    const kept = await changeTo(person, await hashPassword(chosen));
    const sealedChange = sealChange(secretKeys(), person.accountId, kept);
    expect(sealedChange).not.toContain('argon2');
    const stale = { ...session, freshlyProven: false };
    const where = { sealedChange, destination: '/profile/password' };
    expect(await openConfirmation(db, secretKeys(), stale, where, visitorFrom())).toBe('awaiting-proof');
    const confirmed = () => carryOutConfirmed(db, secretKeys(), session, visitorFrom());
    expect(await confirmed()).toEqual({ kind: 'not-now' });
    const holder = { sessionId: session.id };
    const proof = await proveWithApp(db, secretKeys(), holder, codeOf(person.appKey, clock.step));
    expect(proof).toMatchObject({ kind: 'right', state: 'confirmed' });

    const outcomes = await race(20, confirmed);
    expect(outcomes.filter(({ kind }) => kind === 'done')).toEqual([{ change: 'password', kind: 'done' }]);
    expect((await begin(db, { ...person, password: chosen })).state).toBe('awaiting-proof');
    expect(await findSession(db, session.id)).toBeDefined();
  });

  test('that waited for its proof while the password was changed elsewhere', async () => {
    const { person, session } = await alone();
    const kept = await changeTo(person, await hashPassword(wrong));
    const sealedChange = sealChange(secretKeys(), person.accountId, kept);
    await openConfirmation(db, secretKeys(), session, { sealedChange, destination: '/x' }, visitorFrom());
    expect(await change(session, person.password, chosen)).toEqual({ kind: 'done' });
    const holder = { sessionId: session.id };
    const visitor = visitorFrom();
    const again = await confirmPassword(db, authSecrets(), holder, session, chosen, visitor);
    expect(again).toMatchObject({ kind: 'right', state: 'confirmed' });
    expect(await carryOutConfirmed(db, secretKeys(), session, visitor)).toEqual({
      change: 'password',
      kind: 'refused',
      because: 'gone',
    });
    expect((await begin(db, { ...person, password: chosen })).state).toBe('ready');
  });
});

test('what others know of a person, and so guess first, includes every address in use or once in use', async () => {
  const { person } = await alone();
  await db.$client`
    insert into contact (account_id, email, email_key, confirmed_at, removed_at)
    values (${person.accountId}, 'second@home.example', 'second@home.example', now(), null),
           (${person.accountId}, 'former@home.example', 'former@home.example', now(), now())`;
  const owner = await passwordOwner(db, person.accountId);
  expect(owner).toMatchObject({ displayName: person.displayName, userName: person.userName });
  expect(owner.officeName).toBe(person.officeName);
  expect([...owner.emails].sort()).toEqual(
    [person.email, 'second@home.example', 'former@home.example'].sort(),
  );
});
