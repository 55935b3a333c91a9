import { describe, expect, test } from 'vitest';
import type { OfficeChange } from '@/lib/office/change';
import { todayIn } from '@/lib/office/people/last-day';
import { listPeople } from '@/lib/office/people/list';
import { findDecider, findPerson } from '@/lib/office/people/person';
import { readPeopleQuery } from '@/lib/office/people/query';
import type { Role } from '@/lib/policy/decide';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { changeAs, doneTo, makeAdmin, makeColleague, rowOf, toldTo } from './office-people';

const db = await testDatabase();

const until = todayIn('Europe/Brussels', Date.now() + 5 * 86_400_000);

/** Every change of one person: `account` is whoever the form names. */
const changes = {
  'set-roles': (account: string) => ({ kind: 'set-roles', account, roles: ['customer'] }),
  'set-requirement': (account: string) => ({ kind: 'set-requirement', account, requirement: 'off' }),
  'set-exception': (account: string) => ({
    kind: 'set-exception',
    account,
    requirement: 'off',
    until,
    reason: 'No phone',
  }),
  'end-exception': (account: string) => ({ kind: 'end-exception', account }),
  'set-manager': (account: string) => ({ kind: 'set-manager', account, manager: null }),
  deactivate: (account: string) => ({ kind: 'deactivate', account }),
  reactivate: (account: string) => ({ kind: 'reactivate', account }),
  'erase-account': (account: string) => ({ kind: 'erase-account', account }),
} satisfies Record<string, (account: string) => OfficeChange>;
type Kind = keyof typeof changes;
const kinds = Object.keys(changes) as Kind[];

/** Somebody for whom each of the changes would do something. */
async function target(admin: Person, kind: Kind): Promise<Person> {
  const person = await makeColleague(admin, {
    accountRequirement: 'optional',
    managerId: admin.accountId,
    ...(kind === 'end-exception' && { exception: { requirement: 'off' } }),
  });
  if (kind === 'reactivate' || kind === 'erase-account') {
    await db.$client`update account set deactivated_at = now() where id = ${person.accountId}`;
  }
  return person;
}

describe.each(kinds)('attack: %s is asked for by somebody who may not', (kind) => {
  test('another office’s admin is told the same as of an account that does not exist, and nothing happens', async () => {
    const [own, foreign] = [await makeAdmin(), await makeAdmin()];
    const person = await target(own, kind);
    const before = await rowOf(person);
    const answers = [];
    for (const account of [person.accountId, '00000000-0000-4000-8000-000000000000', "' or 1=1", '']) {
      answers.push(await changeAs(foreign, changes[kind](account)));
    }
    expect(answers).toEqual(['gone', 'gone', 'gone', 'gone']);
    expect(await rowOf(person)).toEqual(before);
    expect([await doneTo(person, foreign), await toldTo(person)]).toEqual([[], []]);
    expect(await changeAs(own, changes[kind](person.accountId)), 'its own admin may').toBe('done');
  });

  test('staff, managers, support and customers of the same office are refused in the same way', async () => {
    const admin = await makeAdmin();
    const person = await target(admin, kind);
    const before = await rowOf(person);
    const others: Role[][] = [['staff'], ['staff', 'manager'], ['staff', 'support'], ['customer']];
    for (const roles of others) {
      const other = await makeColleague(admin, { roles });
      expect(await changeAs(other, changes[kind](person.accountId)), roles.join()).toBe('gone');
      expect(await doneTo(person, other)).toEqual([]);
    }
    expect(await rowOf(person)).toEqual(before);
    expect(await toldTo(person)).toEqual([]);
  });

  test('an admin who has been demoted or deactivated in this moment changes nothing any more', async () => {
    const [admin, former] = [await makeAdmin(), await makeAdmin()];
    const person = await target(admin, kind);
    await db.$client`
      update account set office_id = ${admin.officeId}, roles = '{staff}' where id = ${former.accountId}`;
    expect(await changeAs(former, changes[kind](person.accountId))).toBe('gone');
    await db.$client`
      update account set roles = '{staff,office-admin}', deactivated_at = now() where id = ${former.accountId}`;
    expect(await changeAs(former, changes[kind](person.accountId))).toBe('needs-proof');
    expect(await toldTo(person)).toEqual([]);
  });
});

test('attack: pages of another office’s people are asked for. Neither list, person nor address is found', async () => {
  const [own, foreign] = [await makeAdmin({ displayName: 'Olga Own' }), await makeAdmin()];
  const person = await makeColleague(own, { displayName: 'Petra Person' });
  for (const id of [person.accountId, '00000000-0000-4000-8000-000000000000', 'x', "'"]) {
    expect(await findPerson(db, foreign.officeId, id)).toBeUndefined();
  }
  expect((await findPerson(db, own.officeId, person.accountId.toUpperCase()))?.displayName).toBe(
    'Petra Person',
  );
  for (const query of [
    {},
    { q: 'petra' },
    { q: 'pe' },
    { after: person.accountId },
    { before: person.accountId },
  ]) {
    const { people, count } = await listPeople(db, foreign.officeId, readPeopleQuery(query));
    expect([people.map(({ id }) => id), count], JSON.stringify(query)).toEqual(
      'q' in query ? [[], 0] : [[foreign.accountId], 1],
    );
  }
  expect(await findDecider(db, foreign.officeId, own.email)).toBeUndefined();
  expect(await findDecider(db, own.officeId, own.email.toUpperCase())).toEqual({ id: own.accountId });
  expect(await findDecider(db, own.officeId, person.email), 'nor somebody without the role').toBeUndefined();
});
