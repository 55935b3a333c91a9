import { describe, expect, test } from 'vitest';
import { todayIn } from '@/lib/office/people/last-day';
import type { Requirement, Role } from '@/lib/policy/decide';
import { testDatabase } from '../setup/database';
import type { Person, PersonOptions } from '../setup/people';
import { idOf } from './clients';
import { testClock } from './clock';
import { begin } from './journey';
import { changeAs, makeAdmin, makeColleague, rowOf, toldTo } from './office-people';
import { makePerson } from './people';

const db = await testDatabase();
const clock = await testClock();

const timeZone = 'Europe/Amsterdam';
const day = (days: number) => todayIn(timeZone, (clock.seconds + days * 86_400) * 1000);

/** An office with two admins, and everybody in it who is not to be told. */
async function place(options: PersonOptions = {}) {
  const admin = await makeAdmin({ office: { timeZone }, ...options });
  const second = await makeColleague(admin, { roles: ['office-admin'] });
  const bystanders = [
    await makeColleague(admin, { roles: ['staff', 'manager'] }),
    await makeColleague(admin, { roles: ['customer'] }),
    await makeColleague(admin, { roles: ['office-admin'] }),
    await makeAdmin(),
  ];
  await db.$client`update account set deactivated_at = now() where id = ${bystanders[2]?.accountId ?? ''}`;
  return { admin, second, bystanders };
}

type Place = Awaited<ReturnType<typeof place>>;

/** What the person and the admins of the office have been told since this was last asked. */
async function newlyTold({ admin, second, bystanders }: Place, person: Person) {
  const [own, ...admins] = [await toldTo(person), await toldTo(admin), await toldTo(second)];
  for (const bystander of bystanders) expect(await toldTo(bystander)).toEqual([]);
  expect(admins[1], 'both admins the same').toEqual(admins[0]);
  await db.$client`delete from notice where account_id = any(${[admin, second, person].map((each) => each.accountId)}::uuid[])`;
  return { own, admins: admins[0] ?? [] };
}

/** One notice each: to the person themself, and to the admins, whom it says who it is about. */
const told = (person: Person, requirement: Requirement, until?: number | null) => {
  const data = {
    person: 'Alex Admin',
    requirement,
    ...(until && { until: new Date(until).toISOString() }),
  };
  return {
    own: [{ kind: 'less-asked', data }],
    admins: [{ kind: 'less-asked-of', data: { ...data, about: person.displayName } }],
  };
};
const nobody = { own: [], admins: [] };

describe('whoever is asked for less is told, and so is every admin', () => {
  test('attack: an admin makes an exception for somebody whose password they know, signs in as them, and ends it', async () => {
    const office = await place({ requirement: 'required' });
    const victim = await makeColleague(office.admin, { enrolled: true });
    const except = (until: string, requirement: 'off' | 'optional' = 'off') =>
      changeAs(office.admin, {
        kind: 'set-exception',
        account: victim.accountId,
        requirement,
        until,
        reason: 'No phone',
      });
    expect((await begin(db, victim)).state).toBe('awaiting-proof');
    expect(await except(day(2))).toBe('done');
    expect((await begin(db, victim)).state, 'the password alone').toBe('ready');
    expect(await newlyTold(office, victim)).toEqual(told(victim, 'off', (await rowOf(victim)).until));
    expect(await except(day(300))).toBe('done');
    expect(await newlyTold(office, victim), 'a longer one').toEqual(
      told(victim, 'off', (await rowOf(victim)).until),
    );
    expect(await except(day(1))).toBe('done');
    expect(await except(day(1), 'optional')).toBe('done');
    const end = { kind: 'end-exception', account: victim.accountId } as const;
    expect(await changeAs(office.admin, end)).toBe('done');
    expect(await newlyTold(office, victim), 'a shorter one, a stricter one, and its end').toEqual(nobody);
  });

  test('P5: by a setting of their own that is taken back', async () => {
    const office = await place({ requirement: 'off' });
    const person = await makeColleague(office.admin);
    const set = (requirement: Requirement | null) =>
      changeAs(office.admin, { kind: 'set-requirement', account: person.accountId, requirement });
    expect(await set('required')).toBe('done');
    expect(await newlyTold(office, person), 'more').toEqual(nobody);
    expect(await set('optional')).toBe('done');
    expect(await newlyTold(office, person)).toEqual(told(person, 'optional'));
    expect(await set(null)).toBe('done');
    expect(await newlyTold(office, person)).toEqual(told(person, 'off'));
    expect(await set('off')).toBe('done');
    expect(await newlyTold(office, person), 'the same').toEqual(nobody);
  });

  test('attack: the setting is taken back while an exception stands before it: less is asked once that is over', async () => {
    const office = await place({ requirement: 'off' });
    const person = await makeColleague(office.admin, {
      accountRequirement: 'required',
      exception: { requirement: 'off' },
    });
    const set = (requirement: Requirement | null) =>
      changeAs(office.admin, { kind: 'set-requirement', account: person.accountId, requirement });
    expect(await set('optional')).toBe('done');
    expect(await newlyTold(office, person)).toEqual(told(person, 'optional'));
    expect(await set('required')).toBe('done');
    expect(await newlyTold(office, person)).toEqual(nobody);
  });

  test('by an exception that asked for more than the rules, and ends', async () => {
    const office = await place({ requirement: 'off' });
    const person = await makeColleague(office.admin);
    const account = person.accountId;
    const [until, reason] = [day(5), 'Travels'];
    const exception = { kind: 'set-exception', account, requirement: 'optional', until, reason } as const;
    expect(await changeAs(office.admin, exception)).toBe('done');
    expect(await newlyTold(office, person)).toEqual(nobody);
    expect(await changeAs(office.admin, { kind: 'end-exception', account })).toBe('done');
    expect(await newlyTold(office, person)).toEqual(told(person, 'off'));
  });

  test('P2: by coming to a client that asks for less, or leaving one that asks for more', async () => {
    const office = await place({ requirement: 'required' });
    const { admin } = office;
    const model = await makePerson({
      officeId: admin.officeId,
      clients: [
        { name: 'Lax', requirement: 'off' },
        { name: 'Patient', requirement: 'required', graceDays: 9 },
        { name: 'Strict', requirement: 'required' },
      ],
    });
    const person = await makeColleague(admin, { roles: ['customer'] });
    const move = (kind: 'add-to-client' | 'remove-from-client', client: string) =>
      changeAs(admin, { kind, client: idOf(model, client), account: person.accountId });
    expect(await move('add-to-client', 'Lax')).toBe('done');
    expect(await newlyTold(office, person)).toEqual(told(person, 'off'));
    expect(await move('add-to-client', 'Lax'), 'once').toBe('done');
    expect(await move('remove-from-client', 'Lax')).toBe('done');
    expect(await move('add-to-client', 'Strict')).toBe('done');
    expect(await move('add-to-client', 'Lax'), 'not the active one').toBe('done');
    expect(await newlyTold(office, person), 'as much, or more').toEqual(nobody);
    expect(await move('remove-from-client', 'Strict')).toBe('done');
    expect(await newlyTold(office, person)).toEqual(told(person, 'off'));
    expect(await move('remove-from-client', 'Lax')).toBe('done');
    expect(await move('add-to-client', 'Patient')).toBe('done');
    const { own, admins } = await newlyTold(office, person);
    const { until } = own[0]?.data ?? {};
    expect({ own, admins }, 'C2: days to put it off').toEqual(
      told(person, 'required', Date.parse(String(until))),
    );
    expect(todayIn(timeZone, Date.parse(String(until)) - 1), 'the first of nine days is today').toBe(day(8));
  });

  test('by working for the office instead of a client, or the other way round: of new roles they hear as ever', async () => {
    const office = await place({ requirement: 'off' });
    const { admin } = office;
    await db.$client`update office set customer_requirement = 'required' where id = ${admin.officeId}`;
    const person = await makeColleague(admin, { roles: ['customer'] });
    const set = (...roles: Role[]) =>
      changeAs(admin, { kind: 'set-roles', account: person.accountId, roles });
    const own = [{ kind: 'roles-changed', data: { person: 'Alex Admin' } }];
    expect(await set('staff')).toBe('done');
    expect(await newlyTold(office, person)).toEqual({ ...told(person, 'off'), own });
    expect(await set('customer')).toBe('done');
    expect(await newlyTold(office, person), 'more').toEqual({ own, admins: [] });
  });
});
