import { describe, expect, test } from 'vitest';
import { findSession, redeemTicket } from '@/lib/session/session';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import {
  activeNow,
  choose,
  clientRow,
  idOf,
  makeUser,
  membershipsOf,
  passwordSession,
  toldOfClients,
} from './clients';
import { begin, shown } from './journey';
import { hold, untilWaiting } from './locks';
import { changeAs, doneTo, makeAdmin, makeColleague, toldTo } from './office-people';
import { makePerson } from './people';

const db = await testDatabase();

/** A client without users, made by the admin. */
async function made(admin: { accountId: string; officeId: string }, name: string): Promise<string> {
  const rule = { requirement: 'optional', graceDays: 0 } as const;
  expect(await changeAs(admin, { kind: 'add-client', name, ...rule })).toBe('done');
  const [row] = await db.$client<{ id: string }[]>`
    select id from client where office_id = ${admin.officeId} and name = ${name}`;
  return row?.id ?? '';
}

describe('clients of an office', () => {
  test('one is added once, however often it is asked for at once, and its name is compared in any case', async () => {
    const admin = await makeAdmin();
    const outcomes = await race(20, (number) =>
      changeAs(admin, {
        kind: 'add-client',
        name: number % 2 ? 'Bakery' : 'BAKERY',
        requirement: 'required',
        graceDays: 9,
      }),
    );
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'name-taken')).toHaveLength(19);
    const [told] = await toldOfClients(admin.officeId);
    expect(told).toMatchObject({ kind: 'client.added', data: { requirement: 'required', graceDays: 9 } });
    const elsewhere = await makeAdmin();
    expect(await made(elsewhere, 'Bakery'), 'another office may have the same').not.toBe('');
  });

  test('renamed, it keeps its rule and users; a name that another one has is refused', async () => {
    const admin = await makeAdmin();
    const [bakery] = [await made(admin, 'Bakery'), await made(admin, 'Butcher')];
    const rename = (name: string) => changeAs(admin, { kind: 'rename-client', client: bakery, name });
    expect(await rename('butcher')).toBe('name-taken');
    expect(await rename('bakery')).toBe('done');
    expect(await rename('Bread and more')).toBe('done');
    expect(await clientRow(bakery)).toMatchObject({ name: 'Bread and more', version: 1 });
    expect((await toldOfClients(admin.officeId)).at(-1)).toMatchObject({
      kind: 'client.renamed',
      data: { name: 'Bread and more', before: 'bakery' },
    });
  });
});

describe('users of a client', () => {
  test('P2: the first client of a customer is the active one from the next sign-in on; a further one changes nothing', async () => {
    const admin = await makeAdmin();
    const user = await makeColleague(admin, { roles: ['customer'] });
    await db.$client`update office set customer_requirement = 'off' where id = ${admin.officeId}`;
    const [bakery, butcher] = [await made(admin, 'Bakery'), await made(admin, 'Butcher')];
    const session = await passwordSession(user);
    const add = (client: string) =>
      changeAs(admin, { kind: 'add-to-client', client, account: user.accountId });
    expect(await race(20, () => add(bakery))).toEqual(Array(20).fill('done'));
    expect(await activeNow(session), 'who is signed in goes on as before').toEqual({
      here: null,
      next: bakery,
    });
    expect(await add(butcher)).toBe('done');
    expect((await activeNow(session)).next).toBe(bakery);
    expect(await membershipsOf(user)).toEqual([bakery, butcher].sort());
    expect(await doneTo(user, admin)).toEqual([
      { kind: 'client.member-added', data: { client: bakery, name: 'Bakery' } },
      { kind: 'client.member-added', data: { client: butcher, name: 'Butcher' } },
    ]);
  });

  test.each([
    ['staff', { roles: ['staff'] as const }],
    ['customers who also work for the office', { roles: ['customer', 'manager'] as const }],
  ])(
    'attack: somebody who works for the office is put under a client’s laxer rule: %s are not added',
    async (_, { roles }) => {
      const admin = await makeAdmin();
      const person = await makeColleague(admin, { roles: [...roles] });
      const client = await made(admin, 'Bakery');
      expect(await changeAs(admin, { kind: 'add-to-client', client, account: person.accountId })).toBe(
        'gone',
      );
      expect(await membershipsOf(person)).toEqual([]);
    },
  );

  test('whoever leaves a client works for it no longer: sessions, tickets and sign-ins under way for it end, others go on', async () => {
    const admin = await makeAdmin();
    const user = await makeUser({ requirement: 'off' }, { officeId: admin.officeId });
    const [lax, strict] = [idOf(user, 'Lax'), idOf(user, 'Strict')];
    const there = await passwordSession(user);
    const elsewhere = await passwordSession(user);
    expect(await choose(elsewhere, strict)).toBe('switched');
    await db.$client`update account set client_id = ${lax} where id = ${user.accountId}`;
    const withTicket = await begin(db, user);
    await db.$client`update client set requirement = 'optional' where id = ${lax}`;
    const offered = await begin(db, user);
    expect([withTicket.state, offered.state]).toEqual(['ready', 'choosing']);
    const leave = () => changeAs(admin, { kind: 'remove-from-client', client: lax, account: user.accountId });
    expect(await leave()).toBe('done');
    expect(await findSession(db, there.id)).toBeUndefined();
    expect(await redeemTicket(db, withTicket.ticket ?? ''), 'on the way in').toBeUndefined();
    expect(await shown(db, offered.holder)).toBe('closed (cancelled)');
    expect(await activeNow(elsewhere)).toEqual({ here: strict, next: strict });
    expect((await findSession(db, elsewhere.id))?.clients).toEqual([{ id: strict, name: 'Strict' }]);
    expect(await doneTo(user, admin)).toEqual([
      { kind: 'session.ended', data: { because: 'client-left', client: lax } },
      { kind: 'client.member-removed', data: { client: lax, name: 'Lax' } },
    ]);
    expect(await leave(), 'once').toBe('gone');
    expect(
      await changeAs(admin, { kind: 'remove-from-client', client: strict, account: user.accountId }),
    ).toBe('done');
    expect(await activeNow(elsewhere), 'the last one').toEqual({ here: undefined, next: null });
  });

  test('a client that is removed ends what runs for it, of all its users, who keep their accounts and other clients', async () => {
    const admin = await makeAdmin();
    const user = await makeUser({ requirement: 'required' }, { officeId: admin.officeId });
    const only = await makePerson({ officeId: admin.officeId, clients: [{ name: 'Lax' }] });
    const [lax, strict] = [idOf(user, 'Lax'), idOf(user, 'Strict')];
    const session = await passwordSession(user);
    expect(await changeAs(admin, { kind: 'remove-client', client: lax })).toBe('done');
    expect(await clientRow(lax)).toBeUndefined();
    expect(await activeNow(session)).toEqual({ here: undefined, next: strict });
    expect(await membershipsOf(user)).toEqual([strict]);
    expect(await membershipsOf(only)).toEqual([]);
    expect((await begin(db, user)).state, 'under the next client’s rule').toBe('choosing');
    expect((await toldOfClients(admin.officeId)).at(-1)).toMatchObject({
      kind: 'client.removed',
      account: null,
      data: { client: lax, name: 'Lax', users: 2 },
    });
    expect(await toldTo(admin), 'it asked for nothing').toEqual([]);
    expect(await changeAs(admin, { kind: 'remove-client', client: strict })).toBe('done');
    expect(await toldTo(admin)).toEqual([
      { kind: 'rules-loosened', data: { person: 'Alex Admin', client: 'Strict' } },
    ]);
  });

  test('attack: a client that asks whoever has a factor goes, where the office asks nobody. The admins are told', async () => {
    const admin = await makeAdmin({ requirement: 'off' });
    const user = await makePerson({
      officeId: admin.officeId,
      enrolled: true,
      clients: [{ name: 'Bakery', requirement: 'optional' }],
    });
    expect((await begin(db, user)).state).toBe('awaiting-proof');
    expect(await changeAs(admin, { kind: 'remove-client', client: idOf(user, 'Bakery') })).toBe('done');
    expect((await begin(db, user)).state, 'the password alone is enough from now on').toBe('ready');
    expect(await toldTo(admin)).toEqual([
      { kind: 'rules-loosened', data: { person: 'Alex Admin', client: 'Bakery' } },
    ]);
  });

  test('somebody joins a client at the very moment it is removed: the admin looks again before it goes', async () => {
    const admin = await makeAdmin();
    const second = await makeAdmin({ officeId: admin.officeId });
    const client = await made(admin, 'Bakery');
    const user = await makeColleague(admin, { roles: ['customer'] });
    const held = await hold(db, (sql) => sql`select from office where id = ${admin.officeId} for update`);
    const removing = changeAs(second, { kind: 'remove-client', client });
    await untilWaiting(db, 1);
    const join = { kind: 'add-to-client', client, account: user.accountId } as const;
    expect(await changeAs(admin, join)).toBe('done');
    await held.release();
    expect(await removing).toBe('changed-meanwhile');
    expect(await membershipsOf(user)).toEqual([client]);
    expect(await changeAs(second, { kind: 'remove-client', client })).toBe('done');
  });

  test('twenty who add users to a client while it is removed: either it is gone with all its users, or it stays', async () => {
    const admin = await makeAdmin();
    const second = await makeAdmin({ officeId: admin.officeId });
    const client = await made(admin, 'Bakery');
    const users = await Promise.all(
      Array.from({ length: 19 }, () => makeColleague(admin, { roles: ['customer'] })),
    );
    const outcomes = await race(20, (number) => {
      const user = users[number];
      return user
        ? changeAs(admin, { kind: 'add-to-client', client, account: user.accountId })
        : changeAs(second, { kind: 'remove-client', client });
    });
    const removed = outcomes.at(-1);
    expect(['done', 'changed-meanwhile']).toContain(removed);
    const left = await db.$client`
      select 1 from membership m where client_id = ${client}
      union all select 1 from account where client_id = ${client}`;
    expect(left.length).toBe(removed === 'done' ? 0 : 38);
  });

  test('whoever works for a client belongs to it, whatever statement forgets: it is refused when it is committed', async () => {
    const user = await makeUser({ requirement: 'off' });
    const other = await makeUser({ requirement: 'off' });
    const refused = { constraint_name: 'account_active_client' };
    const lax = idOf(user, 'Lax');
    await expect(
      db.$client`delete from membership where account_id = ${user.accountId} and client_id = ${lax}`,
    ).rejects.toMatchObject(refused);
    await expect(
      db.$client`update account set client_id = ${idOf(other, 'Lax')} where id = ${user.accountId}`,
    ).rejects.toMatchObject(refused);
    // One that goes takes all of it along.
    await db.$client`delete from account where id = ${user.accountId}`;
    expect(await membershipsOf(user)).toEqual([]);
  });
});
