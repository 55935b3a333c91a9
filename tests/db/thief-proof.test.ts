import { describe, expect, test } from 'vitest';
import { sealChange } from '@/lib/account/carry-out';
import { triesPerAttempt } from '@/lib/factor/limits';
import { endOtherSessions, endOwnSession } from '@/lib/session/list';
import { finish, keepApp } from '@/lib/sign-in/attempt';
import { openConfirmation, openProfileSetUp } from '@/lib/sign-in/from-profile';
import { proveWithRecoveryCode } from '@/lib/sign-in/proof';
import { acknowledgeCodes } from '@/lib/sign-in/recovery-codes';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { codeOf, wrongCode } from './app';
import { testClock } from './clock';
import { begin, look, pair, prove, secretKeys, showKey, shown, signIn, visitorFrom } from './journey';
import { hold, untilWaiting } from './locks';
import { makePerson } from './people';
import { addApp, change, rowsOf, signedIn } from './several-apps';

const db = await testDatabase();
const clock = await testClock();

/** Signs in with one of the recovery codes, as far as its question. */
async function recover(person: Person, code: number) {
  const { holder } = await begin(db, person);
  await proveWithRecoveryCode(db, secretKeys(), holder, person.recoveryCodes[code] ?? '');
  return holder;
}

/** A new app in place of the lost one. */
async function replace(person: Person, code = 0) {
  const holder = await recover(person, code);
  const paired = await pair(db, holder, codeOf(await showKey(db, holder), clock.step));
  expect(paired).toMatchObject({ kind: 'connected' });
  return holder;
}

const openNewCodes = (session: Awaited<ReturnType<typeof signIn>>) =>
  openProfileSetUp(db, secretKeys(), session, 'new-codes', visitorFrom());

describe('a thief with the phone and the password, when the owner puts another app in its place', () => {
  test('changes nothing any more with what the lost app proved', async () => {
    const { person, session: thief } = await signedIn(clock);
    expect(await change(thief, { kind: 'user-name', userName: null })).toEqual({ kind: 'done' });
    await replace(person);
    expect(await change(thief, { kind: 'switch-off' })).toEqual({ kind: 'needs-proof' });
  });

  test('cannot make recovery codes their own that were on the screen before', async () => {
    const { person, session: thief, holder } = await signedIn(clock);
    expect(await openNewCodes(thief)).toBe('showing-codes');
    const attempt = await look(db, holder);
    await replace(person);
    const receipt = { name: 'Thief', locale: 'en' } as const;
    expect(await acknowledgeCodes(db, secretKeys(), holder, attempt, receipt)).toBe('not-now');
    expect(await shown(db, holder)).toBe('closed (cancelled)');
  });

  test('cannot complete a sign-in either that was left open on its last page', async () => {
    const person = await makePerson({ enrolled: true });
    const thief = await replace(person, 0);
    expect(await shown(db, thief)).toBe('finished');
    const owner = await replace(person, 1);
    expect(await finish(db, thief)).toBeUndefined();
    expect(await finish(db, owner)).toMatchObject({ state: 'ready', ticket: expect.any(String) });
  });
});

describe('a thief in a proven session who asks for new recovery codes at the very moment', () => {
  test('in which the owner turns the second factor off has nothing open afterwards', async () => {
    const { person, session: thief, holder } = await signedIn(clock);
    const own = await signIn(db, clock, person);
    const stop = await hold(db, (sql) => sql`select from office where id = ${person.officeId} for update`);
    const off = change(own, { kind: 'switch-off' });
    await untilWaiting(db, 1);
    const opening = openNewCodes(thief);
    await untilWaiting(db, 2);
    await stop.release();
    expect(await off).toEqual({ kind: 'done' });
    expect(await opening).toBeUndefined();
    await expect(look(db, holder)).rejects.toThrow('no such attempt');
  });

  test('in which the owner removes the stolen app has nothing open afterwards', async () => {
    const { person, session: thief, first, holder } = await signedIn(clock);
    const own = await signIn(db, clock, person);
    await clock.forward(30);
    await addApp(clock, person, own);
    const stop = await hold(db, (sql) => sql`select from authenticator where id = ${first.id} for update`);
    const removal = change(own, { kind: 'remove-app', app: first.id });
    await untilWaiting(db, 1);
    const opening = openNewCodes(thief);
    await untilWaiting(db, 2);
    await stop.release();
    expect(await removal).toEqual({ kind: 'done' });
    expect(await opening).toBeUndefined();
    await expect(look(db, holder)).rejects.toThrow('no such attempt');
  });
});

describe('a thief with a stolen recovery code who stays on the page behind it', () => {
  test('does not come in any more once the owner has signed out all other browsers', async () => {
    const { person, session } = await signedIn(clock);
    const thief = await recover(person, 0);
    expect(await shown(db, thief)).toBe('recovered');
    expect(await endOtherSessions(db, session, '192.0.2.7')).toBe(0);
    expect(await keepApp(db, thief)).toBeUndefined();
    expect(await shown(db, thief)).toBe('closed (cancelled)');
  });

  test('and whose own session was ended closes nobody’s sign-in', async () => {
    const { person, session: thief } = await signedIn(clock);
    const own = await signIn(db, clock, person);
    await endOtherSessions(db, own, '192.0.2.7');
    const owner = await recover(person, 0);
    await endOtherSessions(db, thief, '192.0.2.8');
    expect(await shown(db, owner)).toBe('recovered');
  });
});

describe('a thief whose session is ended at the very moment', () => {
  test('in which the first code of an app of their own is looked at, has connected none', async () => {
    const { person, session: thief, holder } = await signedIn(clock);
    const own = await signIn(db, clock, person);
    await openProfileSetUp(db, secretKeys(), thief, 'connect-app', visitorFrom());
    const key = await showKey(db, holder);
    const stop = await hold(db, (sql) => sql`select from session where id = ${thief.id} for update`);
    const ending = endOwnSession(db, own, thief.id, '192.0.2.7');
    await untilWaiting(db, 1);
    const pairing = pair(db, holder, codeOf(key, clock.step));
    await untilWaiting(db, 2);
    await stop.release();
    expect(await ending).toBe(true);
    expect(await pairing).toEqual({ kind: 'not-now' });
    expect(await rowsOf(person)).toHaveLength(1);
  });
});

describe('a thief who guesses codes for a change that waits', () => {
  test('leaves nothing of it behind when the last guess closes it, be it sealed', async () => {
    const { person, session, holder } = await signedIn(clock);
    const sealedChange = sealChange(secretKeys(), person.accountId, { kind: 'switch-off' });
    const stale = { ...session, freshlyProven: false };
    await openConfirmation(db, secretKeys(), stale, { sealedChange, destination: '/' }, visitorFrom());
    expect((await look(db, holder)).pendingChange).toBe(sealedChange);
    for (let guess = 0; guess < triesPerAttempt; guess += 1)
      await prove(db, holder, wrongCode(clock.step, person.appKey));
    expect(await shown(db, holder)).toBe('closed (tries)');
    expect((await look(db, holder)).pendingChange).toBeUndefined();
  });
});
