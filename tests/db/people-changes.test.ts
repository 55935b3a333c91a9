import { describe, expect, test } from 'vitest';
import type { Role } from '@/lib/policy/decide';
import { findSession, redeemTicket } from '@/lib/session/session';
import { findAttempt } from '@/lib/sign-in/attempt';
import { putOff } from '@/lib/sign-in/put-off';
import { testDatabase } from '../setup/database';
import { begin, enterWith, shown } from './journey';
import { changeAs, doneTo, makeAdmin, makeColleague, rowOf, toldTo } from './office-people';
import { sessionOf } from './sensitive';

const db = await testDatabase();

describe('roles', () => {
  test('C2: somebody who becomes an admin is told by whom, sessions go on, and what they may is looked up anew', async () => {
    const admin = await makeAdmin({ requirement: 'off' });
    const person = await makeColleague(admin);
    const session = await sessionOf(person, { factor: 3_600 });
    expect((await findSession(db, session.id))?.roles).toEqual(['staff']);
    const change = {
      kind: 'set-roles',
      account: person.accountId,
      roles: ['staff', 'office-admin'],
    } as const;
    expect(await changeAs(admin, { ...change, roles: [...change.roles] })).toBe('done');
    expect((await findSession(db, session.id))?.roles).toEqual(['staff', 'office-admin']);
    expect(await doneTo(person, admin)).toEqual([
      { kind: 'person.roles-changed', data: { from: ['staff'], to: ['staff', 'office-admin'] } },
    ]);
    expect(await toldTo(person)).toEqual([{ kind: 'roles-changed', data: { person: 'Alex Admin' } }]);
    expect(await changeAs(admin, { ...change, roles: [...change.roles] }), 'once is enough').toBe('done');
    expect(await doneTo(person, admin)).toHaveLength(1);
  });

  test('two admins change them at once: what the first one gave, the second does not take without having seen it', async () => {
    const admin = await makeAdmin();
    const person = await makeColleague(admin);
    const set = (roles: Role[], from: Role[]) =>
      changeAs(admin, { kind: 'set-roles', account: person.accountId, roles, from });
    expect(await set(['staff', 'office-admin'], ['staff'])).toBe('done');
    expect(await set(['staff', 'manager'], ['staff'])).toBe('changed-meanwhile');
    expect(await doneTo(person, admin)).toHaveLength(1);
    expect(await set(['staff', 'manager'], ['office-admin', 'staff'])).toBe('done');
  });

  test('attack: a stolen password has signed in before its owner is put in charge. What has proven nothing ends', async () => {
    const admin = await makeAdmin({ requirement: 'off' });
    for (const role of ['office-admin', 'manager'] as const) {
      const person = await makeColleague(admin);
      const stolen = await enterWith(db, (await begin(db, person)).ticket);
      const { ticket } = await begin(db, person);
      const proven = await sessionOf(person, { factor: 3_600 });
      const change = { kind: 'set-roles', account: person.accountId } as const;
      expect(await changeAs(admin, { ...change, roles: ['staff', role] })).toBe('done');
      expect(await findSession(db, stolen.id), role).toBeUndefined();
      expect(await redeemTicket(db, ticket ?? ''), 'nor one that is just coming in').toBeUndefined();
      expect((await findSession(db, proven.id))?.roles).toEqual(['staff', role]);
      expect((await doneTo(person, admin)).at(0)).toEqual({
        kind: 'session.ended',
        data: { because: 'role-needs-proof' },
      });
      expect((await begin(db, person)).state, 'the next sign-in sets a second factor up').toBe('choosing');
    }
  });

  test('a session by the password alone goes on where the new roles do not always need a second factor', async () => {
    const admin = await makeAdmin({ requirement: 'off' });
    const person = await makeColleague(admin, { roles: ['customer'] });
    const session = await enterWith(db, (await begin(db, person)).ticket);
    await changeAs(admin, { kind: 'set-roles', account: person.accountId, roles: ['staff'] });
    expect((await findSession(db, session.id))?.roles).toEqual(['staff']);
  });

  test.each([
    ['none', []],
    ['a customer who is staff', ['customer', 'staff']],
    ['a customer who decides', ['customer', 'manager']],
    ['an admin who is not staff', ['office-admin']],
    ['one role twice', ['staff', 'staff']],
    ['one that does not exist', ['staff', 'owner' as 'staff']],
    ['support outside the office that runs the portal', ['staff', 'support']],
  ] as const)('attack: a form is changed to give roles nobody can have: %s', async (_, roles) => {
    const admin = await makeAdmin();
    const person = await makeColleague(admin);
    expect(await changeAs(admin, { kind: 'set-roles', account: person.accountId, roles: [...roles] })).toBe(
      'gone',
    );
    expect((await rowOf(person)).roles).toEqual(['staff']);
    expect(await toldTo(person)).toEqual([]);
  });

  test('support is given in the office that runs the portal', async () => {
    const admin = await makeAdmin();
    await db.$client`update office set is_operator = true where id = ${admin.officeId}`;
    const person = await makeColleague(admin);
    expect(
      await changeAs(admin, { kind: 'set-roles', account: person.accountId, roles: ['support', 'staff'] }),
    ).toBe('done');
    expect((await rowOf(person)).roles).toEqual(['staff', 'support']);
    await db.$client`update office set is_operator = false where id = ${admin.officeId}`;
  });

  test('P2: a customer who comes to work for the office belongs to none of its clients any more', async () => {
    const admin = await makeAdmin();
    const person = await makeColleague(admin, {
      roles: ['customer'],
      clients: [{ name: 'Bakery' }, { name: 'Butcher' }],
    });
    await changeAs(admin, { kind: 'set-roles', account: person.accountId, roles: ['staff'] });
    expect(await rowOf(person)).toMatchObject({ roles: ['staff'], clientId: null });
    expect(await db.$client`select 1 from membership where account_id = ${person.accountId}`).toHaveLength(0);
    expect((await doneTo(person, admin))[0]?.data).toMatchObject({ clients: 2 });
  });
});

describe('what is asked of one person', () => {
  test('P5: “required” asks an office user at the next sign-in, “off” and “as the rules say” do not', async () => {
    const admin = await makeAdmin({ requirement: 'off' });
    const person = await makeColleague(admin);
    const set = (requirement: 'off' | 'required' | null) =>
      changeAs(admin, { kind: 'set-requirement', account: person.accountId, requirement });
    expect(await set('required')).toBe('done');
    expect((await begin(db, person)).state).toBe('choosing');
    expect(await set('off')).toBe('done');
    expect((await begin(db, person)).state).toBe('ready');
    expect(await set(null)).toBe('done');
    expect((await begin(db, person)).state).toBe('ready');
    const set3 = (from: string | null, to: string | null) => ({
      kind: 'person.requirement-changed',
      data: { from, to },
    });
    expect(await doneTo(person, admin)).toEqual([
      set3(null, 'required'),
      set3('required', 'off'),
      set3('off', null),
    ]);
  });

  test('P5: “off” for one person loosens nothing that the office demands of all', async () => {
    const admin = await makeAdmin({ requirement: 'required' });
    const person = await makeColleague(admin);
    await changeAs(admin, { kind: 'set-requirement', account: person.accountId, requirement: 'off' });
    expect((await begin(db, person)).state).toBe('choosing');
  });

  test('attack: an offer is left open until the rule is there. It can no longer be put off', async () => {
    const admin = await makeAdmin({ requirement: 'optional' });
    const person = await makeColleague(admin);
    const { holder } = await begin(db, person);
    expect((await findAttempt(db, holder))?.mayPutOff).toBe(true);
    await changeAs(admin, { kind: 'set-requirement', account: person.accountId, requirement: 'required' });
    expect(await shown(db, holder)).toBe('closed (cancelled)');
    expect(await putOff(db, holder)).toBeUndefined();
    expect((await begin(db, person)).state).toBe('choosing');
  });

  test('an offer goes on where less is asked than before', async () => {
    const admin = await makeAdmin({ requirement: 'optional' });
    const person = await makeColleague(admin);
    const { holder } = await begin(db, person);
    await changeAs(admin, { kind: 'set-requirement', account: person.accountId, requirement: 'off' });
    expect(await shown(db, holder)).toBe('choosing');
  });
});

test('who decides about somebody’s applications: of the same office, with the role for it, and never themself', async () => {
  const admin = await makeAdmin();
  const [person, manager, plain] = [
    await makeColleague(admin),
    await makeColleague(admin, { roles: ['staff', 'manager'] }),
    await makeColleague(admin),
  ];
  const foreign = await makeAdmin();
  const set = (manager: string | null) =>
    changeAs(admin, { kind: 'set-manager', account: person.accountId, manager });
  expect(await set(manager.accountId)).toBe('done');
  expect(await set(person.accountId)).toBe('own-request');
  for (const nobody of [
    plain.accountId,
    foreign.accountId,
    'nobody',
    '00000000-0000-4000-8000-000000000000',
  ]) {
    expect(await set(nobody), nobody).toBe('gone');
  }
  expect((await rowOf(person)).managerId).toBe(manager.accountId);
  expect(await set(null)).toBe('done');
  expect((await rowOf(person)).managerId).toBeNull();
  await changeAs(admin, { kind: 'deactivate', account: manager.accountId });
  expect(await set(manager.accountId), 'nor somebody who is not there any more').toBe('gone');
  expect((await doneTo(person, admin)).map(({ kind }) => kind)).toEqual(
    Array(2).fill('person.manager-changed'),
  );
});
