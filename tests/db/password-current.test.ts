import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { passwordThrottle, session as sessionRow } from '@/db/schema';
import { endSession, type Session } from '@/lib/session/session';
import { openProfileSetUp } from '@/lib/sign-in/from-profile';
import { confirmPassword } from '@/lib/sign-in/password-again';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import { testClock } from './clock';
import { breakHashing, crowd } from './hashing';
import { authSecrets, begin, freshAddress, secretKeys, visitorFrom } from './journey';
import { alone, carry, change, changeTo, check, chosen, enrolled, eventsOf, wrong } from './own-password';

const db = await testDatabase();
const clock = await testClock();

describe('the old password', () => {
  test('given rightly is the fresh proof of an account without a factor, and of no other', async () => {
    const { person, session } = await alone();
    expect(await carry(session, await changeTo(person, 'a hash'))).toEqual({ kind: 'needs-proof' });
    expect(await check(session, wrong)).toEqual({ kind: 'wrong' });
    expect(await carry(session, await changeTo(person, 'a hash'))).toEqual({ kind: 'needs-proof' });
    expect((await check(session, person.password)).kind).toBe('right');
    await clock.forward(600);
    expect(await carry(session, await changeTo(person, 'a hash'))).toEqual({ kind: 'needs-proof' });

    const app = await enrolled(clock);
    await clock.forward(600);
    expect((await check(app.session, app.person.password)).kind).toBe('right');
    expect(await carry(app.session, await changeTo(app.person, 'a hash'))).toEqual({ kind: 'needs-proof' });
    const [row] = await db.select().from(sessionRow).where(eq(sessionRow.id, app.session.id));
    expect(row?.passwordConfirmedAt).toBeNull();
  });

  test('given in one session proves nothing in another, nor in one that was ended', async () => {
    const { person, session, sessions } = await alone(2);
    expect((await check(session, person.password)).kind).toBe('right');
    const other = sessions[1] as Session;
    expect(await carry(other, await changeTo(person, 'a hash'))).toEqual({ kind: 'needs-proof' });
    await endSession(db, other.id);
    await check(other, person.password);
    expect(await carry(other, await changeTo(person, 'a hash'))).toEqual({ kind: 'needs-proof' });
    const [row] = await db.select().from(sessionRow).where(eq(sessionRow.id, other.id));
    expect(row?.passwordConfirmedAt).toBeNull();
  });

  test('a thief in a stolen session who guesses it waits after ten, as at sign-in, and nothing is compared meanwhile', async () => {
    const { person, session } = await alone();
    for (let time = 0; time < 10; time += 1) expect(await check(session, wrong)).toEqual({ kind: 'wrong' });
    // Whatever is compared from here on throws.
    breakHashing();
    const until = (clock.seconds + 30) * 1_000;
    expect(await check(session, person.password)).toEqual({ kind: 'wait', until });
    const outcomes = await race(20, () => check(session, person.password));
    expect(outcomes).toEqual(Array(20).fill({ kind: 'wait', until }));
    await clock.forward(30);
    await expect(check(session, person.password)).rejects.toThrow('out of memory');
    expect((await check(session, person.password)).kind).toBe('right');
    expect((await eventsOf(person)).filter((kind) => kind === 'password.wrong')).toHaveLength(10);
  });

  test('a thief who guesses in many sessions, in the set-up and here, has one count', async () => {
    const { person, session, sessions } = await alone(3);
    await openProfileSetUp(db, secretKeys(), session, 'connect-app', visitorFrom());
    const holder = { sessionId: session.id };
    for (let time = 0; time < 4; time += 1) {
      await confirmPassword(db, authSecrets(), holder, session, wrong, visitorFrom());
    }
    for (let time = 0; time < 6; time += 1) await check(sessions[1 + (time % 2)] as Session, wrong);
    expect((await check(sessions[2] as Session, person.password)).kind).toBe('wait');
    expect((await begin(db, person)).state, 'the owner does not wait at the door').toBe('ready');
  });

  test('a thief who sends twenty guesses at once has at most ten compared', async () => {
    const { session } = await alone();
    const outcomes = await race(20, () => check(session, wrong));
    expect(outcomes.filter(({ kind }) => kind === 'wrong')).toHaveLength(10);
    expect(outcomes.filter(({ kind }) => kind === 'wait')).toHaveLength(10);
  });

  test('given rightly ends the count', async () => {
    const { person, session } = await alone();
    for (let round = 0; round < 3; round += 1) {
      for (let time = 0; time < 6; time += 1) expect((await check(session, wrong)).kind).toBe('wrong');
      expect((await check(session, person.password)).kind).toBe('right');
    }
  });

  test('is told the truth about a network that is used up', async () => {
    const { session } = await alone();
    const address = freshAddress();
    await check(session, wrong, address);
    await db.$client`update password_throttle set failures = 100`;
    await clock.forward(600);
    const until = (clock.seconds + 3_000) * 1_000;
    expect(await check(session, wrong, address)).toEqual({ kind: 'wait', until });
    await db.delete(passwordThrottle);
  });

  test('costs no try when too many people are at the door, or hashing fails; then it is as right as ever', async () => {
    const { person, session } = await alone();
    await check(session, wrong);
    const failures = async () =>
      (await db.select().from(passwordThrottle)).reduce((sum, row) => sum + row.failures, 0);
    const before = await failures();
    crowd();
    expect(await check(session, person.password)).toEqual({ kind: 'busy' });
    breakHashing();
    await expect(check(session, person.password)).rejects.toThrow('out of memory');
    expect(await failures()).toBe(before);
    expect(await carry(session, await changeTo(person, 'a hash')), 'nor is it a proof').toEqual({
      kind: 'needs-proof',
    });
    expect(await change(session, person.password, chosen)).toEqual({ kind: 'done' });
  });
});
