import { describe, expect, test } from 'vitest';
import { factorOverview } from '@/lib/factor/overview';
import { putOff } from '@/lib/sign-in/put-off';
import { testDatabase } from '../setup/database';
import type { Person } from '../setup/people';
import { choose, idOf } from './clients';
import { testClock } from './clock';
import { goTo, met, skip } from './grace';
import { begin, enterWith, look, setUpApp, signIn } from './journey';
import { makePerson } from './people';
import { change } from './several-apps';

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

describe('twelve days in which everything happens', () => {
  /** In a day's first second, and in its last. `-`: no sign-in. */
  type Came = [first: number | string, last: number | string];

  /** Signs in and skips: for how many days that can still be done, `demand`, or the state of a sign-in that asks for no set-up. */
  async function today(person: Person): Promise<number | string> {
    const { holder, state } = await begin(db, person);
    if (state !== 'choosing') return state;
    const { grace } = await look(db, holder);
    const step = await putOff(db, holder);
    return step?.ticket ? (grace?.daysLeft ?? 'offer') : 'demand';
  }

  /** Signs in, skips, and chooses another client in the header: for how many days that one's demand can be put off. */
  async function goOver(person: Person, client: string): Promise<number | string> {
    const { holder } = await begin(db, person);
    const session = await enterWith(db, (await putOff(db, holder))?.ticket);
    expect(await choose(session, idOf(person, client))).toBe('asked');
    const asked = { sessionId: session.id };
    const { grace } = await look(db, asked);
    expect((await putOff(db, asked))?.state === 'ready').toBe(grace !== undefined);
    return grace?.daysLeft ?? 'demand';
  }

  test('C2: the rule goes off and on, clients are switched, a factor comes and goes, the clocks change, one signs in late: each day is one less, and nobody’s days start again', async () => {
    const switches = await makePerson({
      requirement: 'required',
      office: { timeZone: 'Europe/Amsterdam', customerGraceDays: 10 },
      clients: [
        { name: 'Bakery', requirement: 'required', graceDays: 10 },
        { name: 'Butcher', requirement: 'required', graceDays: 3 },
      ],
    });
    const { officeId } = switches;
    const [enrols, late] = [await makePerson({ officeId }), await makePerson({ officeId })];
    /** For those without a client (on or optional), and for users of the first one's client (on or off). */
    const setRule = async (rule: 'on' | 'off') => {
      const [office, client] = rule === 'on' ? ['required', 'required'] : ['optional', 'off'];
      await db.$client`
        update office set customer_requirement = ${office}, settings_version = settings_version + 1
         where id = ${officeId}`;
      await db.$client`
        update client set requirement = ${client}, settings_version = settings_version + 1
         where id = ${idOf(switches, 'Bakery')}`;
    };
    let appKey = '';
    const noons: { [day: number]: () => Promise<unknown> } = {
      21: async () => {
        const { holder } = await begin(db, enrols);
        appKey = (await setUpApp(db, clock, holder)).key;
      },
      22: () => setRule('off'),
      23: async () => {
        const session = await signIn(db, clock, { ...enrols, appKey });
        expect(await change(session, { kind: 'switch-off' })).toEqual({ kind: 'done' });
      },
      24: () => setRule('on'),
      25: async () => expect(await goOver(switches, 'Butcher')).toBe(3),
      26: async () => expect(await goOver(switches, 'Bakery')).toBe(4),
      27: async () => {
        expect(await goOver(switches, 'Butcher')).toBe(1);
        expect(await goOver(switches, 'Bakery')).toBe(3);
      },
      28: async () => expect(await goOver(switches, 'Butcher')).toBe('demand'),
      29: async () => {
        await setRule('off');
        await today(switches);
        await setRule('on');
      },
      30: () => setRule('off'),
      31: () => setRule('on'),
    };
    // What sign-ins come to in the day's first second and in its last. Nobody signs in before their first day's evening.
    const proof = 'awaiting-proof';
    const rows: [day: number, switches: Came, enrols: Came, late: Came][] = [
      [20, ['-', 10], ['-', 10], ['-', '-']],
      [21, [9, 9], [9, proof], ['-', '-']],
      [22, [8, 'ready'], [proof, proof], ['-', '-']],
      [23, ['ready', 'ready'], [proof, 'offer'], ['-', '-']],
      [24, ['ready', 6], ['ready', 'demand'], ['-', '-']],
      [25, [5, 3], ['demand', 'demand'], ['-', '-']],
      [26, [2, 4], ['demand', 'demand'], ['-', '-']],
      [27, [3, 3], ['demand', 'demand'], ['-', '-']],
      [28, [2, 2], ['demand', 'demand'], ['-', 10]],
      [29, [1, 1], ['demand', 'demand'], [9, 9]],
      [30, ['demand', 'ready'], ['demand', 'ready'], [8, 'offer']],
      [31, ['ready', 'demand'], ['ready', 'demand'], ['ready', 7]],
    ];
    const starts = [...midnights('2027-03-20', 12, { on: '2027-03-28', before: 1, after: 2 })];
    for (const [index, [day, ...expected]] of rows.entries()) {
      const [start = 0, end = 0] = starts.slice(index, index + 2);
      const came = expected.map((): Came => ['-', '-']);
      for (const [at, moment] of [start, end - 1000].entries()) {
        await goTo(clock, new Date(moment).toISOString());
        for (const [which, person] of [switches, enrols, late].entries()) {
          const isThere = expected[which]?.[at] !== '-';
          if (isThere) came[which]?.splice(at, 1, await today(person));
        }
        if (at > 0) continue;
        await goTo(clock, new Date((start + end) / 2).toISOString());
        await noons[day]?.();
      }
      expect(came, `on ${day} March`).toEqual(expected);
    }
  });
});
