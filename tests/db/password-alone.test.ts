import { eq, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { attempt, authenticator, session } from '@/db/schema';
import { openProfileSetUp } from '@/lib/sign-in/from-profile';
import { beginPairing } from '@/lib/sign-in/pairing';
import { proveWithRecoveryCode } from '@/lib/sign-in/proof';
import { putOff } from '@/lib/sign-in/put-off';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import { codeOf } from './app';
import { testClock } from './clock';
import {
  begin,
  enterWith,
  look,
  pair,
  prove,
  secretKeys,
  setUpApp,
  showKey,
  shown,
  visitorFrom,
} from './journey';
import { makePerson } from './people';

const db = await testDatabase();
const clock = await testClock();

describe('an attacker with the password, whose set-up was open before the owner connected an app', () => {
  test('neither puts it off nor pairs an app of their own', async () => {
    const person = await makePerson();
    const choosing = await begin(db, person);
    const proving = await begin(db, person);
    const screen = await look(db, choosing.holder);
    const key = await showKey(db, proving.holder);
    const owner = await begin(db, person);
    const { ticket } = await setUpApp(db, clock, owner.holder);

    expect(await putOff(db, choosing.holder)).toBeUndefined();
    expect(await beginPairing(db, secretKeys(), choosing.holder, screen)).toBe(false);
    expect(await pair(db, proving.holder, codeOf(key, clock.step))).toEqual({ kind: 'not-now' });
    expect(await beginPairing(db, secretKeys(), proving.holder, screen)).toBe(false);
    for (const { holder } of [choosing, proving]) expect(await shown(db, holder)).toBe('closed (cancelled)');
    expect((await look(db, proving.holder)).pendingSecret).toBeUndefined();

    const sessions = await db.select().from(session).where(eq(session.accountId, person.accountId));
    expect(sessions.map(({ id }) => id)).toEqual([(await enterWith(db, ticket)).id]);
  });

  test('gets nothing from a set-up in a session of their own, either', async () => {
    const person = await makePerson({ requirement: 'off' });
    const thief = await enterWith(db, (await begin(db, person)).ticket);
    await openProfileSetUp(db, secretKeys(), thief, 'connect-app', visitorFrom());
    const own = await enterWith(db, (await begin(db, person)).ticket);
    await openProfileSetUp(db, secretKeys(), own, 'connect-app', visitorFrom());
    await db.update(attempt).set({ state: 'choosing' }).where(eq(attempt.sessionId, own.id));
    await db.update(session).set({ passwordConfirmedAt: sql`now()` }).where(eq(session.id, own.id));
    await setUpApp(db, clock, { sessionId: own.id });
    expect(await shown(db, { sessionId: thief.id })).toBe('closed (cancelled)');
    expect(await openProfileSetUp(db, secretKeys(), thief, 'connect-app', visitorFrom())).toBe(
      'awaiting-proof',
    );
    // The owner, in the same session, could go on from here: nothing of the older set-up is left in it.
    expect(await look(db, { sessionId: thief.id })).toMatchObject({
      methods: ['authenticator', 'recovery-code'],
      replaces: false,
      adds: true,
    });
  });

  test('and sign-ins that are not set-ups go on: another browser at the code screen, and one that is done', async () => {
    const person = await makePerson({ enrolled: true });
    const atCode = await begin(db, person);
    const done = await begin(db, person);
    await prove(db, done.holder, codeOf(person.appKey, clock.step - 1));
    const owner = await begin(db, person);
    await proveWithRecoveryCode(db, secretKeys(), owner.holder, person.recoveryCodes[0] ?? '');
    await setUpApp(db, clock, owner.holder);
    expect(await shown(db, atCode.holder)).toBe('awaiting-proof');
    expect(await shown(db, done.holder)).toBe('ready');
  });

  test('leaves the set-ups of other people alone', async () => {
    const bystander = await begin(db, await makePerson());
    await setUpApp(db, clock, (await begin(db, await makePerson())).holder);
    expect(await shown(db, bystander.holder)).toBe('choosing');
  });
});

test('two apps of one account, paired at once in twenty set-ups: one wins, and the others are closed', async () => {
  const person = await makePerson();
  const open = await race(20, async (number) => {
    const { holder } = await begin(db, person, { knownBrowser: `browser ${number}` });
    return { holder, key: await showKey(db, holder) };
  });
  const outcomes = await race(20, async (number) => {
    const { holder, key } = open[number] ?? open[0] ?? { holder: { token: '' }, key: '' };
    return pair(db, holder, codeOf(key, clock.step));
  });
  expect(outcomes.filter(({ kind }) => kind === 'connected')).toHaveLength(1);
  expect(outcomes.filter(({ kind }) => kind === 'not-now')).toHaveLength(19);
  const apps = await db.select().from(authenticator).where(eq(authenticator.accountId, person.accountId));
  expect(apps).toHaveLength(1);
  const states = await db.select().from(attempt).where(eq(attempt.accountId, person.accountId));
  expect(states.map(({ state }) => state).sort()).toEqual([
    ...Array.from({ length: 19 }, () => 'closed'),
    'showing-codes',
  ]);
});
