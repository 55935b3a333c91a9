import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { account, attempt, authenticator, proofCounter, session } from '@/db/schema';
import { makeWelcomeLink, setPasswordByLink } from '@/lib/account/link';
import { findSession } from '@/lib/session/session';
import { openProfileSetUp } from '@/lib/sign-in/from-profile';
import { throttleKey } from '@/lib/sign-in/throttle';
import { testDatabase } from '../setup/database';
import { codeOf } from './app';
import { testClock } from './clock';
import { whileHashing } from './hashing';
import {
  authSecrets,
  begin,
  enter,
  enterWith,
  freshAddress,
  look,
  pair,
  secretKeys,
  setUpApp,
  showKey,
  shown,
  visitorFrom,
} from './journey';
import { hold, untilWaiting, untilWaitingOr } from './locks';
import { makePerson } from './people';

const db = await testDatabase();
const clock = await testClock();

/** Nobody can tell from outside how long a comparison takes: what it was begun on may be gone at its end. */
describe('what changes while a password is being compared', () => {
  test('an attacker with the password, in the middle of signing in while the owner connects an app, gets to the code screen', async () => {
    const person = await makePerson();
    const owner = await begin(db, person);
    whileHashing(() => setUpApp(db, clock, owner.holder));
    const attacker = await begin(db, person);
    expect(attacker.state).toBe('awaiting-proof');
  });

  test('an attacker with the password gets no session on an offer the owner had declined before connecting an app', async () => {
    const person = await makePerson();
    await db.update(account).set({ offerDeclinedAt: new Date() }).where(eq(account.id, person.accountId));
    const owner = await enterWith(db, (await begin(db, person)).ticket);
    const holder = { sessionId: owner.id };
    await openProfileSetUp(db, secretKeys(), owner, 'connect-app', visitorFrom());
    await db.update(attempt).set({ state: 'choosing' }).where(eq(attempt.sessionId, owner.id));
    await db.update(session).set({ passwordConfirmedAt: sql`now()` }).where(eq(session.id, owner.id));
    whileHashing(() => setUpApp(db, clock, holder));
    const attacker = await begin(db, person);
    expect(attacker).toMatchObject({ state: 'awaiting-proof', ticket: undefined });
    const sessions = await db.select().from(session).where(eq(session.accountId, person.accountId));
    expect(sessions.map((each) => each.id)).toEqual([owner.id]);
  });

  test('an attacker with the old password gets nothing once a link has set a new one', async () => {
    const person = await makePerson({ requirement: 'off' });
    const token = await makeWelcomeLink(db, person.accountId);
    whileHashing(() => setPasswordByLink(db, token, 'quite another pass phrase', freshAddress()));
    expect(await enter(db, person)).toEqual({ kind: 'wrong' });
    expect(await db.select().from(attempt).where(eq(attempt.accountId, person.accountId))).toEqual([]);
    expect(await db.select().from(session).where(eq(session.accountId, person.accountId))).toEqual([]);
  });

  test('an account that is deactivated meanwhile is answered like an unknown one', async () => {
    const person = await makePerson({ requirement: 'off' });
    whileHashing(() =>
      db.update(account).set({ deactivatedAt: new Date() }).where(eq(account.id, person.accountId)),
    );
    expect(await enter(db, person)).toEqual({ kind: 'wrong' });
  });

  test('a harmless change meanwhile costs the person nothing: the password still lets them in, and no try is spent', async () => {
    const person = await makePerson({ requirement: 'off' });
    whileHashing(() => db.update(account).set({ locale: 'nl' }).where(eq(account.id, person.accountId)));
    expect(await enter(db, person)).toMatchObject({ kind: 'right', state: 'ready' });
    const key = throttleKey(authSecrets()[0] ?? '', 'identifier', person.email);
    const [row] = await db.$client`select failures from password_throttle where key = ${key}`;
    expect(row).toEqual({ failures: 0 });
  });
});

describe('what commits while another step waits for it', () => {
  /** Stops the owner's pairing in the middle: what it looks at is fixed, the app is not committed yet. */
  async function stopPairing(accountId: string) {
    await db.insert(proofCounter).values({ accountId, method: 'authenticator', failures: 0 });
    return hold(db, (sql) => sql`select from proof_counter where account_id = ${accountId} for update`);
  }

  test('an attacker who signs in between the writing of the app and its commit does not get to set one up', async () => {
    const person = await makePerson();
    const owner = await begin(db, person);
    const key = await showKey(db, owner.holder);
    const stop = await stopPairing(person.accountId);
    const pairing = pair(db, owner.holder, codeOf(key, clock.step));
    await untilWaiting(db, 1);
    let done = false;
    const attack = begin(db, person).finally(() => {
      done = true;
    });
    await untilWaitingOr(db, 2, () => done);
    await stop.release();
    expect(await pairing).toMatchObject({ kind: 'connected' });
    const attacker = await attack;
    expect(await shown(db, attacker.holder)).toBe('awaiting-proof');
  });

  test('an attacker in a session from before, who opens a set-up between the two, has nothing open afterwards', async () => {
    const person = await makePerson({ requirement: 'off' });
    const thief = await enterWith(db, (await begin(db, person)).ticket);
    await db
      .update(account)
      .set({ roles: ['manager'] })
      .where(eq(account.id, person.accountId));
    const owner = await begin(db, person);
    const key = await showKey(db, owner.holder);
    const stop = await stopPairing(person.accountId);
    const pairing = pair(db, owner.holder, codeOf(key, clock.step));
    await untilWaiting(db, 1);
    let done = false;
    const attack = openProfileSetUp(db, secretKeys(), thief, 'connect-app', visitorFrom()).finally(() => {
      done = true;
    });
    await untilWaitingOr(db, 2, () => done);
    await stop.release();
    expect(await pairing).toMatchObject({ kind: 'connected' });
    expect(await attack).toBeUndefined();
  });

  test('an attacker who signs in with the old password while a link sets the new one has no open attempt afterwards', async () => {
    const person = await makePerson({ requirement: 'off' });
    const token = await makeWelcomeLink(db, person.accountId);
    // The change waits for this older session, which it wants to end, and has looked for others already.
    const older = await enterWith(db, (await begin(db, person)).ticket);
    const stop = await hold(db, (sql) => sql`select from session where id = ${older.id} for update`);
    const change = setPasswordByLink(db, token, 'quite another pass phrase', freshAddress());
    await untilWaiting(db, 1);
    let done = false;
    const attack = enter(db, person).finally(() => {
      done = true;
    });
    await untilWaitingOr(db, 2, () => done);
    await stop.release();
    expect(await change).toBe('done');
    const outcome = await attack;
    const open = await db.select().from(session).where(eq(session.accountId, person.accountId));
    for (const each of open) expect(await findSession(db, each.id)).toBeUndefined();
    if (outcome.kind === 'right') expect(open.every((each) => each.endedAt !== null)).toBe(true);
    else expect(outcome).toEqual({ kind: 'wrong' });
  });

  test('a code of the older picture connects nothing when a newer one was drawn while it waited', async () => {
    const person = await makePerson();
    const { holder } = await begin(db, person);
    const older = await showKey(db, holder);
    const stop = await hold(db, (sql) => sql`select from account where id = ${person.accountId} for update`);
    const pairing = pair(db, holder, codeOf(older, clock.step));
    await untilWaiting(db, 1);
    await showKey(db, holder);
    await stop.release();
    expect(await pairing).toEqual({ kind: 'not-now' });
    expect((await look(db, holder)).apps).toBe(0);
  });

  test('an attacker whose set-up was opened by the password alone pairs nothing, however the app came to be there', async () => {
    const person = await makePerson();
    const attacker = await begin(db, person);
    const key = await showKey(db, attacker.holder);
    const other = await makePerson({ enrolled: true });
    await db
      .update(authenticator)
      .set({ accountId: person.accountId })
      .where(eq(authenticator.accountId, other.accountId));
    expect(await pair(db, attacker.holder, codeOf(key, clock.step))).toEqual({ kind: 'not-now' });
    expect((await look(db, attacker.holder)).apps).toBe(1);
  });
});
