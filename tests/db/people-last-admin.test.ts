import { describe, expect, test } from 'vitest';
import type { Role } from '@/lib/policy/decide';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { race } from '../setup/race';
import { changeAs, makeAdmin, makeColleague } from './office-people';

const db = await testDatabase();

const roles: Role[] = ['staff', 'office-admin'];
const demote = (changer: Person, person: Person) =>
  changeAs(changer, { kind: 'set-roles', account: person.accountId, roles: ['staff'] });
const deactivate = (changer: Person, person: Person) =>
  changeAs(changer, { kind: 'deactivate', account: person.accountId });

/** How many admins an office has that are active. */
async function adminsOf({ officeId }: Person): Promise<number> {
  const [row] = await db.$client<{ count: number }[]>`
    select count(*)::int as count from account
     where office_id = ${officeId} and 'office-admin' = any(roles) and deactivated_at is null`;
  return row?.count ?? 0;
}

describe('an office keeps an admin who can sign in', () => {
  test('the last one cannot give up the role, and is not the last as soon as there is another', async () => {
    const admin = await makeAdmin();
    await makeAdmin();
    expect(await demote(admin, admin), 'another office’s admin is no help').toBe('last-admin');
    const other = await makeColleague(admin, { roles });
    expect(await demote(admin, admin)).toBe('done');
    expect(await demote(other, other)).toBe('last-admin');
  });

  test.each([
    ['is deactivated', { sql: 'deactivated_at = now()' }],
    ['has never chosen a password', { sql: 'password_hash = null' }],
    ['is a manager only', { sql: "roles = '{staff,manager}'" }],
  ])('another one who %s does not count', async (_, { sql }) => {
    const admin = await makeAdmin();
    const other = await makeColleague(admin, { roles });
    await db.$client`update account set ${db.$client.unsafe(sql)} where id = ${other.accountId}`;
    expect(await demote(admin, admin)).toBe('last-admin');
    expect(await adminsOf(admin)).toBeGreaterThan(0);
  });

  test('another one whose factor is blocked, without a recovery code left, does not count', async () => {
    const admin = await makeAdmin();
    const other = await makeColleague(admin, { roles, enrolled: true, usedCodes: 10 });
    expect(await demote(admin, admin)).toBe('done');
    await changeAs(other, { kind: 'set-roles', account: admin.accountId, roles });
    await db.$client`
      insert into proof_counter (account_id, method, failures) values (${other.accountId}, 'authenticator', 100)`;
    expect(await demote(admin, admin)).toBe('last-admin');
  });

  test('two who take the role from each other at once, and from themselves, leave one', async () => {
    for (let round = 0; round < 5; round += 1) {
      const one = await makeAdmin();
      const two = await makeColleague(one, { roles });
      const crosswise = round % 2 === 0;
      const outcomes = await race(20, (number) => {
        const [changer, person] = number % 2 === 0 ? [one, two] : [two, one];
        return demote(changer, crosswise ? person : changer);
      });
      expect(await adminsOf(one), outcomes.join()).toBe(1);
    }
  });

  test('two who deactivate each other at once leave one, who is still there', async () => {
    const one = await makeAdmin();
    const two = await makeColleague(one, { roles });
    const outcomes = await race(2, (number) => (number === 0 ? deactivate(one, two) : deactivate(two, one)));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(await adminsOf(one)).toBe(1);
  });

  test('the last one who can sign in is not deactivated by one who cannot', async () => {
    const admin = await makeAdmin();
    const locked = await makeColleague(admin, { roles });
    await db.$client`update account set password_hash = null where id = ${locked.accountId}`;
    expect(await deactivate(locked, admin)).toBe('last-admin');
    expect(await deactivate(admin, locked)).toBe('done');
  });
});
