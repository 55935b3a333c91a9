import { describe, expect, test } from 'vitest';
import type { OfficeChange } from '@/lib/office/change';
import { acceptInvitation, findInvited } from '@/lib/office/invitation/accept';
import { listInvitations } from '@/lib/office/invitation/find';
import { importOnce } from '@/lib/office/invitation/import/importer';
import type { Role } from '@/lib/policy/decide';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { race } from '../setup/race';
import { whileHashing } from './hashing';
import { fileOf, invitedTimes, keep, run, standing } from './import-room';
import { accountsOf, ask, invitationsTo, invited, inviteOf, makeAdmin, officeEvents } from './inviting';
import { freshAddress, secretKeys } from './journey';
import { untilWaiting } from './locks';
import { toldTo } from './office-people';
import { makePerson } from './people';

const db = await testDatabase();

const accept = (token: string) => acceptInvitation(db, token, 'quite another pass phrase', freshAddress());
const inCharge: Role[][] = [
  ['staff', 'office-admin'],
  ['staff', 'manager'],
];

/** How an admin of an office ceases to be one. */
const ends = {
  'is deactivated': (account: string): OfficeChange => ({ kind: 'deactivate', account }),
  'loses the role': (account: string): OfficeChange => ({ kind: 'set-roles', account, roles: ['staff'] }),
};

async function twoAdmins(): Promise<[Person, Person]> {
  const rogue = await makeAdmin();
  return [rogue, await makeAdmin({ officeId: rogue.officeId })];
}

describe('attack: an admin who is about to be sent away invites themselves back in at a private address', () => {
  test.each(Object.entries(ends))(
    'once whoever made it %s, no invitation with a role in charge opens anything, and none is listed as open',
    async (_, end) => {
      const [rogue, other] = await twoAdmins();
      const made = [];
      for (const roles of inCharge) made.push(await invited(rogue, { roles }));
      const plain = await invited(rogue, { roles: ['staff'] });
      const others = await invited(other, { roles: ['staff', 'office-admin'] });
      expect(await ask(other, end(rogue.accountId))).toBe('done');
      for (const { token, email } of made) {
        expect((await findInvited(db, token))?.state).toBe('withdrawn');
        expect(await accept(token)).toBe('gone');
        expect(await accountsOf(email)).toEqual([]);
        expect(await invitationsTo(email)).toMatchObject([{ used: false, withdrawn: true }]);
      }
      const { invitations } = await listInvitations(db, rogue.officeId, {});
      expect(invitations.map(({ email }) => email).sort()).toEqual([plain.email, others.email].sort());
      const [mails] = await db.$client`
        select count(*)::int as left from mail where invitation_id = any(${made.map(({ id }) => id)}::uuid[])`;
      expect(mails, 'what had not left does not leave').toEqual({ left: 0 });
      const told = (await officeEvents(rogue)).filter(({ kind }) => kind === 'invitation.withdrawn');
      expect(told.map(({ actor, data }) => [actor, data.invitation]).sort()).toEqual(
        made.map(({ id }) => [other.accountId, id]).sort(),
      );
      expect(JSON.stringify(told)).not.toContain(made[0]?.email);
      expect(await accept(plain.token), 'what anybody could be invited to stays').toBe('done');
      expect(await accept(others.token), 'and so does what another admin made').toBe('done');
    },
  );

  test('activated again, or given the role back, they find none of their invitations open', async () => {
    const [rogue, other] = await twoAdmins();
    const { token } = await invited(rogue, { roles: ['staff', 'office-admin'] });
    await ask(other, { kind: 'deactivate', account: rogue.accountId });
    expect(await ask(other, { kind: 'reactivate', account: rogue.accountId })).toBe('done');
    expect(await accept(token)).toBe('gone');
  });

  test('one that nobody withdrew, or that nobody is known to have made, is as good as withdrawn all the same', async () => {
    const [rogue] = await twoAdmins();
    for (const happen of [
      () => db.$client`update account set roles = '{staff,manager}' where id = ${rogue.accountId}`,
      () => db.$client`update account set deactivated_at = now() where id = ${rogue.accountId}`,
      () => db.$client`update invitation set created_by = null where created_by = ${rogue.accountId}`,
    ]) {
      await db.$client`
        update account set deactivated_at = null, roles = '{staff,office-admin}' where id = ${rogue.accountId}`;
      const { email, token } = await invited(rogue, { roles: ['staff', 'manager'] });
      expect((await findInvited(db, token))?.state).toBe('open');
      whileHashing(happen);
      expect(await accept(token), 'also for a password that is being hashed').toBe('gone');
      expect((await findInvited(db, token))?.state).toBe('withdrawn');
      expect(await accept(token)).toBe('gone');
      expect(await accountsOf(email)).toEqual([]);
    }
  });

  test('accepted in the very moment: either the account is there before the role is gone, or it never comes', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [rogue, other] = await twoAdmins();
      const { email, token } = await invited(rogue, { roles: ['staff', 'office-admin'] });
      const [accepted, ended] = await race(2, (n) =>
        n === 0 ? accept(token) : ask(other, { kind: 'deactivate', account: rogue.accountId }),
      );
      expect(ended).toBe('done');
      expect(await accountsOf(email)).toHaveLength(accepted === 'done' ? 1 : 0);
      const kinds = (await officeEvents(rogue)).map(({ kind }) => kind);
      const at = (kind: string) => kinds.indexOf(kind);
      if (accepted === 'done') expect(at('person.joined')).toBeLessThan(at('person.deactivated'));
      else expect(at('invitation.withdrawn')).toBeGreaterThan(0);
    }
  });

  test('a file that was looked at a moment before the role went makes nobody an admin a moment after', async () => {
    const [rogue] = await twoAdmins();
    const lines = fileOf([{ role: 'admin' }]);
    const id = await keep(rogue, lines);
    expect(await run(rogue, id)).toBe('done');
    const connection = await db.$client.reserve();
    await connection`begin`;
    await connection`select 1 from office where id = ${rogue.officeId} for update`;
    await connection`update account set roles = '{staff}' where id = ${rogue.accountId}`;
    const importing = importOnce(db, secretKeys());
    await untilWaiting(db, 1);
    await connection`commit`;
    connection.release();
    await importing;
    await importOnce(db, secretKeys());
    expect((await invitedTimes(lines)).invitations).toEqual([0]);
    expect(await standing(rogue, id)).toMatchObject({ state: 'cancelled', done: 0 });
  });
});

describe('attack: an admin quietly makes accomplices. All admins of the office are told', () => {
  const toldOf = async (person: Person) =>
    (await toldTo(person)).filter(({ kind }) => kind.startsWith('in-charge'));

  test('of each invitation with a role in charge, by whom, to whom, as what; and of no other', async () => {
    const [admin, other] = await twoAdmins();
    const staff = await makePerson({ officeId: admin.officeId, roles: ['staff', 'manager'] });
    const [elsewhere] = await twoAdmins();
    await invited(admin, { roles: ['staff'] });
    await invited(admin);
    const { email } = await invited(admin, { roles: ['staff', 'office-admin'] });
    expect(await ask(admin, inviteOf({ email, roles: ['staff', 'manager'] }))).toBe('invited-already');
    const told = [
      { kind: 'in-charge-invited', data: { person: admin.displayName, email, roles: ['office-admin'] } },
    ];
    expect(await toldOf(other)).toEqual(told);
    expect(await toldOf(admin), 'also the one whose session somebody else may have').toEqual(told);
    for (const nobody of [staff, elsewhere]) expect(await toldOf(nobody)).toEqual([]);
  });

  test('of a file once, with how many it makes', async () => {
    const [admin, other] = await twoAdmins();
    const lines = fileOf([
      { role: 'admin' },
      { role: 'manager' },
      { role: 'staff' },
      { role: 'admin', name: '' },
    ]);
    expect(await run(admin, await keep(admin, lines))).toBe('done');
    expect(await run(admin, await keep(admin, fileOf([{}, { role: 'staff' }])))).toBe('done');
    expect(await toldOf(other)).toEqual([
      { kind: 'in-charge-invited', data: { person: admin.displayName, count: 2 } },
    ]);
  });

  test('of a role in charge that somebody is given; not of one they had, nor of one that is taken', async () => {
    const [admin, other] = await twoAdmins();
    const person = await makePerson({ officeId: admin.officeId, roles: ['staff'] });
    const give = (...roles: Role[]) => ask(admin, { kind: 'set-roles', account: person.accountId, roles });
    expect(await give('staff', 'office-admin')).toBe('done');
    expect(await give('staff', 'office-admin', 'manager')).toBe('done');
    expect(await give('staff', 'manager')).toBe('done');
    expect(await give('customer')).toBe('done');
    const told = (role: string) => ({
      kind: 'in-charge-given',
      data: { person: admin.displayName, email: person.email, roles: [role] },
    });
    expect(await toldOf(other)).toEqual([told('office-admin'), told('manager')]);
  });
});
