import { describe, expect, test } from 'vitest';
import { carryOut, carryOutConfirmed, sealChange } from '@/lib/account/carry-out';
import { setLanguage } from '@/lib/account/language';
import { changeName } from '@/lib/account/name';
import { findSession, redeemTicket, type Session } from '@/lib/session/session';
import { finish, keepApp } from '@/lib/sign-in/attempt';
import { openConfirmation, openProfileSetUp, type ProfilePurpose } from '@/lib/sign-in/from-profile';
import { verifyNumber } from '@/lib/sign-in/number-set-up';
import { beginPairing } from '@/lib/sign-in/pairing';
import { proveWithRecoveryCode } from '@/lib/sign-in/proof';
import { acknowledgeCodes } from '@/lib/sign-in/recovery-codes';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { confirm, freshEmail, mailedToken } from './addresses';
import { codeOf } from './app';
import { testClock } from './clock';
import { begin, look, pair, prove, secretKeys, showKey, shown, visitorFrom } from './journey';
import { freshNumber } from './numbers';
import { makePerson } from './people';
import { allMethods, codeAt, offering, phonesWorld, submit, toNumber } from './phones';
import { applicant, inSession, send, sendSwitch } from './requests';
import { exampleOf, kinds, owner, sessionOf, standing } from './sensitive';

const db = await testDatabase();
const clock = await testClock();
const world = await phonesWorld();
const { outer } = world;

/** As it is in the very moment after: what stood open is not closed yet. */
const guard = ({ accountId }: { accountId: string }) =>
  db.$client`update account set guarded_since = now() where id = ${accountId}`;
const release = ({ accountId }: { accountId: string }) =>
  db.$client`update account set guarded_since = null where id = ${accountId}`;

async function sessionFor(person: Person): Promise<Session> {
  const { id } = await sessionOf(person, { factor: 0, password: 0 });
  const session = await findSession(db, id);
  if (!session) throw new Error('no session');
  return session;
}

const officeKinds = [
  { kind: 'add-client', name: 'Client', requirement: 'off', graceDays: 0 },
  { kind: 'save-region', version: 1, defaultLocale: 'de', country: 'DE', timeZone: 'Europe/Berlin' },
] as const;

describe('while changes are blocked, an account changes nothing of its own', () => {
  test.each(kinds)(
    'attack: "%s" with a fresh proof in hand is refused, and nothing is changed',
    async (kind) => {
      const person = await owner(true);
      const session = await sessionFor(person);
      const before = await standing(person.accountId);
      const { change } = exampleOf(kind, before);
      await guard(person);
      expect(await carryOut(db, secretKeys(), session, change, visitorFrom())).toEqual({
        kind: 'refused',
        because: 'guarded',
      });
      expect(await standing(person.accountId)).toEqual(before);
      // Nobody is asked for a proof first.
      const stale = await sessionOf(person, {});
      expect(await carryOut(db, secretKeys(), stale, change, visitorFrom())).toEqual({
        kind: 'refused',
        because: 'guarded',
      });
    },
  );

  test('attack: a change that was kept for its proof before is not carried out after it', async () => {
    const person = await owner(true);
    const session = await sessionFor(person);
    const before = await standing(person.accountId);
    const change = { kind: 'user-name', userName: 'somebody-else' } as const;
    const sealedChange = sealChange(secretKeys(), person.accountId, change);
    const kept = { sealedChange, destination: '/profile/info' };
    await openConfirmation(db, secretKeys(), { ...session, freshlyProven: false }, kept, visitorFrom());
    await db.$client`update attempt set state = 'confirmed' where session_id = ${session.id}`;
    await guard(person);
    expect(await carryOutConfirmed(db, secretKeys(), session, visitorFrom())).toEqual({
      change: 'user-name',
      kind: 'refused',
      because: 'guarded',
    });
    expect(await standing(person.accountId)).toEqual(before);
  });

  test('attack: an admin’s account changes nothing of others either', async () => {
    const admin = await makePerson({ roles: ['staff', 'office-admin'], enrolled: true });
    const other = await makePerson({ officeId: admin.officeId, roles: ['staff'] });
    const session = await sessionFor(admin);
    await guard(admin);
    for (const change of [
      ...officeKinds,
      { kind: 'set-roles', account: other.accountId, roles: ['office-admin'] } as const,
      { kind: 'deactivate', account: other.accountId } as const,
    ])
      expect(await carryOut(db, secretKeys(), session, { ...change } as never, visitorFrom())).toEqual({
        kind: 'refused',
        because: 'guarded',
      });
  });

  test.each(['connect-app', 'add-number', 'new-codes'] as const)(
    'attack: no set-up is opened from the profile: %s',
    async (purpose: ProfilePurpose) => {
      const person = await owner(true);
      const session = await sessionFor(person);
      await guard(person);
      expect(await openProfileSetUp(db, secretKeys(), session, purpose, visitorFrom())).toBeUndefined();
      await release(person);
      expect(await openProfileSetUp(db, secretKeys(), session, purpose, visitorFrom())).toBeDefined();
    },
  );

  const opened = async (purpose: ProfilePurpose) => {
    const person = await makePerson({ enrolled: true, office: offering(...allMethods) });
    const session = await sessionFor(person);
    await openProfileSetUp(db, secretKeys(), session, purpose, visitorFrom());
    return { person, holder: { sessionId: session.id } };
  };

  test('attack: an app whose QR code is on the screen is not connected, and no new QR code is drawn', async () => {
    const { person, holder } = await opened('connect-app');
    const key = await showKey(db, holder);
    const before = await standing(person.accountId);
    await guard(person);
    expect(await beginPairing(db, secretKeys(), holder, await look(db, holder))).toBe(false);
    expect(await pair(db, holder, codeOf(key, clock.step))).toEqual({ kind: 'not-now' });
    expect(await standing(person.accountId)).toEqual(before);
    await release(person);
    expect(await pair(db, holder, codeOf(key, clock.step))).toMatchObject({ kind: 'connected' });
  });

  test('attack: a number whose code is on its way is not added, and no code goes to another one', async () => {
    const { person, holder } = await opened('add-number');
    const number = freshNumber();
    await toNumber(holder);
    expect(await submit(outer, holder, number)).toEqual({ kind: 'asked' });
    const code = codeAt(world, number);
    const before = await standing(person.accountId);
    await guard(person);
    expect(await verifyNumber(db, outer, holder, code)).toEqual({ kind: 'over' });
    expect(await submit(outer, holder, freshNumber())).not.toEqual({ kind: 'asked' });
    expect(await standing(person.accountId)).toEqual(before);
    await release(person);
    expect(await verifyNumber(db, outer, holder, code)).toMatchObject({ kind: 'verified' });
  });

  test('attack: new recovery codes that are on the screen do not become the account’s', async () => {
    const { person, holder } = await opened('new-codes');
    const attempt = await look(db, holder);
    const before = await standing(person.accountId);
    const save = () => acknowledgeCodes(db, secretKeys(), holder, attempt, { name: 'Thief', locale: 'en' });
    await guard(person);
    expect(await save()).toBe('not-now');
    expect(await standing(person.accountId)).toEqual(before);
    await release(person);
    expect(await save()).toBe('done');
    await finish(db, holder);
  });

  test('G5: a recovery code still lets in, and replaces nothing', async () => {
    const person = await makePerson({ enrolled: true, office: offering(...allMethods) });
    await guard(person);
    const { holder } = await begin(db, person);
    await proveWithRecoveryCode(db, secretKeys(), holder, person.recoveryCodes[0] ?? '');
    const attempt = await look(db, holder);
    expect(attempt).toMatchObject({ isGuarded: true, available: [], applicable: [] });
    expect(await beginPairing(db, secretKeys(), holder, attempt)).toBe(false);
    expect(await shown(db, holder)).toBe('recovered');
    const kept = await keepApp(db, holder);
    expect(await redeemTicket(db, kept?.ticket ?? '')).toBeDefined();
  });

  test('X5: somebody whose codes were never saved gets in without', async () => {
    const person = await makePerson({ enrolled: true });
    await db.$client`delete from recovery_code_set where account_id = ${person.accountId}`;
    await guard(person);
    const { holder } = await begin(db, person);
    expect(await prove(db, holder, codeOf(person.appKey, clock.step))).toMatchObject({
      kind: 'right',
      state: 'ready',
    });
  });

  test('W3, W10: nothing is applied for, at the door or within, and no switch is asked', async () => {
    const person = await applicant({ roles: ['customer'] });
    const who = await inSession(person);
    await guard(person);
    expect(await send(who)).toEqual({ kind: 'refused', because: 'guarded' });
    expect(await sendSwitch(who)).toEqual({ kind: 'refused', because: 'guarded' });
    expect((await begin(db, person)).state, 'nothing can be chosen at the door').toBe('refused');
    await release(person);
    expect(await send(who)).toMatchObject({ kind: 'made' });
  });

  test('no address is confirmed by a link, and name and language stay', async () => {
    const person = await makePerson({ enrolled: true });
    const session = await sessionFor(person);
    const email = freshEmail();
    await carryOut(db, secretKeys(), session, { kind: 'add-email', email }, visitorFrom());
    const token = await mailedToken(person, email);
    await guard(person);
    expect(await confirm(token)).toEqual({ kind: 'gone' });
    expect(await changeName(db, session, 'Somebody Else', 'x')).toBe(false);
    await setLanguage(db, person.accountId, 'de');
    const [row] = await db.$client`select display_name, locale from account where id = ${person.accountId}`;
    expect(row).toEqual({ display_name: person.displayName, locale: 'en' });
    await release(person);
    expect(await confirm(token)).toMatchObject({ kind: 'confirmed' });
  });
});
