import { expect, test } from 'vitest';
import { confirmPassword } from '@/lib/sign-in/password-again';
import { askPasswordFirst } from '@/lib/sign-in/password-first';
import { putOff } from '@/lib/sign-in/put-off';
import { testDatabase } from '../setup/database';
import { codeOf } from './app';
import { activeNow, choose, clientRow, idOf, makeUser, membershipsOf, passwordSession } from './clients';
import { testClock } from './clock';
import { whileHashing } from './hashing';
import { authSecrets, prove, visitorFrom } from './journey';
import { hold, untilWaiting } from './locks';
import { changeAs, makeAdmin } from './office-people';

const db = await testDatabase();
const clock = await testClock();

/*
 * Whoever completes a switch holds on to its client when the session is written, with the attempt locked. Were the admin's lock
 * on the client to shut that out, PostgreSQL would end one of the two: an error page for whoever that is.
 */

test('a set-up is put off on the way to a client whose rule gets stricter at that moment', async () => {
  const admin = await makeAdmin();
  const user = await makeUser({ requirement: 'required', graceDays: 9 }, { officeId: admin.officeId });
  const strict = idOf(user, 'Strict');
  const session = await passwordSession(user);
  expect(await choose(session, strict)).toBe('asked');
  const { version = 0 } = (await clientRow(strict)) ?? {};
  const held = await hold(db, (sql) => sql`select from session where id = ${session.id} for update`);
  const putting = putOff(db, { sessionId: session.id });
  await untilWaiting(db, 1);
  const rule = { requirement: 'required', graceDays: 1 } as const;
  const saving = changeAs(admin, { kind: 'save-client-rule', client: strict, version, ...rule });
  await untilWaiting(db, 2);
  await held.release();
  expect(await Promise.all([putting, saving])).toEqual([{ state: 'ready', ticket: undefined }, 'done']);
  expect(await activeNow(session)).toEqual({ here: strict, next: strict });
});

test.each(['remove-from-client', 'remove-client'] as const)(
  'somebody proves themselves for a client that they leave at that moment: %s',
  async (kind) => {
    const admin = await makeAdmin();
    const user = await makeUser({ requirement: 'required' }, { officeId: admin.officeId, enrolled: true });
    const [lax, strict] = [idOf(user, 'Lax'), idOf(user, 'Strict')];
    const session = await passwordSession(user);
    expect(await choose(session, strict)).toBe('asked');
    const held = await hold(db, (sql) => sql`select from session where id = ${session.id} for update`);
    const proof = prove(db, { sessionId: session.id }, codeOf(user.appKey, clock.step));
    await untilWaiting(db, 1);
    const of = { client: strict, account: user.accountId };
    const removing = changeAs(admin, kind === 'remove-client' ? { kind, client: strict } : { kind, ...of });
    await untilWaiting(db, 2);
    await held.release();
    const outcomes = await Promise.all([proof, removing]);
    expect(outcomes).toMatchObject([{ kind: 'right', state: 'ready' }, 'done']);
    expect(await membershipsOf(user)).toEqual([lax]);
    const nowhere = { here: undefined, next: lax };
    expect(await activeNow(session), 'what went on for that client ends').toEqual(nowhere);
  },
);

test('a customer gives their password again on the way to a client, and comes to work for the office at that moment', async () => {
  const admin = await makeAdmin({ requirement: 'required' });
  const user = await makeUser({ requirement: 'required', graceDays: 9 }, { officeId: admin.officeId });
  const session = await passwordSession(user);
  const holder = { sessionId: session.id };
  expect(await choose(session, idOf(user, 'Strict'))).toBe('asked');
  expect(await askPasswordFirst(db, holder)).toBe(true);
  const held = await hold(db, (sql) => sql`select from session where id = ${session.id} for update`);
  let joining: Promise<string> | undefined;
  whileHashing(async () => {
    joining = changeAs(admin, { kind: 'set-roles', account: user.accountId, roles: ['staff'] });
    await untilWaiting(db, 1);
  });
  const confirming = confirmPassword(db, authSecrets(), holder, session, user.password, visitorFrom());
  await untilWaiting(db, 2);
  await held.release();
  expect(await Promise.all([confirming, joining])).toEqual([{ kind: 'not-now' }, 'done']);
  expect(await activeNow(session), 'as staff, without a client').toEqual({ here: null, next: null });
});
