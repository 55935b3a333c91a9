import { describe, expect, test } from 'vitest';
import { todayIn } from '@/lib/office/people/last-day';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { testClock } from './clock';
import { begin, shown } from './journey';
import { changeAs, doneTo, makeAdmin, makeColleague, rowOf } from './office-people';

const db = await testDatabase();
const clock = await testClock();

const timeZone = 'Europe/Amsterdam';
const office = { timeZone };

/** A day as the office counts, so many days from now. */
const day = (days: number) => todayIn(timeZone, (clock.seconds + days * 86_400) * 1000);

const except = (
  admin: Person,
  person: Person,
  until: string,
  requirement: 'off' | 'optional' = 'off',
  reason = 'No phone',
) => changeAs(admin, { kind: 'set-exception', account: person.accountId, requirement, until, reason });

describe('an exception for one person', () => {
  test('stands before what the office demands, until the midnight after its last day at the office, and no longer', async () => {
    const admin = await makeAdmin({ requirement: 'required', office });
    const person = await makeColleague(admin);
    expect((await begin(db, person)).state).toBe('choosing');
    expect(await except(admin, person, day(2))).toBe('done');
    const { until, exception, reason } = await rowOf(person);
    expect([exception, reason]).toEqual(['off', 'No phone']);
    expect(todayIn(timeZone, (until ?? 0) - 1), 'the last moment is of that day').toBe(day(2));
    expect(todayIn(timeZone, until ?? 0), 'the next one is not').toBe(day(3));
    expect((await begin(db, person)).state).toBe('ready');
    await clock.forward(Math.floor((until ?? 0) / 1000) - 1 - clock.seconds);
    expect((await begin(db, person)).state, 'a second before midnight').toBe('ready');
    await clock.forward(1);
    expect((await begin(db, person)).state, 'at midnight').toBe('choosing');
    expect(await doneTo(person, admin)).toMatchObject([
      { kind: 'person.exception-set', data: { requirement: 'off', reason: 'No phone' } },
    ]);
  });

  test('lasts as long as its last day does where clocks change in that night', async () => {
    const admin = await makeAdmin({ requirement: 'required', office: { timeZone: 'America/Santiago' } });
    const person = await makeColleague(admin);
    // In Santiago clocks go forward at midnight: the day after such a night has no 00:00.
    const [row] = await db.$client<{ day: string }[]>`
      select to_char(d, 'YYYY-MM-DD') as day from generate_series(now()::date::timestamp, now()::date + 360, interval '1 day') d
       where (d + interval '1 day') at time zone 'America/Santiago' at time zone 'America/Santiago' <> d + interval '1 day'
       limit 1`;
    if (!row) throw new Error('no night without a midnight in a year');
    expect(await except(admin, person, row.day)).toBe('done');
    const { until } = await rowOf(person);
    expect(todayIn('America/Santiago', (until ?? 0) - 1)).toBe(row.day);
    expect(todayIn('America/Santiago', until ?? 0) > row.day).toBe(true);
  });

  test('is not made for a day that is over or more than a year ahead, for no day, and without a reason', async () => {
    const admin = await makeAdmin({ office });
    const person = await makeColleague(admin);
    for (const until of [day(-1), day(368), '2026-02-31', 'tomorrow', '']) {
      expect(await except(admin, person, until), until).toBe('gone');
    }
    expect(await except(admin, person, day(1), 'off', '  ')).toBe('gone');
    expect((await rowOf(person)).exception).toBeNull();
    expect(await except(admin, person, day(0)), 'today').toBe('done');
    expect(await except(admin, person, day(365), 'optional'), 'in a year').toBe('done');
    expect((await rowOf(person)).exception).toBe('optional');
  });

  test.each(['office-admin', 'manager'] as const)(
    'attack: an admin asks for an exception for %s, whose role always demands. There is none',
    async (role) => {
      const admin = await makeAdmin({ office });
      const person = await makeColleague(admin, { roles: ['staff', role] });
      expect(await except(admin, person, day(1))).toBe('gone');
      expect((await rowOf(person)).exception).toBeNull();
    },
  );

  test('attack: an exception is given, then the role. The role demands all the same', async () => {
    const admin = await makeAdmin({ office, requirement: 'off' });
    const person = await makeColleague(admin);
    await except(admin, person, day(100));
    await changeAs(admin, { kind: 'set-roles', account: person.accountId, roles: ['staff', 'manager'] });
    expect((await begin(db, person)).state).toBe('choosing');
  });

  test('is ended before its day, once, and what could be put off under it ends with it', async () => {
    const admin = await makeAdmin({ requirement: 'required', office });
    const person = await makeColleague(admin);
    await except(admin, person, day(10), 'optional');
    const { holder } = await begin(db, person);
    const end = () => changeAs(admin, { kind: 'end-exception', account: person.accountId });
    expect(await end()).toBe('done');
    expect(await end(), 'there is none any more').toBe('gone');
    expect(await shown(db, holder)).toBe('closed (cancelled)');
    expect(await rowOf(person)).toMatchObject({ exception: null, until: null, reason: null });
    expect((await doneTo(person, admin)).map(({ kind }) => kind)).toEqual([
      'person.exception-set',
      'person.exception-ended',
    ]);
  });
});
