import { describe, expect, test } from 'vitest';
import { confirmPassword } from '@/lib/sign-in/password-again';
import { askPasswordFirst } from '@/lib/sign-in/password-first';
import { putOff } from '@/lib/sign-in/put-off';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { codeOf } from './app';
import { activeNow, choose, clientRow, idOf, makeUser, membershipsOf, passwordSession } from './clients';
import { testClock } from './clock';
import { whileHashing } from './hashing';
import { authSecrets, prove, visitorFrom } from './journey';
import { hold, untilWaiting, untilWaitingOr } from './locks';
import { changeAs, makeAdmin } from './office-people';
import { makePerson } from './people';

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

/** An admin, and two users of one client whose ids come before the admin's: accounts are locked in that order. */
async function adminAfterUsers() {
  const first = await makeAdmin();
  const admins = [
    first,
    await makeAdmin({ officeId: first.officeId }),
    await makeAdmin({ officeId: first.officeId }),
  ].sort(byId);
  const admin = admins.at(-1) ?? first;
  const users: Person[] = [];
  while (users.length < 2) {
    const user = await makePerson({ officeId: admin.officeId, clients: [{ name: 'Bakery' }] });
    if (byId(user, admin) < 0) users.push(user);
  }
  return { admin, users: users.sort(byId), client: idOf(users[0] ?? admin, 'Bakery') };
}

const byId = (one: Person, other: Person) => (one.accountId < other.accountId ? -1 : 1);

describe('an admin removes a client in one tab, and changes one of its users in another: both are done', () => {
  test.each([
    ['the client first, deactivate', true, 'deactivate'],
    ['the client first, set-requirement', true, 'set-requirement'],
    ['deactivate first', false, 'deactivate'],
    ['set-requirement first', false, 'set-requirement'],
  ] as const)('%s', async (_, removalIsFirst, kind) => {
    const { admin, users, client } = await adminAfterUsers();
    const [early = admin, late = admin] = users;
    let isOver = false;
    const remove = () => changeAs(admin, { kind: 'remove-client', client });
    const change = () =>
      changeAs(
        admin,
        kind === 'deactivate'
          ? { kind, account: late.accountId }
          : { kind, account: late.accountId, requirement: 'off' },
      );
    // The first one has locked something by then, and wants more; the second one comes from the other end.
    const stopped = removalIsFirst ? early : admin;
    const held = await hold(db, (sql) => sql`select from account where id = ${stopped.accountId} for update`);
    const first = removalIsFirst ? remove() : change();
    await untilWaiting(db, 1);
    const second = (removalIsFirst ? change() : remove()).finally(() => {
      isOver = true;
    });
    await untilWaitingOr(db, 2, () => isOver);
    await held.release();
    expect(await Promise.all([first, second])).toEqual(['done', 'done']);
    expect(await clientRow(client)).toBeUndefined();
    expect(await membershipsOf(late)).toEqual([]);
  });
});
