import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { account, accountLink, attempt, auditEvent } from '@/db/schema';
import { findLinkOwner, makeWelcomeLink, setPasswordByLink } from '@/lib/account/link';
import { passwordChangedAt } from '@/lib/account/password';
import { findSession } from '@/lib/session/session';
import { finish } from '@/lib/sign-in/attempt';
import { openProfileSetUp } from '@/lib/sign-in/from-profile';
import { shownCodes } from '@/lib/sign-in/recovery-codes';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { race } from '../setup/race';
import { codeOf } from './app';
import { testClock } from './clock';
import { breakHashing, crowd, hashTo, whileHashing } from './hashing';
import {
  begin,
  enter,
  enterWith,
  freshAddress,
  look,
  pair,
  prove,
  secretKeys,
  showKey,
  shown,
  visitorFrom,
} from './journey';
import { makePerson } from './people';

const db = await testDatabase();
const clock = await testClock();

const chosen = 'quite another pass phrase';
const day = 86_400;

const setPassword = (token: string, password = chosen) =>
  setPasswordByLink(db, token, password, freshAddress());

/** Invited: no password yet. */
async function invited() {
  const person = await makePerson({ requirement: 'off' });
  await db
    .update(account)
    .set({ passwordHash: null, passwordChangedAt: null })
    .where(eq(account.id, person.accountId));
  return { person, token: await makeWelcomeLink(db, person.accountId) };
}

const linkOf = async ({ accountId }: Person) =>
  (await db.select().from(accountLink).where(eq(accountLink.accountId, accountId)))[0];

describe('a link', () => {
  test('sets the first password, and the person signs in with it', async () => {
    const { person, token } = await invited();
    expect(await passwordChangedAt(db, person.accountId)).toBeNull();
    expect(await setPassword(token)).toBe('done');
    expect(await passwordChangedAt(db, person.accountId)).toEqual(new Date(clock.seconds * 1_000));
    expect((await begin(db, { ...person, password: chosen })).state).toBe('ready');
  });

  test('used a second time does nothing', async () => {
    const { person, token } = await invited();
    await setPassword(token);
    expect(await findLinkOwner(db, token)).toBeUndefined();
    expect(await setPassword(token, 'the pass phrase of a thief')).toBe('gone');
    expect(await enter(db, { ...person, password: 'the pass phrase of a thief' })).toEqual({ kind: 'wrong' });
  });

  test('used twenty times at once sets one password', async () => {
    const { person, token } = await invited();
    let made = 0;
    hashTo(() => {
      made += 1;
      return `hash ${made}`;
    });
    const outcomes = await race(20, () => setPassword(token));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'gone')).toHaveLength(19);
    const events = await db.select().from(auditEvent).where(eq(auditEvent.accountId, person.accountId));
    expect(events.filter(({ kind }) => kind === 'password.set')).toHaveLength(1);
  });

  test('is void once a newer one was made, also for a password that is being hashed', async () => {
    const { person, token } = await invited();
    const newer = await makeWelcomeLink(db, person.accountId);
    expect(await findLinkOwner(db, token)).toBeUndefined();
    expect(await setPassword(token)).toBe('gone');
    whileHashing(() => makeWelcomeLink(db, person.accountId));
    expect(await setPassword(newer)).toBe('gone');
    expect(await passwordChangedAt(db, person.accountId)).toBeNull();
  });

  test('serves again when it was renewed after use', async () => {
    const { person, token } = await invited();
    await setPassword(token);
    const newer = await makeWelcomeLink(db, person.accountId);
    expect(await setPassword(newer, 'a third pass phrase')).toBe('done');
  });

  test('expires after a week, also while the password is being hashed', async () => {
    const { token } = await invited();
    await clock.forward(7 * day - 1);
    expect(await findLinkOwner(db, token)).toBeDefined();
    whileHashing(() => clock.forward(1));
    expect(await setPassword(token)).toBe('gone');
    expect(await findLinkOwner(db, token)).toBeUndefined();
    expect(await setPassword(token)).toBe('gone');
  });

  test('looked at twenty times, as mail scanners do, is as good as before', async () => {
    const { person, token } = await invited();
    const before = await linkOf(person);
    const events = await db.$count(auditEvent);
    const owners = await race(20, () => findLinkOwner(db, token));
    for (const owner of owners) {
      expect(owner).toMatchObject({ accountId: person.accountId, office: { slug: person.officeSlug } });
    }
    expect(await linkOf(person)).toEqual(before);
    expect(await db.$count(auditEvent)).toBe(events);
    expect(await setPassword(token)).toBe('done');
  });

  test('of a deactivated account does nothing', async () => {
    const { person, token } = await invited();
    await db.update(account).set({ deactivatedAt: new Date() }).where(eq(account.id, person.accountId));
    expect(await findLinkOwner(db, token)).toBeUndefined();
    expect(await setPassword(token)).toBe('gone');
  });

  test('is kept as a hash only', async () => {
    const { person, token } = await invited();
    expect(JSON.stringify(await linkOf(person))).not.toContain(token);
    expect(token).toMatch(/^[\w-]{43}$/);
  });

  test('an attacker with invented tokens is answered without a hash being worked out', async () => {
    const { token } = await invited();
    breakHashing();
    for (const other of ['', 'x', `${token}x`, token.slice(0, -1), '\u0000', 'x'.repeat(10_000)]) {
      expect(await setPassword(other)).toBe('gone');
    }
  });

  test('is not used up when too many people are at the door, or hashing fails', async () => {
    const { token } = await invited();
    crowd();
    expect(await setPassword(token)).toBe('busy');
    breakHashing();
    await expect(setPassword(token)).rejects.toThrow('out of memory');
    expect(await setPassword(token)).toBe('done');
  });
});

describe('a new password', () => {
  test('ends every session and closes every sign-in and set-up under way', async () => {
    const person = await makePerson({ enrolled: true });
    const at = async (step: number) => {
      const { holder } = await begin(db, person);
      const proof = await prove(db, holder, codeOf(person.appKey, step));
      return (proof as { ticket?: string }).ticket;
    };
    const session = await enterWith(db, await at(clock.step - 1));
    const unredeemed = await at(clock.step);
    await openProfileSetUp(db, secretKeys(), session, 'new-codes', visitorFrom());
    const { holder } = await begin(db, person);
    const token = await makeWelcomeLink(db, person.accountId);
    expect(await setPassword(token)).toBe('done');

    expect(await findSession(db, session.id)).toBeUndefined();
    await expect(enterWith(db, unredeemed)).rejects.toThrow('opened no session');
    expect(await shown(db, holder)).toBe('closed (cancelled)');
    expect(await prove(db, holder, codeOf(person.appKey, clock.step + 1))).toEqual({ kind: 'not-now' });
    const rows = await db.select().from(attempt).where(eq(attempt.accountId, person.accountId));
    expect(rows.filter(({ sealedCodes, pendingSecret }) => sealedCodes || pendingSecret)).toEqual([]);
  });

  test('an attacker in the middle of a set-up with the old password is out', async () => {
    const person = await makePerson();
    const proving = (await begin(db, person)).holder;
    const key = await showKey(db, proving);
    const showing = (await begin(db, person)).holder;
    const token = await makeWelcomeLink(db, person.accountId);
    expect(await setPassword(token)).toBe('done');
    expect(await pair(db, proving, codeOf(key, clock.step))).toEqual({ kind: 'not-now' });
    expect(shownCodes(secretKeys(), await look(db, proving))).toEqual([]);
    expect(await finish(db, showing)).toBeUndefined();
  });

  test('an attacker who sets it with a stolen link still stands before the second factor', async () => {
    const person = await makePerson({ requirement: 'required', enrolled: true });
    await setPassword(await makeWelcomeLink(db, person.accountId), 'the pass phrase of a thief');
    const thief = await begin(db, { ...person, password: 'the pass phrase of a thief' });
    expect(thief).toMatchObject({ state: 'awaiting-proof', ticket: undefined });
  });

  test('leaves other people’s sessions and sign-ins alone', async () => {
    const bystander = await makePerson({ requirement: 'off' });
    const session = await enterWith(db, (await begin(db, bystander)).ticket);
    const other = await begin(db, await makePerson());
    const { token } = await invited();
    await setPassword(token);
    expect(await findSession(db, session.id)).toBeDefined();
    expect(await shown(db, other.holder)).toBe('choosing');
  });
});
