import { describe, expect, test } from 'vitest';
import { carryOut } from '@/lib/account/carry-out';
import type { OfficeChange } from '@/lib/office/change';
import { findClient, listClients } from '@/lib/office/clients/find-clients';
import { findClientUser, findCustomer, listClientUsers } from '@/lib/office/clients/find-users';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { clientRow, idOf, membershipsOf, toldOfClients } from './clients';
import { secretKeys, visitorFrom } from './journey';
import { changeAs, makeAdmin, makeColleague } from './office-people';
import { makePerson } from './people';
import { sessionOf } from './sensitive';

const db = await testDatabase();

/** Everything an admin can do to a client, once each: a new kind belongs in here. */
const changes = {
  'rename-client': (client, _) => ({ kind: 'rename-client', client, name: 'Taken over' }),
  'remove-client': (client, _) => ({ kind: 'remove-client', client }),
  'save-client-rule': (client, _) => ({
    kind: 'save-client-rule',
    client,
    version: 1,
    requirement: 'off',
    graceDays: 0,
  }),
  'add-to-client': (client, account) => ({ kind: 'add-to-client', client, account }),
  'remove-from-client': (client, account) => ({ kind: 'remove-from-client', client, account }),
} satisfies Record<string, (client: string, account: string) => OfficeChange>;

type Kind = keyof typeof changes;
const kinds = Object.keys(changes) as Kind[];

/** Two offices with a client and a user each; what stands there is compared before and after. */
async function world() {
  const admin = await makeAdmin();
  const user = await makePerson({
    officeId: admin.officeId,
    clients: [{ name: 'Bakery', requirement: 'required' }],
  });
  const free = await makeColleague(admin, { roles: ['customer'] });
  const client = idOf(user, 'Bakery');
  const standing = async () => ({
    client: await clientRow(client),
    user: await membershipsOf(user),
    free: await membershipsOf(free),
    told: await toldOfClients(admin.officeId),
  });
  /** Whom the change is about: somebody who belongs to the client, or could. */
  const about = (kind: Kind) => (kind === 'add-to-client' ? free : user).accountId;
  return { admin, user, free, client, standing, about };
}

const others: Record<string, (office: Awaited<ReturnType<typeof world>>) => Promise<Person>> = {
  'an admin of another office': () => makeAdmin(),
  'staff of the office': ({ admin }) => makeColleague(admin),
  'a manager and supporter of the office': ({ admin }) =>
    makeColleague(admin, { roles: ['staff', 'manager', 'support'] }),
  'a customer of the office': async ({ free }) => free,
  'a user of the client itself': async ({ user }) => user,
  'an admin who has been deactivated': async ({ admin }) => {
    const second = await makeAdmin({ officeId: admin.officeId });
    await db.$client`update account set deactivated_at = now() where id = ${second.accountId}`;
    return second;
  },
};

describe.each(Object.keys(others))('attack: %s sends an admin’s form', (who) => {
  test.each(kinds)('%s changes nothing, and looks as if the client did not exist', async (kind) => {
    const office = await world();
    const changer = await (others[who] as (typeof others)[string])(office);
    const before = await office.standing();
    const real = await changeAs(changer, changes[kind](office.client, office.about(kind)));
    const invented = await changeAs(
      changer,
      changes[kind]('00000000-0000-4000-8000-000000000000', office.about(kind)),
    );
    expect(real).toBe(who === 'an admin who has been deactivated' ? 'needs-proof' : 'gone');
    expect(real).toBe(invented);
    expect(await office.standing()).toEqual(before);
  });

  test('nor do they add a client', async () => {
    const office = await world();
    const changer = await (others[who] as (typeof others)[string])(office);
    const before = await listClients(db, changer.officeId, {});
    const outcome = await changeAs(changer, {
      kind: 'add-client',
      name: 'Invented',
      requirement: 'off',
      graceDays: 0,
    });
    // An admin may, at their own office.
    const isAdmin = who === 'an admin of another office';
    expect(outcome === 'done').toBe(isAdmin);
    const added = (await listClients(db, changer.officeId, {})).clients.length - before.clients.length;
    expect(added).toBe(isAdmin ? 1 : 0);
    expect((await listClients(db, office.admin.officeId, {})).clients.map(({ name }) => name)).toEqual([
      'Bakery',
    ]);
  });
});

test('attack: an admin puts somebody of another office into a client of their own: the account is not there', async () => {
  const [here, there] = [await world(), await world()];
  for (const account of [there.free, there.user, there.admin]) {
    const change = { kind: 'add-to-client', client: here.client, account: account.accountId } as const;
    expect(await changeAs(here.admin, change)).toBe('gone');
    expect(await changeAs(here.admin, { ...change, kind: 'remove-from-client' })).toBe('gone');
  }
  expect(await membershipsOf(there.free)).toEqual([]);
});

test.each(kinds)('%s takes a fresh proof: without one nothing is looked at', async (kind) => {
  const office = await world();
  const before = await office.standing();
  const session = await sessionOf(office.admin, {});
  const change = changes[kind](office.client, office.about(kind));
  expect(await carryOut(db, secretKeys(), session, change, visitorFrom())).toEqual({ kind: 'needs-proof' });
  expect(await office.standing()).toEqual(before);
});

describe('what an admin reads', () => {
  test('attack: an id of another office in the address: its clients and their users are not there', async () => {
    const [here, there] = [await world(), await world()];
    expect(await findClient(db, here.admin.officeId, there.client)).toBeUndefined();
    expect(await findClient(db, here.admin.officeId, 'new')).toBeUndefined();
    expect((await listClientUsers(db, here.admin.officeId, there.client, {})).users).toEqual([]);
    expect(await findClientUser(db, here.admin.officeId, there.client, there.user.accountId)).toBeUndefined();
    const after = await listClients(db, here.admin.officeId, { after: there.client });
    expect(
      after.clients.map(({ id }) => id),
      'begins anew',
    ).toEqual([here.client]);
  });

  test('attack: addresses are tried to learn who has an account elsewhere: whoever cannot be added looks like nobody', async () => {
    const [here, there] = [await world(), await world()];
    const gone = await makeColleague(here.admin, { roles: ['customer'] });
    await db.$client`update account set deactivated_at = now() where id = ${gone.accountId}`;
    const find = (email: string) => findCustomer(db, here.admin.officeId, email);
    expect(await find(` ${here.free.email.toUpperCase()} `)).toEqual({ id: here.free.accountId });
    for (const { email } of [there.free, there.user, there.admin, here.admin, gone]) {
      expect(await find(email)).toBeUndefined();
    }
    expect(await find(here.free.userName), 'a user name is no address').toBeUndefined();
  });
});
