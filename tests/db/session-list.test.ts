import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { auditEvent, session as sessionTable } from '@/db/schema';
import { endOtherSessions, endOwnSession, listSessions } from '@/lib/session/list';
import { findSession, redeemTicket } from '@/lib/session/session';
import { findAttempt } from '@/lib/sign-in/attempt';
import { openProfileSetUp } from '@/lib/sign-in/from-profile';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { race } from '../setup/race';
import { testClock } from './clock';
import { begin, enterWith, freshAddress, secretKeys, visitorFrom } from './journey';
import { makePerson } from './people';
import { notingDatabase } from './statements';

const db = await testDatabase();
const clock = await testClock();

const minute = 60;
const someone = () => makePerson({ requirement: 'off' });
const signedIn = async (person: Person) => enterWith(db, (await begin(db, person)).ticket);
const idsOf = async (session: { id: string; accountId: string }) =>
  (await listSessions(db, session)).map(({ id }) => id);
const endings = async (accountId: string) =>
  (await db.select().from(auditEvent).where(eq(auditEvent.accountId, accountId))).filter(
    ({ kind }) => kind === 'session.ended',
  );

describe('W7: where one is signed in', () => {
  test('is listed with this browser first, then by latest activity', async () => {
    const person = await someone();
    const first = await signedIn(person);
    const second = await signedIn(person);
    await clock.forward(2 * minute);
    const own = await signedIn(person);
    await clock.forward(2 * minute);
    await findSession(db, first.id);
    expect(await listSessions(db, own)).toEqual([
      expect.objectContaining({ id: own.id, isThis: true, browser: 'Firefox on Linux' }),
      expect.objectContaining({ id: first.id, isThis: false, lastActive: clock.seconds * 1_000 }),
      expect.objectContaining({ id: second.id, since: (clock.seconds - 4 * minute) * 1_000 }),
    ]);
  });

  test('leaves out what is ended, idle, too old, or has not begun', async () => {
    const person = await someone();
    const idle = await signedIn(person);
    const old = await signedIn(person);
    await clock.forward(60 * minute);
    await db
      .update(sessionTable)
      .set({ lastSeenAt: new Date(clock.seconds * 1_000), expiresAt: new Date(clock.seconds * 1_000) })
      .where(eq(sessionTable.id, old.id));
    const ended = await signedIn(person);
    const own = await signedIn(person);
    await begin(db, person);
    await endOwnSession(db, own, ended.id, freshAddress());
    expect(await idsOf(own)).toEqual([own.id]);
    expect(await findSession(db, idle.id)).toBeUndefined();
  });

  test('an attacker who signs in over and over makes no page that nobody can load: a hundred are listed, this one among them', async () => {
    const own = await signedIn(await someone());
    await db.$client`
      insert into session (account_id, activated_at, last_seen_at, created_at, expires_at, address, browser)
      select account_id, activated_at, last_seen_at + interval '1 second', created_at, expires_at, address, browser
        from session, generate_series(1, 120) where id = ${own.id}`;
    const listed = await listSessions(db, own);
    expect(listed).toHaveLength(100);
    expect(listed[0]?.id).toBe(own.id);
    expect(await endOtherSessions(db, own, freshAddress()), 'all are ended, listed or not').toBe(120);
  });

  test('costs one statement', async () => {
    const own = await signedIn(await someone());
    const noting = await notingDatabase();
    const { statements } = await noting.during(() => listSessions(noting.db, own));
    await noting.db.close();
    expect(statements).toHaveLength(1);
  });
});

describe('ending a browser’s session', () => {
  test('refuses that browser at its next click and leaves the others; once, whoever asks at the same moment', async () => {
    const person = await someone();
    const [own, lost, third] = [await signedIn(person), await signedIn(person), await signedIn(person)];
    await openProfileSetUp(db, secretKeys(), lost, 'connect-app', visitorFrom());
    const outcomes = await race(20, () => endOwnSession(db, own, lost.id, '192.0.2.7'));
    expect(outcomes.filter(Boolean)).toHaveLength(1);
    expect(await findSession(db, lost.id)).toBeUndefined();
    expect(await findAttempt(db, { sessionId: lost.id })).toBeUndefined();
    expect(await findSession(db, third.id)).toBeDefined();
    expect(await endings(person.accountId)).toEqual([
      expect.objectContaining({ actorId: person.accountId, address: '192.0.2.7' }),
    ]);
  });

  test('an attacker with the id of somebody else’s session does not end it, nor sees it', async () => {
    const [victim, thief] = [await signedIn(await someone()), await signedIn(await someone())];
    expect(await endOwnSession(db, thief, victim.id, freshAddress())).toBe(false);
    expect(await idsOf(thief)).toEqual([thief.id]);
    expect(await endOtherSessions(db, thief, freshAddress())).toBe(0);
    expect(await findSession(db, victim.id)).toBeDefined();
    expect(await endings(victim.accountId)).toEqual([]);
  });

  test('an attacker with ids that are none gets the same answer', async () => {
    const own = await signedIn(await someone());
    for (const id of [
      '',
      'x',
      `${own.id}x`,
      '00000000-0000-0000-0000-000000000000',
      `' or true --`,
      own.id,
    ]) {
      expect(await endOwnSession(db, own, id, freshAddress())).toBe(false);
    }
    expect(await findSession(db, own.id)).toBeDefined();
  });

  test('of all others leaves this one only, and tells of each', async () => {
    const person = await someone();
    const own = await signedIn(person);
    for (let more = 0; more < 3; more += 1) await signedIn(person);
    expect(await endOtherSessions(db, own, freshAddress())).toBe(3);
    expect(await idsOf(own)).toEqual([own.id]);
    expect(await endings(person.accountId)).toHaveLength(3);
    expect(await endOtherSessions(db, own, freshAddress())).toBe(0);
  });

  test('an attacker who is just coming in is stopped, too: a ticket that was not redeemed opens nothing', async () => {
    const person = await someone();
    const own = await signedIn(person);
    const { ticket } = await begin(db, person);
    expect(await endOtherSessions(db, own, freshAddress())).toBe(0);
    expect(await redeemTicket(db, ticket ?? '')).toBeUndefined();
    expect(await endings(person.accountId)).toEqual([]);
  });

  test('an attacker and the owner who end each other at the same moment: one of them is left, never none', async () => {
    for (const way of ['one', 'all'] as const) {
      const person = await someone();
      const browsers = [await signedIn(person), await signedIn(person)] as const;
      await race<number | boolean>(20, async (number) => {
        const [own, other] = number % 2 ? browsers : ([browsers[1], browsers[0]] as const);
        return way === 'one'
          ? endOwnSession(db, own, other.id, freshAddress())
          : endOtherSessions(db, own, freshAddress());
      });
      const left = await Promise.all(browsers.map(({ id }) => findSession(db, id)));
      expect(left.filter(Boolean)).toHaveLength(1);
      expect(await endings(person.accountId)).toHaveLength(1);
    }
  });

  test('an attacker whose session was ended, or is idle, ends nobody’s', async () => {
    const person = await someone();
    const thief = await signedIn(person);
    await clock.forward(60 * minute);
    const own = await signedIn(person);
    expect(await endOwnSession(db, thief, own.id, freshAddress())).toBe(false);
    expect(await endOtherSessions(db, thief, freshAddress())).toBe(0);
    expect(await findSession(db, own.id)).toBeDefined();
  });
});
