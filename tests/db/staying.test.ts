import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { account, session } from '@/db/schema';
import { endSession, findSession, sessionTimes } from '@/lib/session/session';
import { sessionTimeLeft } from '@/lib/session/time-left';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import { testClock } from './clock';
import { begin, enterWith } from './journey';
import { makePerson } from './people';
import { notingDatabase } from './statements';

const db = await testDatabase();
const clock = await testClock();

const minute = 60;
const hour = 60 * minute;

async function signedIn(person?: { email: string; password: string }) {
  const { ticket } = await begin(db, person ?? (await makePerson({ requirement: 'off' })));
  return enterWith(db, ticket);
}

/** What a page that asks is told, in minutes. */
async function told(id: string) {
  const times = await sessionTimes(db, id);
  if (!times) return undefined;
  const { left, movable } = sessionTimeLeft(times.timeZone, times);
  return { minutes: left / 60_000, movable };
}

describe('staying signed in', () => {
  test('lasts an hour from the last request; a page is told how long it still is', async () => {
    const { id, now, idleUntil, expiresAt } = await signedIn();
    expect(now).toBe(clock.seconds * 1_000);
    expect(idleUntil - now).toBe(hour * 1_000);
    expect(expiresAt - now).toBe(24 * hour * 1_000);
    await clock.forward(55 * minute);
    expect(await told(id)).toEqual({ minutes: 5, movable: true });
    const stayed = await findSession(db, id);
    expect(stayed && stayed.idleUntil - stayed.now, 'as the answer to the request itself says').toBe(
      hour * 1_000,
    );
    expect(await told(id)).toEqual({ minutes: 60, movable: true });
  });

  test('a page is told what holds, also where a request was too soon after the last to be noted', async () => {
    const { id } = await signedIn();
    await clock.forward(59);
    const seen = await findSession(db, id);
    expect(seen && seen.idleUntil - seen.now).toBe((hour - 59) * 1_000);
    expect((await told(id))?.minutes).toBe(60 - 59 / 60);
    await clock.forward(hour - 60);
    expect(await told(id), 'a second before').toBeDefined();
    await clock.forward(1);
    expect(await told(id)).toBeUndefined();
    expect(await findSession(db, id)).toBeUndefined();
  });

  test('asking how long it still is keeps nobody signed in', async () => {
    const { id } = await signedIn();
    for (let n = 0; n < 59; n += 1) {
      await clock.forward(minute);
      await told(id);
    }
    expect(await told(id)).toEqual({ minutes: 1, movable: true });
    await clock.forward(minute);
    expect(await told(id)).toBeUndefined();
  });

  test('never goes beyond twenty-four hours, and is announced as an end that cannot be moved', async () => {
    const { id } = await signedIn();
    for (let n = 0; n < 47; n += 1) {
      await clock.forward(hour / 2);
      await findSession(db, id);
    }
    expect(await told(id)).toEqual({ minutes: 30, movable: false });
    await clock.forward(hour / 2 - 1);
    const last = await findSession(db, id);
    expect(last && last.expiresAt - last.now).toBe(1_000);
    await clock.forward(1);
    expect(await findSession(db, id)).toBeUndefined();
    expect(await told(id)).toBeUndefined();
  });

  test('no press of a button is offered that would win less than a minute', () => {
    const now = Date.UTC(2026, 10, 5, 13, 0);
    const zone = 'Europe/Brussels';
    const at = (idle: number, whole: number) =>
      sessionTimeLeft(zone, { now, idleUntil: now + idle * 1_000, expiresAt: now + whole * 1_000 });
    expect(at(300, 360)).toEqual({ left: 300_000, until: '14:05', movable: true, what: 'session' });
    expect(at(300, 359)).toMatchObject({ left: 300_000, movable: false });
    expect(at(300, 300)).toMatchObject({ movable: false });
    expect(at(400, 299)).toEqual({ left: 299_000, until: '14:04', movable: false, what: 'session' });
    expect(at(-1, 300), 'never less than nothing').toMatchObject({ left: 0 });
  });

  test('asking costs one statement and writes nothing', async () => {
    const { id } = await signedIn();
    await clock.forward(30 * minute);
    const row = () => db.select().from(session).where(eq(session.id, id));
    const before = await row();
    const noting = await notingDatabase();
    const { statements } = await noting.during(() => sessionTimes(noting.db, id));
    await noting.db.close();
    expect(statements).toHaveLength(1);
    expect(await row()).toEqual(before);
  });
});

describe('an attacker', () => {
  test('An attacker with the cookie of a session that was ended, idle or too old cannot stay in it', async () => {
    const ended = await signedIn();
    await endSession(db, ended.id);
    const idle = await signedIn();
    await clock.forward(hour);
    const old = await signedIn();
    await db
      .update(session)
      .set({ expiresAt: new Date(clock.seconds * 1_000) })
      .where(eq(session.id, old.id));
    for (const { id } of [ended, idle, old]) {
      const before = await db.select().from(session).where(eq(session.id, id));
      await clock.forward(2 * minute);
      expect(await findSession(db, id)).toBeUndefined();
      expect(await sessionTimes(db, id)).toBeUndefined();
      expect(await db.select().from(session).where(eq(session.id, id)), 'not even a trace').toEqual(before);
      await clock.forward(-2 * minute);
    }
  });

  test('An attacker with the cookie of somebody who was deactivated learns nothing', async () => {
    const person = await makePerson({ requirement: 'off' });
    const { id } = await signedIn(person);
    await db.update(account).set({ deactivatedAt: new Date() }).where(eq(account.id, person.accountId));
    expect(await sessionTimes(db, id)).toBeUndefined();
  });

  test('An attacker who presses while the owner signs out never stays, twenty at once', async () => {
    const { id } = await signedIn();
    await clock.forward(30 * minute);
    await race<unknown>(20, (n) => (n === 7 ? endSession(db, id) : findSession(db, id)));
    expect(await findSession(db, id)).toBeUndefined();
    expect(await sessionTimes(db, id)).toBeUndefined();
  });
});
