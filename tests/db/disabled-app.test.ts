import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { authenticator, proofCounter, session } from '@/db/schema';
import { finish, keepApp } from '@/lib/sign-in/attempt';
import { openProfileSetUp } from '@/lib/sign-in/from-profile';
import { beginPairing } from '@/lib/sign-in/pairing';
import { proveWithRecoveryCode } from '@/lib/sign-in/proof';
import { putOff } from '@/lib/sign-in/put-off';
import { testDatabase } from '../setup/database';
import type { Person, PersonOptions } from '../setup/people';
import { codeOf, wrongCode } from './app';
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

/** Wrong codes, the hundredth of them real: the app is disabled by the portal's own count. */
async function disable({ accountId, appKey }: Person, holder: { token: string }) {
  await db.insert(proofCounter).values({ accountId, method: 'authenticator', failures: 99 });
  expect(await prove(db, holder, wrongCode(clock.step, appKey))).toMatchObject({ kind: 'wrong' });
  // Not the wait of the hundredth is what keeps the next ones out.
  await clock.forward(2 * 3_600);
}

const recover = (holder: { token: string }, person: Person) =>
  proveWithRecoveryCode(db, secretKeys(), holder, person.recoveryCodes[0] ?? '');

const asked: [string, PersonOptions][] = [
  ['an office that leaves the choice', { requirement: 'optional' }],
  ['an office that demands it', { requirement: 'required' }],
  ['an admin', { requirement: 'off', roles: ['office-admin'] }],
];

describe.each(asked)(
  'an attacker with the password, after a hundred wrong codes in a row: %s',
  (_, options) => {
    test('gets in with the password alone nowhere, nor with a right code of the app', async () => {
      const person = await makePerson({ ...options, enrolled: true });
      await disable(person, (await begin(db, person)).holder);
      const { holder, state, ticket } = await begin(db, person);
      expect({ state, ticket }).toEqual({ state: 'awaiting-proof', ticket: undefined });
      expect((await look(db, holder)).methods).toEqual(['recovery-code']);
      expect(await prove(db, holder, codeOf(person.appKey, clock.step))).toEqual({ kind: 'not-now' });
      expect(await putOff(db, holder)).toBeUndefined();
      expect(await keepApp(db, holder)).toBeUndefined();
      expect(await finish(db, holder)).toBeUndefined();
      expect(await beginPairing(db, secretKeys(), holder, await look(db, holder))).toBe(false);
      expect(await db.select().from(session).where(eq(session.accountId, person.accountId))).toEqual([]);
    });

    test('gets nowhere when no recovery code is left, either', async () => {
      const person = await makePerson({ ...options, enrolled: true });
      await disable(person, (await begin(db, person)).holder);
      await db.$client`update recovery_code c set used_at = now() from recovery_code_set s
      where s.id = c.set_id and s.account_id = ${person.accountId}`;
      const { holder, state, ticket } = await begin(db, person);
      expect({ state, ticket }).toEqual({ state: 'refused', ticket: undefined });
      for (const step of [putOff, keepApp, finish]) expect(await step(db, holder)).toBeUndefined();
      expect(await prove(db, holder, codeOf(person.appKey, clock.step))).toEqual({ kind: 'not-now' });
      expect(await recover(holder, person)).toEqual({ kind: 'not-now' });
      expect(await beginPairing(db, secretKeys(), holder, await look(db, holder))).toBe(false);
    });

    test('finds a code screen from before closed to the app’s right code', async () => {
      const person = await makePerson({ ...options, enrolled: true });
      const before = (await begin(db, person)).holder;
      const { holder } = await begin(db, person);
      await disable(person, holder);
      await db.$client`update attempt set expires_at = now() + interval '1 minute'`;
      expect(await look(db, before)).toMatchObject({ appDisabled: true, shown: { state: 'awaiting-proof' } });
      expect(await prove(db, before, codeOf(person.appKey, clock.step))).toEqual({ kind: 'not-now' });
    });
  },
);

describe('the owner, whose app was disabled by somebody’s guessing', () => {
  test('H4: gets in with a recovery code, replaces the app, and then its codes work again', async () => {
    const person = await makePerson({ requirement: 'required', enrolled: true });
    await disable(person, (await begin(db, person)).holder);
    const { holder } = await begin(db, person);
    expect(await recover(holder, person)).toMatchObject({ kind: 'right', state: 'recovered' });
    const { key, ticket } = await setUpApp(db, clock, holder);
    expect(await enterWith(db, ticket)).toMatchObject({ accountId: person.accountId });

    await clock.forward(30);
    const next = await begin(db, person);
    expect((await look(db, next.holder)).appDisabled).toBe(false);
    expect(await prove(db, next.holder, codeOf(person.appKey, clock.step))).toMatchObject({ kind: 'wrong' });
    expect(await prove(db, next.holder, codeOf(key, clock.step))).toMatchObject({ kind: 'right' });
  });

  test('may go on without replacing it, and then it stays disabled', async () => {
    const person = await makePerson({ requirement: 'required', enrolled: true });
    await disable(person, (await begin(db, person)).holder);
    const { holder } = await begin(db, person);
    await recover(holder, person);
    const kept = await keepApp(db, holder);
    expect(await enterWith(db, kept?.ticket)).toMatchObject({ proven: ['recovery-code'] });
    const next = await begin(db, person);
    expect(await prove(db, next.holder, codeOf(person.appKey, clock.step))).toEqual({ kind: 'not-now' });
  });
});

describe('where the office asks for nothing', () => {
  test('the password is enough to sign in, but replaces neither app nor codes', async () => {
    const person = await makePerson({ requirement: 'off', enrolled: true });
    const [set] = await db.$client`select id from recovery_code_set where account_id = ${person.accountId}`;
    await db.insert(proofCounter).values({
      accountId: person.accountId,
      method: 'authenticator',
      failures: 100,
    });
    const own = await enterWith(db, (await begin(db, person)).ticket);
    const holder = { sessionId: own.id };
    for (const purpose of ['connect-app', 'new-codes'] as const) {
      expect(await openProfileSetUp(db, secretKeys(), own, purpose, visitorFrom())).toBe('awaiting-proof');
      const attempt = await look(db, holder);
      expect(attempt.methods).toEqual(['recovery-code']);
      expect(await beginPairing(db, secretKeys(), holder, attempt)).toBe(false);
      expect(await prove(db, holder, codeOf(person.appKey, clock.step))).toEqual({ kind: 'not-now' });
    }
    await db.$client`delete from recovery_code where set_id = ${set?.id}`;
    expect(await openProfileSetUp(db, secretKeys(), own, 'connect-app', visitorFrom())).toBe('refused');
    expect(await shown(db, holder)).toBe('refused');
  });
});

test('an attacker whose QR code was on the screen when the owner’s app was disabled pairs nothing', async () => {
  const person = await makePerson();
  const attacker = await begin(db, person);
  const key = await showKey(db, attacker.holder);
  const owner = await begin(db, person);
  const { key: own } = await setUpApp(db, clock, owner.holder);
  await disable({ ...person, appKey: own }, (await begin(db, person)).holder);
  expect(await pair(db, attacker.holder, codeOf(key, clock.step))).toEqual({ kind: 'not-now' });
  const apps = await db.select().from(authenticator).where(eq(authenticator.accountId, person.accountId));
  expect(apps).toHaveLength(1);
});
