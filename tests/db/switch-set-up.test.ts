import { describe, expect, test } from 'vitest';
import { findSession } from '@/lib/session/session';
import { cancelAttempt, finish } from '@/lib/sign-in/attempt';
import { confirmPassword } from '@/lib/sign-in/password-again';
import { askPasswordFirst } from '@/lib/sign-in/password-first';
import { putOff } from '@/lib/sign-in/put-off';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import { codeOf } from './app';
import { activeNow, choose, idOf, makeUser, passwordSession } from './clients';
import { testClock } from './clock';
import { authSecrets, begin, look, pair, saveCodes, setUpApp, showKey, shown, visitorFrom } from './journey';

const db = await testDatabase();
const clock = await testClock();

/** Somebody without a factor, signed in for a client that asks nothing. */
async function user(graceDays = 0) {
  const person = await makeUser({ requirement: 'required', graceDays });
  const session = await passwordSession(person);
  const [lax, strict] = [idOf(person, 'Lax'), idOf(person, 'Strict')];
  const holder = { sessionId: session.id };
  const password = async (typed = person.password) => {
    const now = await findSession(db, session.id);
    if (!now) throw new Error('the session has ended');
    return confirmPassword(db, authSecrets(), holder, now, typed, visitorFrom());
  };
  return { person, session, holder, lax, strict, password };
}

describe('a switch to a client that demands a second factor, by somebody who has none', () => {
  test('P2: takes the password, the set-up and its codes; only then is the client another one', async () => {
    const { session, holder, lax, strict, password } = await user();
    expect(await choose(session, strict)).toBe('asked');
    expect(await look(db, holder)).toMatchObject({
      shown: { state: 'awaiting-password' },
      because: ['client-requires', 'no-factor', 'grace-over'],
    });
    expect(await password('something else')).toMatchObject({ kind: 'wrong' });
    expect(await password()).toEqual({ kind: 'right', state: 'choosing' });
    expect(await putOff(db, holder), 'there is no way round it').toBeUndefined();
    const key = await showKey(db, holder);
    expect(await pair(db, holder, codeOf(key, clock.step))).toMatchObject({ kind: 'connected' });
    await saveCodes(db, holder);
    expect(await activeNow(session)).toEqual({ here: lax, next: lax });
    expect(await finish(db, holder)).toEqual({ state: 'ready', ticket: undefined });
    expect(await activeNow(session)).toEqual({ here: strict, next: strict });
    expect((await findSession(db, session.id))?.proven).toEqual(['authenticator']);
  });

  test('attack: a thief at an unlocked browser sets up a factor of their own by switching: not without the password', async () => {
    const { session, holder, lax, strict } = await user();
    await choose(session, strict);
    await expect(showKey(db, holder)).rejects.toThrow('no QR code');
    expect(await shown(db, holder)).toBe('awaiting-password');
    const later = await user(10);
    await choose(later.session, later.strict);
    const key = await showKey(db, later.holder);
    expect(await pair(db, later.holder, codeOf(key, clock.step)), 'nor where it could be put off').toEqual({
      kind: 'not-now',
    });
    expect(await shown(db, later.holder)).toBe('awaiting-password');
    for (const each of [{ session, lax }, later]) {
      expect((await activeNow(each.session)).here).toBe(each.lax);
    }
  });

  test('C2: put off while there is grace, the client is switched; the next sign-in shows the days that are left', async () => {
    const { person, session, holder, strict } = await user(5);
    await choose(session, strict);
    expect(await look(db, holder)).toMatchObject({
      shown: { state: 'choosing' },
      mayPutOff: true,
      grace: { daysLeft: 5 },
    });
    const outcomes = await race(20, () => putOff(db, holder));
    expect(outcomes.filter(Boolean)).toEqual([{ state: 'ready', ticket: undefined }]);
    expect(await activeNow(session)).toEqual({ here: strict, next: strict });
    await clock.forward(86_400);
    const next = await begin(db, person);
    expect((await look(db, next.holder)).grace?.daysLeft, 'counted from the switch').toBe(4);
  });

  test('C2: set up in spite of grace, the password comes once, before the first screen', async () => {
    const { session, holder, strict, password } = await user(5);
    await choose(session, strict);
    expect(await askPasswordFirst(db, holder)).toBe(true);
    expect(await shown(db, holder)).toBe('awaiting-password');
    expect(await password()).toEqual({ kind: 'right', state: 'choosing' });
    expect(await askPasswordFirst(db, holder), 'not a second time').toBe(false);
    expect((await look(db, holder)).mayPutOff, 'and it can still be put off').toBe(true);
    await setUpApp(db, clock, holder);
    expect(await activeNow(session)).toEqual({ here: strict, next: strict });
  });

  test('P2: given up in the middle, the session and the next sign-in keep the client they had', async () => {
    const { person, session, holder, lax, strict, password } = await user();
    await choose(session, strict);
    await password();
    await showKey(db, holder);
    expect(await cancelAttempt(db, holder)).toBe(true);
    expect(await activeNow(session)).toEqual({ here: lax, next: lax });
    expect((await begin(db, person)).state).toBe('ready');
  });

  test('P2: after a switch that was put off, the way back is open', async () => {
    const { session, holder, lax, strict } = await user(5);
    await choose(session, strict);
    await putOff(db, holder);
    expect(await choose(session, lax)).toBe('switched');
    expect(await choose(session, strict), 'it is shown again').toBe('asked');
  });
});
