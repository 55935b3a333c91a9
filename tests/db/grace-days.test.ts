import { describe, expect, test } from 'vitest';
import { factorOverview } from '@/lib/factor/overview';
import { testDatabase } from '../setup/database';
import { testClock } from './clock';
import { goTo, met, skip } from './grace';
import { begin, look } from './journey';
import { makePerson } from './people';

const db = await testDatabase();
const clock = await testClock();

const day = 86_400_000;

/** Somebody whose office demands a second factor and gives them so many days. */
const demanded = (timeZone: string, customerGraceDays = 14) =>
  makePerson({ requirement: 'required', office: { timeZone, customerGraceDays } });

/** Midnight of each day from `first` on, where clocks go forward or back by an hour on `change`. */
function* midnights(first: string, days: number, change: { on: string; before: number; after: number }) {
  for (let index = 0; index <= days; index += 1) {
    const date = new Date(Date.parse(`${first}T00:00:00Z`) + index * day).toISOString().slice(0, 10);
    // The clocks change after midnight: that of the day itself is the old time's.
    const offset = date <= change.on ? change.before : change.after;
    yield Date.parse(`${date}T00:00:00Z`) - offset * 3_600_000;
  }
}

describe('fourteen days of grace, lived through', () => {
  test.each([
    ['in spring, when one of them has 23 hours', '2027-03-20', { on: '2027-03-28', before: 1, after: 2 }],
    ['in autumn, when one of them has 25 hours', '2027-10-25', { on: '2027-10-31', before: 2, after: 1 }],
    ['without a change', '2027-06-01', { on: '2027-01-01', before: 1, after: 2 }],
  ])(
    'C2: %s: each day one less, from its first second to its last, and none after midnight',
    async (_, first, change) => {
      const person = await demanded('Europe/Amsterdam');
      const starts = [...midnights(first, 14, change)];
      const [begins = 0] = starts;
      // The first sign-in is late in the evening; that day counts whole.
      await goTo(clock, new Date(begins + 22 * 3_600_000).toISOString());
      expect(await skip(person)).toBe(14);
      for (const [index, start] of starts.slice(0, 14).entries()) {
        const end = starts[index + 1] ?? 0;
        if (index > 0) {
          await goTo(clock, new Date(start).toISOString());
          expect(await skip(person), `day ${index + 1}, midnight`).toBe(14 - index);
        }
        await goTo(clock, new Date(end - 1000).toISOString());
        expect(await skip(person), `day ${index + 1}, its last second`).toBe(14 - index);
        const profile = await factorOverview(db, person.accountId);
        expect(profile?.grace, 'in the profile').toEqual({ until: starts[14], daysLeft: 14 - index });
      }
      await goTo(clock, new Date(starts[14] ?? 0).toISOString());
      expect(await met(person)).toBe('demand');
      expect(await skip(person)).toBe('refused');
      await clock.forward(400 * 86_400);
      expect(await skip(person)).toBe('refused');
    },
  );

  test.each<[zone: string, first: string, days: number, end: string]>([
    // East and west of Greenwich it is another day at the same time.
    ['Pacific/Kiritimati', '2027-06-01T09:59:59Z', 14, '2027-06-14T10:00:00Z'],
    ['Pacific/Kiritimati', '2027-06-01T10:00:00Z', 14, '2027-06-15T10:00:00Z'],
    ['America/New_York', '2027-06-01T03:59:59Z', 14, '2027-06-14T04:00:00Z'],
    ['Asia/Kolkata', '2027-06-01T18:30:00Z', 1, '2027-06-02T18:30:00Z'],
    // There is no midnight on the day after: its first second is one o'clock.
    ['America/Santiago', '2027-08-22T16:00:00Z', 14, '2027-09-05T04:00:00Z'],
    ['Africa/Cairo', '2027-04-16T12:00:00Z', 14, '2027-04-29T22:00:00Z'],
    // The last day's last hour comes twice, and both belong to it.
    ['America/Santiago', '2027-03-21T16:00:00Z', 14, '2027-04-04T04:00:00Z'],
    // A leap day, a turn of the year, and the most that an office can give.
    ['Europe/London', '2028-02-20T12:00:00Z', 14, '2028-03-05T00:00:00Z'],
    ['Europe/Berlin', '2027-12-31T22:59:59Z', 1, '2027-12-31T23:00:00Z'],
    ['Europe/Berlin', '2027-12-01T12:00:00Z', 90, '2028-02-28T23:00:00Z'],
  ])('C2: in %s from %s on, %i days end at the day’s end there', async (zone, first, days, end) => {
    const person = await demanded(zone, days);
    await goTo(clock, first);
    const { holder } = await begin(db, person);
    const { grace } = await look(db, holder);
    expect(grace).toEqual({ until: Date.parse(end), daysLeft: days });
    await goTo(clock, new Date(Date.parse(end) - 1000).toISOString());
    expect(await skip(person), 'in the last second').toBe(1);
    await goTo(clock, end);
    expect(await skip(person), 'a second later').toBe('refused');
  });

  test('C2: without any days there is no way round, from the first sign-in on', async () => {
    const person = await demanded('Europe/Brussels', 0);
    expect(await met(person)).toBe('demand');
    expect(await skip(person)).toBe('refused');
  });

  test('C2: somebody whose first sign-in is late has all the days from there on', async () => {
    await goTo(clock, '2029-01-01T12:00:00Z');
    const early = await demanded('Europe/London');
    const colleague = await makePerson({ officeId: early.officeId });
    expect(await skip(early)).toBe(14);
    await goTo(clock, '2029-03-01T12:00:00Z');
    expect(await met(early)).toBe('demand');
    expect(await skip(colleague)).toBe(14);
    await goTo(clock, '2029-03-14T12:00:00Z');
    expect(await skip(colleague)).toBe(1);
  });

  test('C2: days count whether or not there are sign-ins, and a wrong password begins nothing', async () => {
    await goTo(clock, '2029-05-01T12:00:00Z');
    const person = await demanded('Europe/London');
    await begin(db, { email: person.email, password: 'not the right one' }).catch(() => undefined);
    await goTo(clock, '2029-05-03T12:00:00Z');
    expect(await skip(person)).toBe(14);
    await goTo(clock, '2029-05-16T12:00:00Z');
    expect(await skip(person)).toBe(1);
  });
});
