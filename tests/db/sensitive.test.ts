import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { attempt } from '@/db/schema';
import { carryOut, carryOutConfirmed, openChange, sealChange } from '@/lib/account/carry-out';
import type { OwnChange } from '@/lib/account/change';
import { findSession, type Session } from '@/lib/session/session';
import { findAttempt } from '@/lib/sign-in/attempt';
import { openConfirmation, openProfileSetUp } from '@/lib/sign-in/from-profile';
import { confirmPassword } from '@/lib/sign-in/password-again';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { race } from '../setup/race';
import { codeOf } from './app';
import { testClock } from './clock';
import {
  authSecrets,
  look,
  pair,
  prove,
  saveCodes,
  secretKeys,
  showKey,
  shown,
  visitorFrom,
} from './journey';
import { exampleOf, kinds, needsApp, owner, type Proof, sessionOf, standing } from './sensitive';
import { rowsOf } from './several-apps';

const db = await testDatabase();
const clock = await testClock();
const sql = db.$client;

/** As a page looks it up. */
async function pageOf(session: { id: string }): Promise<Session> {
  const found = await findSession(db, session.id);
  if (!found) throw new Error('the session is gone');
  return found;
}

const withFactor: [string, Proof][] = [
  ['without any proof', {}],
  ['with a proof of 10 minutes ago', { factor: 600 }],
  ['with the password instead of the factor', { password: 0 }],
  ['after it was ended', { factor: 0, password: 0, signedOff: 'ended' }],
  ['after an hour without a click', { factor: 0, password: 0, signedOff: 'idle' }],
  ['after its day was over', { factor: 0, password: 0, signedOff: 'old' }],
  ['that nobody has taken up', { factor: 0, password: 0, signedOff: 'never taken up' }],
];
const withoutFactor: [string, Proof][] = [
  ['without any proof', {}],
  ['with a password given 10 minutes ago', { password: 600 }],
  ['with the proof of a factor that is gone', { factor: 0 }],
  ...withFactor.slice(3),
];

const [owners, strangers] = [new Map<boolean, Person>(), new Map<boolean, Person>()];
beforeAll(async () => {
  for (const enrolled of [true, false]) {
    owners.set(enrolled, await owner(enrolled));
    strangers.set(enrolled, await owner(enrolled));
  }
});
const of = (people: Map<boolean, Person>, enrolled: boolean) => people.get(enrolled) as Person;

describe.each([
  ['with a factor', true],
  ['without any', false],
] as const)('an attacker at the session of an account %s', (_, enrolled) => {
  const fresh: Proof = enrolled ? { factor: 0 } : { password: 0 };
  const stale: Proof = enrolled ? { factor: 600 } : { password: 600 };
  const carry = (
    session: { id: string; accountId: string },
    kind: OwnChange['kind'],
    before: Awaited<ReturnType<typeof standing>>,
  ) => carryOut(db, secretKeys(), session, exampleOf(kind, before).change, visitorFrom());

  test.each(kinds)(
    '%s: is refused without a fresh proof on this very session of this very account',
    async (kind) => {
      const [person, stranger] = [of(owners, enrolled), of(strangers, enrolled)];
      const [before, theirs] = [await standing(person.accountId), await standing(stranger.accountId)];
      for (const [name, proof] of enrolled ? withFactor : withoutFactor) {
        expect(await carry(await sessionOf(person, proof), kind, before), name).toEqual({
          kind: 'needs-proof',
        });
      }
      const [foreign, elsewhere] = [await sessionOf(stranger, fresh), await sessionOf(person, fresh)];
      const mixed = { id: foreign.id, accountId: person.accountId };
      expect(await carry(mixed, kind, before), 'somebody else’s proof').toEqual({ kind: 'needs-proof' });
      const reversed = { id: elsewhere.id, accountId: stranger.accountId };
      expect(await carry(reversed, kind, theirs), 'for somebody else').toEqual({ kind: 'needs-proof' });
      const here = await sessionOf(person, stale);
      expect(await carry(here, kind, before), 'a proof on another session').toEqual({ kind: 'needs-proof' });
      await sql`update account set deactivated_at = now() where id = ${person.accountId}`;
      expect(await carry(elsewhere, kind, before), 'a closed account').toEqual({ kind: 'needs-proof' });
      await sql`update account set deactivated_at = null where id = ${person.accountId}`;
      expect(await standing(person.accountId)).toEqual(before);
      expect(await standing(stranger.accountId)).toEqual(theirs);
    },
  );

  test.each(kinds)(
    '%s: is kept until the proof, and carried out by nobody else, nor ten minutes later',
    async (kind) => {
      const [person, stranger] = [of(owners, enrolled), of(strangers, enrolled)];
      const before = await standing(person.accountId);
      const session = await sessionOf(person, stale);
      const keep = async () => {
        const sealedChange = sealChange(secretKeys(), person.accountId, exampleOf(kind, before).change);
        return openConfirmation(
          db,
          secretKeys(),
          await pageOf(session),
          { sealedChange, destination: '/' },
          visitorFrom(),
        );
      };
      const carryKept = (by: { id: string; accountId: string }) =>
        carryOutConfirmed(db, secretKeys(), by, visitorFrom());
      const confirmed = () =>
        sql`update attempt set state = 'confirmed', expires_at = now() + interval '10 minutes' where session_id = ${session.id}`;
      expect(await keep()).toBe(enrolled ? 'awaiting-proof' : 'awaiting-password');
      expect(await carryKept(session), 'before the proof').toEqual({ kind: 'not-now' });
      await sql`update session set proven_at = now(), password_confirmed_at = now() where id = ${session.id}`;
      expect(await carryKept(session), 'fresh by now, but not by this proof').toEqual({ kind: 'not-now' });
      await confirmed();
      const others = [await sessionOf(person, fresh), await sessionOf(stranger, fresh)];
      for (const other of others) expect(await carryKept(other)).toEqual({ kind: 'not-now' });
      expect(await carryKept({ id: session.id, accountId: stranger.accountId })).toEqual({ kind: 'not-now' });
      await sql`update session set proven_at = now() - interval '10 minutes',
      password_confirmed_at = now() - interval '10 minutes' where id = ${session.id}`;
      expect(await carryKept(session), 'ten minutes later').toEqual({ kind: 'not-now' });
      await sql`update session set proven_at = now(), password_confirmed_at = now(), ended_at = now() where id = ${session.id}`;
      expect(await carryKept(session), 'after the end of the session').toEqual({ kind: 'not-now' });
      expect(await standing(person.accountId)).toEqual(before);
    },
  );

  test.each(['connect-app', 'new-codes'] as const)(
    '%s: is not opened without a fresh proof',
    async (purpose) => {
      const [person, stranger] = [of(owners, enrolled), of(strangers, enrolled)];
      const page = await pageOf(await sessionOf(person, fresh));
      const open = (session: Partial<Session>) =>
        openProfileSetUp(db, secretKeys(), { ...page, ...session }, purpose, visitorFrom());
      const nothing = purpose === 'new-codes' && !enrolled;
      const asks = nothing ? undefined : enrolled ? 'awaiting-proof' : 'awaiting-password';
      for (const [name, proof] of enrolled ? withFactor : withoutFactor) {
        const { id } = await sessionOf(person, proof);
        if (proof.signedOff) {
          expect(await findSession(db, id), `${name}: nobody gets as far as asking`).toBeUndefined();
          continue;
        }
        for (const freshlyProven of [true, false]) {
          const state = await open({ id, freshlyProven });
          const held = (await findAttempt(db, { sessionId: id }))?.shown.state;
          const none = freshlyProven ? undefined : asks;
          expect([state, held], `${name}, whatever the page believed`).toEqual([none, none]);
        }
      }
      const foreign = await sessionOf(stranger, enrolled ? { factor: 600 } : { password: 600 });
      expect(await open({ id: foreign.id, freshlyProven: true })).toBeUndefined();
      const begun = enrolled
        ? { 'connect-app': 'choosing', 'new-codes': 'showing-codes' }[purpose]
        : undefined;
      expect(await open({}), 'with a fresh one it is').toBe(
        enrolled ? begun : nothing ? undefined : 'choosing',
      );
    },
  );

  test('connect-app: pairs nothing once the proof has grown old on the page; asked again, the QR code is the same', async () => {
    const person = await owner(enrolled);
    const session = await sessionOf(person, enrolled ? { factor: 300 } : { password: 300 });
    const holder = { sessionId: session.id };
    await openProfileSetUp(db, secretKeys(), await pageOf(session), 'connect-app', visitorFrom());
    const key = await showKey(db, holder);
    await clock.forward(301);
    const before = await standing(person.accountId);
    expect(await pair(db, holder, codeOf(key, clock.step))).toEqual({ kind: 'not-now' });
    expect(await standing(person.accountId)).toEqual(before);
    expect(await shown(db, holder)).toBe(enrolled ? 'awaiting-proof' : 'awaiting-password');
    if (enrolled) {
      expect(await prove(db, holder, codeOf(person.appKey, clock.step))).toMatchObject({ kind: 'right' });
    } else {
      const page = await pageOf(session);
      const given = await confirmPassword(db, authSecrets(), holder, page, person.password, visitorFrom());
      expect(given).toEqual({ kind: 'right', state: 'proving' });
    }
    expect(await shown(db, holder)).toBe('proving');
    expect(await pair(db, holder, codeOf(key, clock.step))).toMatchObject({ kind: 'connected' });
    expect(await rowsOf(person)).toHaveLength(before.apps.length + 1);
  });

  test('connect-app: pairs nothing in a session that was ended, whose proof is of another account or session', async () => {
    const person = await owner(enrolled);
    const session = await sessionOf(person, fresh);
    const holder = { sessionId: session.id };
    await openProfileSetUp(db, secretKeys(), await pageOf(session), 'connect-app', visitorFrom());
    const key = await showKey(db, holder);
    const before = await standing(person.accountId);
    for (const other of [await sessionOf(person, fresh), await sessionOf(of(strangers, enrolled), fresh)]) {
      expect(await pair(db, { sessionId: other.id }, codeOf(key, clock.step))).toEqual({ kind: 'not-now' });
    }
    await sql`update session set ended_at = now() where id = ${session.id}`;
    expect(await pair(db, holder, codeOf(key, clock.step))).toEqual({ kind: 'not-now' });
    expect(await standing(person.accountId)).toEqual(before);
  });
});

describe.each([
  ['its own factor', true],
  ['its password, having no factor', false],
] as const)('an account that proves itself with %s', (_, enrolled) => {
  const possible = kinds.filter((kind) => enrolled || !needsApp(kind));
  const fresh: Proof = enrolled ? { factor: 599 } : { password: 599 };

  test.each(possible)('%s: is carried out at once, up to ten minutes after the proof', async (kind) => {
    const person = await owner(enrolled);
    const before = await standing(person.accountId);
    const { change, after } = exampleOf(kind, before);
    const outcome = await carryOut(db, secretKeys(), await sessionOf(person, fresh), change, visitorFrom());
    expect(outcome).toEqual({ kind: 'done' });
    expect(await standing(person.accountId)).toEqual(after);
  });

  test.each(possible)(
    '%s: asked for before the proof, is carried out after it, once of twenty times',
    async (kind) => {
      const person = await owner(enrolled);
      const before = await standing(person.accountId);
      const { change, after } = exampleOf(kind, before);
      const session = await sessionOf(person, {});
      const holder = { sessionId: session.id };
      const sealedChange = sealChange(secretKeys(), person.accountId, change);
      const kept = { sealedChange, destination: '/profile/info' };
      await openConfirmation(db, secretKeys(), await pageOf(session), kept, visitorFrom());
      expect((await look(db, holder)).pendingChange, 'sealed where it is kept').not.toContain(kind);
      if (enrolled) {
        expect(await prove(db, holder, codeOf(person.appKey, clock.step))).toMatchObject({
          state: 'confirmed',
        });
      } else {
        const page = await pageOf(session);
        const given = await confirmPassword(db, authSecrets(), holder, page, person.password, visitorFrom());
        expect(given).toEqual({ kind: 'right', state: 'confirmed' });
      }
      expect(await standing(person.accountId)).toEqual(before);
      const outcomes = await race(20, () => carryOutConfirmed(db, secretKeys(), session, visitorFrom()));
      expect(outcomes.filter((outcome) => outcome.kind !== 'not-now')).toEqual([
        { change: kind, kind: 'done' },
      ]);
      expect(await standing(person.accountId)).toEqual(after);
      expect(await shown(db, holder)).toBe('ready');
      const [row] = await db.select().from(attempt).where(eq(attempt.sessionId, session.id));
      expect(row?.pendingChange).toBeNull();
    },
  );
});

test('H4, new-codes: with a fresh proof they are shown, and count once they are confirmed', async () => {
  const person = await owner(true);
  const session = await sessionOf(person, { factor: 599 });
  const before = await standing(person.accountId);
  expect(await openProfileSetUp(db, secretKeys(), await pageOf(session), 'new-codes', visitorFrom())).toBe(
    'showing-codes',
  );
  expect(await standing(person.accountId)).toEqual(before);
  await saveCodes(db, { sessionId: session.id });
  expect((await standing(person.accountId)).codes).not.toBe(before.codes);
});

test('attack: a kept change moved to another account’s row. It is sealed for its own account, and opens for no other', async () => {
  const [person, stranger] = [await owner(true), await owner(true)];
  const { change } = exampleOf('remove-app', await standing(stranger.accountId));
  const sealedChange = sealChange(secretKeys(), stranger.accountId, change);
  expect(openChange(secretKeys(), stranger.accountId, sealedChange)).toEqual(change);
  expect(() => openChange(secretKeys(), person.accountId, sealedChange)).toThrow();
  const session = await sessionOf(person, {});
  const holder = { sessionId: session.id };
  await openConfirmation(
    db,
    secretKeys(),
    await pageOf(session),
    { sealedChange, destination: '/' },
    visitorFrom(),
  );
  await prove(db, holder, codeOf(person.appKey, clock.step));
  const before = [await standing(person.accountId), await standing(stranger.accountId)];
  await expect(carryOutConfirmed(db, secretKeys(), session, visitorFrom())).rejects.toThrow();
  expect([await standing(person.accountId), await standing(stranger.accountId)]).toEqual(before);
});
