import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { attempt } from '@/db/schema';
import { endSession } from '@/lib/session/session';
import { cancelAttempt, type Holder } from '@/lib/sign-in/attempt';
import { openProfileSetUp } from '@/lib/sign-in/from-profile';
import { moreTime } from '@/lib/sign-in/more-time';
import { type State, states } from '@/lib/sign-in/state';
import { attemptTimeLeft } from '@/lib/sign-in/time-left';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import { codeOf, wrongCode } from './app';
import { testClock } from './clock';
import {
  begin as beginSignIn,
  look,
  pair,
  prove,
  secretKeys,
  showKey,
  shown,
  signIn,
  visitorFrom,
} from './journey';
import { hold, untilWaiting } from './locks';
import { makePerson } from './people';
import { notingDatabase } from './statements';

const db = await testDatabase();
const clock = await testClock();

const minute = 60;

/** Minutes from now until a moment in milliseconds; undefined stays undefined. */
const minutesTo = (moment: number | undefined) => moment && (moment / 1_000 - clock.seconds) / minute;

const rowOf = async (holder: Holder) => {
  const [row] = await db
    .select()
    .from(attempt)
    .where(eq(attempt.id, (await look(db, holder)).id));
  if (!row) throw new Error('no such attempt');
  return row;
};

/** The clock in the test's hand does not reach the column's default, by which attempts begin. */
async function beginsNow(holder: Holder, columns: Partial<typeof attempt.$inferInsert> = {}) {
  const { id } = await look(db, holder);
  const createdAt = new Date(clock.seconds * 1_000);
  await db
    .update(attempt)
    .set({ createdAt, ...columns })
    .where(eq(attempt.id, id));
  return holder;
}

async function begin(person: { email: string; password: string }) {
  const { holder } = await beginSignIn(db, person);
  await beginsNow(holder);
  return { holder };
}

const left = async (holder: Holder) => attemptTimeLeft(await look(db, holder));

/** A sign-in that stands in `state`, which it entered just now. */
async function standingIn(state: State, columns: Partial<typeof attempt.$inferInsert> = {}) {
  const { holder } = await begin(await makePerson({ enrolled: true }));
  return beginsNow(holder, { state, ...columns });
}

describe('more time', () => {
  const mayGrow: State[] = [
    'awaiting-password',
    'awaiting-proof',
    'choosing',
    'recovered',
    'showing-codes',
    'finished',
  ];
  for (const state of mayGrow) {
    test(`gives ${state} its ten minutes again, from now on`, async () => {
      const holder = await standingIn(state);
      await clock.forward(9 * minute);
      expect(minutesTo(await moreTime(db, holder))).toBe(10);
      expect(await left(holder)).toMatchObject({ left: 600_000, movable: true, what: 'page' });
      await clock.forward(10 * minute - 1);
      expect(await shown(db, holder)).toBe(state);
      await clock.forward(1);
      expect(await shown(db, holder)).toBe('closed (time)');
    });
  }

  test('keeps the same QR code on the screen for ten more minutes, and its page for twenty', async () => {
    const { holder } = await begin(await makePerson());
    const key = await showKey(db, holder);
    await clock.forward(9 * minute);
    expect(await left(holder)).toMatchObject({ left: minute * 1_000, what: 'qr' });
    expect(minutesTo(await moreTime(db, holder))).toBe(10);
    expect(minutesTo((await look(db, holder)).expiresAt)).toBe(20);
    await clock.forward(10 * minute - 1);
    expect(await pair(db, holder, codeOf(key, clock.step))).toMatchObject({ kind: 'connected' });
  });

  test('does not bring back a QR code that is too old: only the page for a new one lasts longer', async () => {
    const { holder } = await begin(await makePerson());
    const key = await showKey(db, holder);
    await clock.forward(10 * minute);
    expect(minutesTo(await moreTime(db, holder))).toBe(20);
    expect(await pair(db, holder, codeOf(key, clock.step))).toEqual({ kind: 'not-now' });
    expect(await left(holder)).toMatchObject({ what: 'page' });
  });

  test('is no step: nothing else about the sign-in changes', async () => {
    const { holder } = await begin(await makePerson());
    await showKey(db, holder);
    await pair(db, holder, '000000');
    const before = await rowOf(holder);
    await clock.forward(5 * minute);
    await moreTime(db, holder);
    const { expiresAt, pendingUntil, extensions } = await rowOf(holder);
    expect(await rowOf(holder)).toEqual({ ...before, expiresAt, pendingUntil, extensions });
    expect(extensions).toBe(1);
  });

  test('takes one statement', async () => {
    const { holder } = await begin(await makePerson());
    const noting = await notingDatabase();
    const { statements } = await noting.during(() => moreTime(noting.db, holder));
    await noting.db.close();
    expect(statements).toHaveLength(1);
  });

  test('is given in a profile, too, for as long as the session counts', async () => {
    const person = await makePerson({ enrolled: true });
    const session = await signIn(db, clock, person);
    const holder = { sessionId: session.id };
    await openProfileSetUp(db, secretKeys(), session, 'connect-app', visitorFrom());
    await beginsNow(holder);
    await clock.forward(9 * minute);
    expect(minutesTo(await moreTime(db, holder))).toBe(10);
    await endSession(db, session.id);
    expect(await moreTime(db, holder)).toBeUndefined();
  });
});

describe('an attacker', () => {
  test('An attacker with a browser somebody left keeps a sign-in open ten times, not eleven', async () => {
    const holder = await standingIn('choosing');
    for (let n = 1; n <= 10; n += 1) {
      await clock.forward(minute);
      expect(minutesTo(await moreTime(db, holder)), `time ${n}`).toBe(10);
    }
    expect(await left(holder)).toMatchObject({ movable: false });
    await clock.forward(minute);
    expect(await moreTime(db, holder)).toBeUndefined();
    await clock.forward(9 * minute);
    expect(await shown(db, holder)).toBe('closed (time)');
  });

  test('An attacker who asks twenty times at once is given ten', async () => {
    const holder = await standingIn('awaiting-proof');
    await clock.forward(minute);
    const given = await race(20, () => moreTime(db, holder));
    expect(given.filter((end) => end !== undefined)).toHaveLength(10);
    expect(await rowOf(holder)).toMatchObject({ extensions: 10, state: 'awaiting-proof' });
  });

  test('An attacker who keeps extending is out two hours after the sign-in began', async () => {
    const holder = await standingIn('choosing');
    for (let n = 0; n < 9; n += 1) {
      await clock.forward(9.5 * minute);
      await moreTime(db, holder);
    }
    await showKey(db, holder);
    await clock.forward(19 * minute);
    // 85.5 + 19 minutes have gone by: the page could last for twenty more, but only 15.5 are left.
    expect(minutesTo(await moreTime(db, holder)), 'the whole rest').toBe(15.5);
    expect(await left(holder), 'and the screen says that there is no more').toMatchObject({ movable: false });
    expect(await moreTime(db, holder)).toBeUndefined();
    await clock.forward(15.5 * minute);
    expect(await shown(db, holder)).toBe('closed (time)');
  });

  test('An attacker who finds new recovery codes on a screen cannot keep them there beyond twenty minutes after the proof', async () => {
    const session = await signIn(db, clock, await makePerson({ enrolled: true }));
    const holder = { sessionId: session.id };
    await clock.forward(9 * minute);
    expect(await openProfileSetUp(db, secretKeys(), session, 'new-codes', visitorFrom())).toBe(
      'showing-codes',
    );
    await beginsNow(holder);
    await clock.forward(9 * minute);
    expect(minutesTo(await moreTime(db, holder)), 'two of the twenty are left').toBe(2);
    expect(await left(holder)).toMatchObject({ movable: false });
    await clock.forward(minute);
    expect(await moreTime(db, holder)).toBeUndefined();
    await clock.forward(minute);
    expect(await shown(db, holder)).toBe('closed (time)');
  });

  test('a step taken shortly before the two hours are over keeps its own ten minutes', async () => {
    const holder = await standingIn('choosing', {
      createdAt: new Date((clock.seconds - 119 * minute) * 1_000),
    });
    await showKey(db, holder);
    const before = await rowOf(holder);
    expect(await moreTime(db, holder)).toBeUndefined();
    expect(await rowOf(holder), 'nothing is taken back').toEqual(before);
  });

  for (const state of states) {
    test(`An attacker with an old cookie wakes no sign-in whose time ran out in ${state}`, async () => {
      const holder = await standingIn(state);
      await clock.forward(20 * minute);
      const before = await rowOf(holder);
      expect(await moreTime(db, holder)).toBeUndefined();
      expect(await rowOf(holder)).toEqual(before);
    });
  }

  for (const state of ['ready', 'closed', 'refused', 'confirmed'] as const) {
    test(`An attacker gets no more time for what is ${state}`, async () => {
      const holder = await standingIn(state, state === 'closed' ? { closedBecause: 'cancelled' } : {});
      await clock.forward(minute);
      expect(await moreTime(db, holder)).toBeUndefined();
      expect((await left(holder))?.movable ?? false).toBe(false);
    });
  }

  test('An attacker who guesses gets no try back with more time', async () => {
    const person = await makePerson({ enrolled: true });
    const { holder } = await begin(person);
    const guess = () => prove(db, holder, wrongCode(clock.step, person.appKey));
    for (const triesLeft of [4, 3]) expect(await guess()).toEqual({ kind: 'wrong', triesLeft });
    await moreTime(db, holder);
    for (const triesLeft of [2, 1, 0]) expect(await guess()).toEqual({ kind: 'wrong', triesLeft });
    expect(await moreTime(db, holder)).toBeUndefined();
    expect(await shown(db, holder)).toBe('closed (tries)');
  });

  test('An attacker whose last try is just being compared gets no more time either', async () => {
    const holder = await standingIn('awaiting-proof', { tries: 5 });
    expect(await moreTime(db, holder)).toBeUndefined();
  });

  test('An attacker with an invented token, or another session’s id, extends nobody’s sign-in', async () => {
    const person = await makePerson({ enrolled: true });
    const [own, other] = [
      await signIn(db, clock, person),
      await signIn(db, clock, await makePerson({ enrolled: true })),
    ];
    await openProfileSetUp(db, secretKeys(), own, 'connect-app', visitorFrom());
    await beginsNow({ sessionId: own.id });
    const before = await rowOf({ sessionId: own.id });
    const { holder } = await begin(person);
    for (const foreign of [
      { sessionId: other.id },
      { token: 'x' },
      { token: '' },
      { token: `${holder.token}x` },
      { token: own.id },
    ]) {
      expect(await moreTime(db, foreign)).toBeUndefined();
    }
    expect(await rowOf({ sessionId: own.id })).toEqual(before);
    expect(await rowOf(holder)).toMatchObject({ extensions: 0 });
  });

  test('An attacker who asks for more time while the person leaves does not keep the sign-in open, twenty ways', async () => {
    for (let n = 0; n < 20; n += 1) {
      const holder = await standingIn('choosing');
      const { id } = await look(db, holder);
      const held = await hold(db, (sql) => sql`select 1 from attempt where id = ${id} for update`);
      // Whoever comes first to the row gets it first; both orders occur.
      const racers = [() => cancelAttempt(db, holder), () => moreTime(db, holder)];
      const [one, two] = n % 2 === 0 ? racers : racers.reverse();
      const first = one?.();
      await untilWaiting(db, 1);
      const second = two?.();
      await untilWaiting(db, 2);
      await held.release();
      await Promise.all([first, second]);
      expect(await shown(db, holder)).toBe('closed (cancelled)');
      expect(await moreTime(db, holder)).toBeUndefined();
    }
  });
});
