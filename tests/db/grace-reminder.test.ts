import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '@/db/connection';
import { type GraceReminderOptions, remindOfGrace } from '@/lib/notice/grace-reminder';
import { testDatabase } from '../setup/database';
import type { Person, PersonOptions } from '../setup/people';
import { Postbox } from '../setup/postbox';
import { race } from '../setup/race';
import { testClock } from './clock';
import { eventually, openMailer } from './mail-room';
import { makePerson } from './people';

const db = await testDatabase();
const clock = await testClock();
const day = 86_400;

let box: Postbox;
beforeAll(async () => {
  box = await Postbox.open();
});
afterAll(() => box.close());

const goTo = (moment: string) => clock.forward(Date.parse(moment) / 1000 - clock.seconds);
const graceDays = 10;

/** Staff of an office in Brussels that demands a second factor and leaves ten days for it. */
const makeStaff = (options: PersonOptions = {}) =>
  makePerson({
    roles: ['staff'],
    requirement: 'required',
    office: { staffGraceDays: graceDays, customerGraceDays: graceDays },
    ...options,
  });

/** The rule met the person so many days ago. */
async function meet(person: Person, daysAgo: number, source = 'staff'): Promise<Person> {
  await db.$client`
    insert into grace (account_id, source, started_at)
    values (${person.accountId}, ${source}, now() - interval '1 day' * ${daysAgo}::int)`;
  return person;
}

const met = async (daysAgo: number, options: PersonOptions = {}) => meet(await makeStaff(options), daysAgo);
const look = (options: GraceReminderOptions = {}) => remindOfGrace(db, options);

/** Until when each reminder says that there is time, the first one first. */
const toldTo = async ({ accountId }: Person): Promise<string[]> =>
  (
    await db.$client<{ until: string }[]>`
      select data ->> 'until' as until from notice where account_id = ${accountId} and kind = 'grace-ends'
       order by created_at`
  ).map(({ until }) => until);

describe('C2: who is reminded before a grace ends', () => {
  test('everybody when three days are left, and on the last day; at midnight of the office, across a change of clocks', async () => {
    await goTo('2027-03-22T11:00:00Z');
    const person = await met(0);
    const until = '2027-03-31T22:00:00.000Z';
    const seen: string[] = [];
    const moments = [
      ...['2027-03-22T12:00:00Z', '2027-03-25T12:00:00Z', '2027-03-28T21:50:00Z', '2027-03-28T22:10:00Z'],
      ...['2027-03-29T12:00:00Z', '2027-03-30T21:50:00Z', '2027-03-30T22:10:00Z', '2027-03-31T21:50:00Z'],
      ...['2027-03-31T22:10:00Z', '2027-04-05T12:00:00Z'],
    ];
    for (const moment of moments) {
      await goTo(moment);
      await look();
      await look();
      const told = await toldTo(person);
      for (const each of told.slice(seen.length)) seen.push(`${moment} ${each}`);
    }
    expect(seen).toEqual([`2027-03-28T22:10:00Z ${until}`, `2027-03-30T22:10:00Z ${until}`]);
  });

  test('a portal that was down on the day tells it as soon as it is up again, and not twice on the last day', async () => {
    const [late, last] = [await met(8), await met(9)];
    await look();
    await look();
    expect([(await toldTo(late)).length, (await toldTo(last)).length]).toEqual([1, 1]);
  });

  test('customers by their rule, users by their active client’s, and whoever has a setting of their own', async () => {
    const customer = await meet(await makeStaff({ roles: ['customer'] }), 7, 'customers');
    const user = await makeStaff({
      roles: ['customer'],
      requirement: 'off',
      clients: [{ name: 'Bakery', requirement: 'required', graceDays: 5 }],
    });
    const [client] = await db.$client<{ id: string }[]>`
      select client_id as id from account where id = ${user.accountId}`;
    await meet(user, 2, `client:${client?.id}`);
    const single = await meet(
      await makeStaff({ requirement: 'off', accountRequirement: 'required' }),
      7,
      'account',
    );
    await look();
    for (const person of [customer, user, single]) expect(await toldTo(person)).toHaveLength(1);
    await db.$client`update account set client_id = null where id = ${user.accountId}`;
    await clock.forward(2 * day);
    await look();
    expect(await toldTo(user), 'not for a client that is not active any more').toHaveLength(1);
    expect(await toldTo(customer)).toHaveLength(2);
  });

  test('of two rules, by the one that ends first', async () => {
    const person = await meet(await met(2, { accountRequirement: 'required' }), 8, 'account');
    await look();
    const [until, ...more] = await toldTo(person);
    expect(more).toEqual([]);
    expect(Math.round((Date.parse(until ?? '') / 1000 - clock.seconds) / day)).toBeLessThanOrEqual(2);
  });

  test.each<[string, () => Promise<Person>]>([
    ['with a factor', () => met(8, { enrolled: true })],
    ['who once had one', () => met(8, { everProved: true })],
    ['with an exception', () => met(8, { exception: { requirement: 'off' } })],
    ['whose office does not demand it any more', () => met(8, { requirement: 'optional' })],
    ['whose role always demands one', () => met(8, { roles: ['manager'] })],
    ['whose grace is over', () => met(11)],
    ['with more than three days left', () => met(5)],
    ['who met the rule only today', () => met(0, { office: { staffGraceDays: 2 } })],
    [
      'who is deactivated',
      async () => {
        const person = await met(8);
        await db.$client`update account set deactivated_at = now() where id = ${person.accountId}`;
        return person;
      },
    ],
  ])('nobody %s', async (_, make) => {
    const [person, told] = [await make(), await met(8)];
    await look();
    expect(await toldTo(person)).toEqual([]);
    expect(await toldTo(told), 'while others are told').toHaveLength(1);
  });

  test('nobody any more once they have a factor, or once the rule is off; and again when it is on', async () => {
    const [enrolled, freed] = [await met(7), await met(7)];
    await look();
    await clock.forward(2 * day);
    await db.$client`
      insert into authenticator (account_id, sealed_secret, last_step, is_current)
      values (${enrolled.accountId}, 'none', 0, true)`;
    await db.$client`update office set staff_requirement = 'optional' where id = ${freed.officeId}`;
    await look();
    expect([(await toldTo(enrolled)).length, (await toldTo(freed)).length]).toEqual([1, 1]);
    await db.$client`update office set staff_requirement = 'required' where id = ${freed.officeId}`;
    await look();
    expect([(await toldTo(enrolled)).length, (await toldTo(freed)).length]).toEqual([1, 2]);
  });

  test('a grace that is made longer is reminded of when its new end is near, not twice on one day', async () => {
    const person = await met(9);
    await look();
    await db.$client`update office set staff_grace_days = 12 where id = ${person.officeId}`;
    await look();
    expect(await toldTo(person)).toHaveLength(1);
    await clock.forward(2 * day);
    await look();
    const [first, second, ...more] = await toldTo(person);
    expect(more).toEqual([]);
    expect(Date.parse(second ?? '') - Date.parse(first ?? '')).toBeGreaterThan(day * 1000);
  });
});

describe('each reminder once', () => {
  const crowd = (count: number) => Promise.all(Array.from({ length: count }, () => met(8)));
  const counts = async (people: readonly Person[]) =>
    Promise.all(people.map(async (person) => (await toldTo(person)).length));

  test('however many look at the same time, in however small pieces', async () => {
    const people = await crowd(12);
    await race(20, () => look({ batch: 2 }));
    await look({ batch: 1 });
    expect(await counts(people)).toEqual(people.map(() => 1));
  });

  test('when there are more than one go takes: the next one takes the others', async () => {
    const people = await crowd(7);
    const told = async () => (await counts(people)).reduce((sum, each) => sum + each, 0);
    const sizes: number[] = [];
    for (let go = 0; go < 4; go += 1) {
      await look({ batch: 2, most: 3 });
      sizes.push(await told());
    }
    expect(sizes).toEqual([4, 7, 7, 7]);
    expect(await counts(people)).toEqual(people.map(() => 1));
  });

  test('when the one who looks is ended in the middle, and another begins', async () => {
    const people = await crowd(9);
    let begun = 0;
    const client = new Proxy(db.$client, {
      get: (target, key) =>
        key === 'begin'
          ? (work: never) => {
              begun += 1;
              if (begun === 3) throw new Error('the plug');
              return target.begin(work);
            }
          : Reflect.get(target, key, target),
    });
    const dying = Object.assign(Object.create(db) as Database, { $client: client });
    await expect(remindOfGrace(dying, { batch: 2 })).rejects.toThrow('the plug');
    const before = await counts(people);
    expect(before).toContain(0);
    expect(before).toContain(1);
    await look({ batch: 2 });
    expect(await counts(people)).toEqual(people.map(() => 1));
  });

  test('by mail, with two processes at work: the last day in the person’s language, and the way to the set-up', async () => {
    await goTo('2027-09-20T11:00:00Z');
    const person = await met(9, { locale: 'de' });
    const mailers = await Promise.all([1, 2].map(() => openMailer(box.url, { remindEveryMs: 20 })));
    // The queue gives out what was due before this moment, so that time has to go on.
    const mailed = (whom: Person) =>
      eventually(async () => {
        await clock.forward(1);
        return box.to(whom.email).length > 0;
      });
    await mailed(person);
    const another = await met(9);
    await mailed(another);
    await Promise.all(mailers.map((mailer) => mailer.stop()));
    expect(mailers.flatMap(({ troubles }) => troubles)).toEqual([]);
    const [taken] = box.to(person.email);
    expect(taken?.mail.subject).toContain('bis 20. September 2027');
    expect(taken?.mail.text).toContain('https://portal.example/profile/second-factor\n');
    expect([box.to(person.email).length, box.to(another.email).length]).toEqual([1, 1]);
    expect(await toldTo(person)).toHaveLength(1);
  });
});
