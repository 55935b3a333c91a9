import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { account, auditEvent, session } from '@/db/schema';
import { setLanguage } from '@/lib/account/language';
import { endSession, findSession, redeemTicket } from '@/lib/session/session';
import { findAttempt } from '@/lib/sign-in/attempt';
import { openProfileSetUp } from '@/lib/sign-in/from-profile';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import { testClock } from './clock';
import { begin, enterWith, secretKeys, signIn, visitorFrom } from './journey';
import { makePerson } from './people';
import { notingDatabase } from './statements';

const db = await testDatabase();
const clock = await testClock();

const hour = 3_600;

async function ticketFor(person?: { email: string; password: string }) {
  const { ticket } = await begin(db, person ?? (await makePerson({ requirement: 'off' })));
  if (!ticket) throw new Error('this sign-in was not complete');
  return ticket;
}

const signedIn = async (person?: { email: string; password: string }) =>
  enterWith(db, await ticketFor(person));

const eventsOf = async (accountId: string) =>
  (await db.select().from(auditEvent).where(eq(auditEvent.accountId, accountId)).orderBy(auditEvent.id)).map(
    ({ kind }) => kind,
  );

describe('a ticket', () => {
  test('opens its session within a minute, once', async () => {
    const ticket = await ticketFor();
    await clock.forward(59);
    expect(await redeemTicket(db, ticket)).toBeDefined();
    expect(await redeemTicket(db, ticket)).toBeUndefined();
  });

  test('expires after a minute', async () => {
    const ticket = await ticketFor();
    await clock.forward(60);
    expect(await redeemTicket(db, ticket)).toBeUndefined();
  });

  test('redeemed twenty times at once opens one session', async () => {
    const ticket = await ticketFor();
    const ids = await race(20, () => redeemTicket(db, ticket));
    expect(ids.filter((id) => id !== undefined)).toHaveLength(1);
  });

  test('that was invented, or altered, opens nothing', async () => {
    const ticket = await ticketFor();
    for (const other of ['', 'x', `${ticket}x`, ticket.slice(0, -1), ticket.toUpperCase(), '\u0000']) {
      expect(await redeemTicket(db, other)).toBeUndefined();
    }
    expect(await redeemTicket(db, ticket)).toBeDefined();
  });

  test('is not kept, only its hash, and not even that once it is redeemed', async () => {
    const ticket = await ticketFor();
    const all = async () => JSON.stringify(await db.select().from(session));
    expect(await all()).not.toContain(ticket);
    const id = await redeemTicket(db, ticket);
    const [row] = await db
      .select()
      .from(session)
      .where(eq(session.id, id ?? ''));
    expect(row).toMatchObject({ ticketHash: null, ticketUntil: null });
  });

  test('of a session that was ended before it began opens nothing', async () => {
    const person = await makePerson({ requirement: 'off' });
    const ticket = await ticketFor(person);
    const [row] = await db.select().from(session).where(eq(session.accountId, person.accountId));
    expect(await endSession(db, row?.id ?? '')).toBe(true);
    expect(await redeemTicket(db, ticket)).toBeUndefined();
    expect(await eventsOf(person.accountId)).not.toContain('session.started');
  });
});

describe('a session', () => {
  test('counts from its ticket on, not before', async () => {
    const person = await makePerson({ requirement: 'off' });
    const ticket = await ticketFor(person);
    const [row] = await db.select().from(session).where(eq(session.accountId, person.accountId));
    expect(await findSession(db, row?.id ?? '')).toBeUndefined();
    expect(await redeemTicket(db, ticket)).toBe(row?.id);
    expect(await findSession(db, row?.id ?? '')).toMatchObject({ accountId: person.accountId });
  });

  test('ends after an hour without a request, for good', async () => {
    const { id } = await signedIn();
    await clock.forward(hour - 1);
    expect(await findSession(db, id)).toBeDefined();
    await clock.forward(hour);
    expect(await findSession(db, id)).toBeUndefined();
    expect(await findSession(db, id), 'asking again does not wake it').toBeUndefined();
  });

  test('ends after twenty-four hours, however busy it was', async () => {
    const { id } = await signedIn();
    for (let time = 0; time < 47; time += 1) {
      await clock.forward(hour / 2);
      expect(await findSession(db, id)).toBeDefined();
    }
    await clock.forward(hour / 2 - 1);
    expect(await findSession(db, id)).toBeDefined();
    await clock.forward(1);
    expect(await findSession(db, id)).toBeUndefined();
  });

  test('is noted at most once a minute', async () => {
    const { id } = await signedIn();
    const seen = async () =>
      (await db.select().from(session).where(eq(session.id, id)))[0]?.lastSeenAt.getTime();
    const first = await seen();
    await clock.forward(59);
    await findSession(db, id);
    expect(await seen()).toBe(first);
    await clock.forward(1);
    await findSession(db, id);
    expect(await seen()).toBe((first ?? 0) + 60_000);
  });

  test('that somebody ended is refused at the next click, and is ended once', async () => {
    const person = await makePerson({ requirement: 'off' });
    const [one, other] = [await signedIn(person), await signedIn(person)];
    expect(await endSession(db, one.id)).toBe(true);
    expect(await findSession(db, one.id)).toBeUndefined();
    expect(await endSession(db, one.id)).toBe(false);
    expect(await findSession(db, other.id), 'the other browser’s goes on').toBeDefined();
    const ended = await race(20, () => endSession(db, other.id));
    expect(ended.filter(Boolean)).toHaveLength(1);
    expect((await eventsOf(person.accountId)).filter((kind) => kind === 'session.ended')).toHaveLength(2);
  });

  test('of an account that is deactivated is refused at the next click', async () => {
    const person = await makePerson({ requirement: 'off' });
    const { id } = await signedIn(person);
    await db.update(account).set({ deactivatedAt: new Date() }).where(eq(account.id, person.accountId));
    expect(await findSession(db, id)).toBeUndefined();
  });

  test('shows what is true of the person now, not at sign-in', async () => {
    const person = await makePerson({ requirement: 'off' });
    const { id } = await signedIn(person);
    await setLanguage(db, person.accountId, 'de');
    await db
      .update(account)
      .set({ roles: ['staff', 'manager'] })
      .where(eq(account.id, person.accountId));
    expect(await findSession(db, id)).toMatchObject({ locale: 'de', roles: ['staff', 'manager'] });
  });

  test('is freshly proven for ten minutes after the app’s code', async () => {
    const person = await makePerson({ enrolled: true });
    const { id, freshlyProven } = await signIn(db, clock, person);
    expect(freshlyProven).toBe(true);
    await clock.forward(599);
    expect(await findSession(db, id)).toMatchObject({ freshlyProven: true });
    await clock.forward(1);
    expect(await findSession(db, id)).toMatchObject({ freshlyProven: false, proven: ['authenticator'] });
  });

  test('holds a set-up of its own only: another person’s never finds it, nor does an ended one', async () => {
    const own = await signedIn();
    const stranger = await signedIn();
    await openProfileSetUp(db, secretKeys(), own, 'connect-app', visitorFrom());
    expect(await findAttempt(db, { sessionId: own.id })).toMatchObject({ accountId: own.accountId });
    expect(await findAttempt(db, { sessionId: stranger.id })).toBeUndefined();
    await endSession(db, own.id);
    expect(await findAttempt(db, { sessionId: own.id })).toBeUndefined();
  });

  test('costs one statement a request', async () => {
    const { id } = await signedIn();
    const noting = await notingDatabase();
    const { statements } = await noting.during(() => findSession(noting.db, id));
    await noting.db.close();
    expect(statements).toHaveLength(1);
  });
});
