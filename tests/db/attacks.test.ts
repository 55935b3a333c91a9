import { and, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { account, auditEvent, authenticator, notice, passwordThrottle, session } from '@/db/schema';
import { ensureAccount } from '@/lib/account/create';
import { makeWelcomeLink, setPasswordByLink } from '@/lib/account/link';
import { findSession, redeemTicket } from '@/lib/session/session';
import { beginPairing } from '@/lib/sign-in/pairing';
import { proveWithRecoveryCode } from '@/lib/sign-in/proof';
import { networkOf, throttleKey } from '@/lib/sign-in/throttle';
import { testDatabase } from '../setup/database';
import { makePerson } from '../setup/people';
import { codeOf, wrongCode } from './app';
import { testClock } from './clock';
import { whileHashing } from './hashing';
import {
  authSecrets,
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
  signIn,
} from './journey';

const db = await testDatabase();
const clock = await testClock();

const newPassword = 'quite another pass phrase';
const events = (accountId: string, kind: string) =>
  db
    .select()
    .from(auditEvent)
    .where(and(eq(auditEvent.accountId, accountId), eq(auditEvent.kind, kind)));
const noticesOf = async (accountId: string) =>
  (await db.select().from(notice).where(eq(notice.accountId, accountId))).map((row) => row.kind);

describe('an attacker with the password of somebody whose second factor was removed by command', () => {
  const removeFactor = (person: { email: string }) =>
    ensureAccount(db, '', undefined, { email: person.email }, true);

  test('gets nothing with it: only the printed link opens the account', async () => {
    const owner = await makePerson(db, secretKeys(), { roles: ['staff', 'office-admin'], enrolled: true });
    await removeFactor(owner);
    const token = await makeWelcomeLink(db, owner.accountId);
    expect(await enter(db, owner)).toEqual({ kind: 'wrong' });
    expect(await setPasswordByLink(db, token, newPassword, freshAddress())).toBe('done');
    expect(await enter(db, owner)).toEqual({ kind: 'wrong' });
    expect(await begin(db, { ...owner, password: newPassword })).toMatchObject({ state: 'choosing' });
  });

  test('gets nothing either when the removal came while the password was being compared', async () => {
    const owner = await makePerson(db, secretKeys(), { roles: ['manager'], enrolled: true });
    whileHashing(() => removeFactor(owner));
    expect(await enter(db, owner)).toEqual({ kind: 'wrong' });
  });

  test('cannot go on in a sign-in from before, whatever it had come to, nor in a session', async () => {
    const owner = await makePerson(db, secretKeys(), { enrolled: true });
    const inside = await signIn(db, clock, owner);
    const late = await begin(db, owner);
    await clock.forward(30);
    const proof = await prove(db, late.holder, codeOf(owner.appKey, clock.step));
    const atCode = await begin(db, owner);
    const recovered = await begin(db, owner);
    await proveWithRecoveryCode(db, secretKeys(), recovered.holder, owner.recoveryCodes[0] ?? '');
    const pairing = await begin(db, owner);
    await proveWithRecoveryCode(db, secretKeys(), pairing.holder, owner.recoveryCodes[1] ?? '');
    const key = await showKey(db, pairing.holder);

    await removeFactor(owner);
    expect(await findSession(db, inside.id)).toBeUndefined();
    const ticket = proof.kind === 'right' ? proof.ticket : undefined;
    expect(ticket).toBeDefined();
    expect(await redeemTicket(db, ticket ?? '')).toBeUndefined();
    for (const { holder } of [atCode, recovered, pairing]) {
      expect(await shown(db, holder)).toBe('closed (cancelled)');
    }
    const attempt = await look(db, recovered.holder);
    expect(await beginPairing(db, secretKeys(), recovered.holder, attempt)).toBe(false);
    expect(await pair(db, pairing.holder, codeOf(key, clock.step))).toEqual({ kind: 'not-now' });
    expect(await db.$count(authenticator, eq(authenticator.accountId, owner.accountId))).toBe(0);
  });

  test('the owner is told, and the history says that the password went, too', async () => {
    const owner = await makePerson(db, secretKeys(), { enrolled: true });
    await removeFactor(owner);
    expect(await noticesOf(owner.accountId)).toEqual(['factor-removed']);
    const [event] = await events(owner.accountId, 'factor.removed');
    expect(event).toMatchObject({ actorId: null, data: { by: 'command', passwordVoid: true } });
  });

  test('a new link alone takes nothing away: factor and password stay until it is used', async () => {
    const owner = await makePerson(db, secretKeys(), { enrolled: true });
    await ensureAccount(db, '', undefined, { email: owner.email }, false);
    await makeWelcomeLink(db, owner.accountId);
    expect(await begin(db, owner)).toMatchObject({ state: 'awaiting-proof' });
  });
});

describe('an attacker in the same network who uses up its hundred failures', () => {
  const address = freshAddress();
  const secret = authSecrets()[0] ?? '';
  const spendAll = async () => {
    const key = throttleKey(secret, 'address', networkOf(address));
    await db
      .insert(passwordThrottle)
      .values({ key, failures: 100, startedAt: new Date(clock.seconds * 1000), lastAt: new Date() });
  };

  test('does not shut out those whose browser signed in before; it has a hundred of its own', async () => {
    await spendAll();
    const person = await makePerson(db, secretKeys(), { requirement: 'off' });
    expect(await enter(db, person, { address })).toMatchObject({ kind: 'wait' });
    expect(await enter(db, person, { address, knownBrowser: 'known' })).toMatchObject({ kind: 'right' });
    const [row] = await db
      .select()
      .from(passwordThrottle)
      .where(eq(passwordThrottle.key, throttleKey(secret, 'address', 'known')));
    expect(row?.failures).toBe(0);
  });
});

describe('what the history says of an attacker', () => {
  test('wrong passwords and codes are told of the account, and are nobody’s doing', async () => {
    const person = await makePerson(db, secretKeys(), { enrolled: true });
    await enter(db, person, { password: newPassword });
    const { holder } = await begin(db, person);
    await prove(db, holder, wrongCode(clock.step, person.appKey));
    for (const kind of ['password.wrong', 'proof.wrong']) {
      const [event] = await events(person.accountId, kind);
      expect(event, kind).toMatchObject({
        accountId: person.accountId,
        officeId: person.officeId,
        actorId: null,
      });
    }
    expect((await events(person.accountId, 'password.right'))[0]).toMatchObject({
      actorId: person.accountId,
    });
  });

  test('five wrong codes: the sign-in they closed stands in it, once', async () => {
    const person = await makePerson(db, secretKeys(), { enrolled: true });
    const { holder } = await begin(db, person);
    for (let time = 0; time < 5; time += 1) await prove(db, holder, wrongCode(clock.step, person.appKey));
    const closed = await events(person.accountId, 'attempt.closed');
    expect(closed.map(({ actorId, data }) => ({ actorId, data }))).toEqual([
      { actorId: null, data: { purpose: 'sign-in', because: 'tries' } },
    ]);
  });

  test('a link was made by nobody’s browser', async () => {
    const person = await makePerson(db, secretKeys());
    await makeWelcomeLink(db, person.accountId);
    expect((await events(person.accountId, 'account.link-made'))[0]).toMatchObject({ actorId: null });
  });
});

describe('an attacker who has got hold of a link', () => {
  test('cannot change the password unnoticed, and the sessions it ends stand in the history', async () => {
    const person = await makePerson(db, secretKeys(), { enrolled: true });
    const inside = await signIn(db, clock, person);
    const token = await makeWelcomeLink(db, person.accountId);
    expect(await setPasswordByLink(db, token, newPassword, freshAddress())).toBe('done');
    expect(await noticesOf(person.accountId)).toEqual(['password-changed']);
    const ended = await events(person.accountId, 'session.ended');
    expect(ended.map((event) => event.data)).toEqual([{ because: 'password.set' }]);
    expect(await findSession(db, inside.id)).toBeUndefined();
  });

  test('the first password of a new account is no change to be warned of', async () => {
    const person = await makePerson(db, secretKeys());
    await db.update(account).set({ passwordHash: null }).where(eq(account.id, person.accountId));
    const token = await makeWelcomeLink(db, person.accountId);
    expect(await setPasswordByLink(db, token, newPassword, freshAddress())).toBe('done');
    expect(await noticesOf(person.accountId)).toEqual([]);
    expect(await events(person.accountId, 'session.ended')).toEqual([]);
  });

  test('a session that was never taken up is ended without a word in the history', async () => {
    const person = await makePerson(db, secretKeys(), { requirement: 'off' });
    const { ticket } = await begin(db, person);
    const token = await makeWelcomeLink(db, person.accountId);
    await setPasswordByLink(db, token, newPassword, freshAddress());
    expect(await events(person.accountId, 'session.ended')).toEqual([]);
    const rows = await db.select().from(session).where(eq(session.accountId, person.accountId));
    expect(rows.map((row) => row.endedAt === null)).toEqual([false]);
    await expect(enterWith(db, ticket)).rejects.toThrow('opened no session');
  });
});
