import { describe, expect, test } from 'vitest';
import { sendingCount } from '@/db/schema';
import { noteProven, refundSending, reserveSending, sendingKey } from '@/lib/factor/phone/spending';
import {
  mostAsked,
  mostPerNetwork,
  mostToCountry,
  type Sending,
  type SendingLimit,
} from '@/lib/factor/phone/spending-limits';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import { freshNumber } from './numbers';
import {
  counted,
  databaseTime,
  makeOffice,
  numberIn,
  orderOf,
  pass,
  proven,
  refund,
  reserve,
  secret,
} from './spending';
import { notingDatabase } from './statements';

const db = await testDatabase();
const sql = db.$client;

const hour = 3_600;
const day = 24 * hour;

/** One limit alone: what is the same of all its sendings, what else, how many pass, and for how long. */
type Case = {
  name: string;
  because: SendingLimit;
  most: number;
  seconds: number;
  /** So many have been sent already, or are counted as if they had been. */
  before?: number;
  already?: number;
  make: () => Promise<() => Sending>;
};

const sameNumber = async () => {
  const officeId = await makeOffice();
  const number = freshNumber();
  return () => orderOf(officeId, { number });
};
const sameNewNumber = async () => {
  const next = await sameNumber();
  return () => ({ ...next(), isOwn: false });
};
const sameAccount = async () => {
  const [officeId, { accountId }] = [await makeOffice(), orderOf('')];
  return () => orderOf(officeId, { accountId });
};

const countAlready = (counts: string, sent: number) => sql`
  insert into sending_count values (decode(${sendingKey(secret, { counts })}, 'hex'), ${sent}, now())`;

const cases: Case[] = [
  {
    name: 'a number that is being added, in an hour',
    because: 'number',
    most: 3,
    seconds: hour,
    make: sameNewNumber,
  },
  {
    name: 'an account’s requests to Vonage, in an hour',
    because: 'account',
    most: mostAsked,
    seconds: hour,
    already: mostAsked - 8,
    make: async () => {
      const next = await sameAccount();
      await countAlready(`asked|hour|${next().accountId}`, mostAsked - 8);
      return next;
    },
  },
  { name: 'a number, in an hour', because: 'number', most: 10, seconds: hour, make: sameNumber },
  { name: 'an account, in an hour', because: 'account', most: 10, seconds: hour, make: sameAccount },
  {
    name: 'an attempt',
    because: 'attempt',
    most: 5,
    seconds: day,
    make: async () => {
      const [officeId, { attemptId }] = [await makeOffice(), orderOf('')];
      return () => orderOf(officeId, { attemptId });
    },
  },
  {
    name: 'an office, in a day',
    because: 'office',
    most: 12,
    seconds: day,
    make: async () => {
      const officeId = await makeOffice();
      return () => orderOf(officeId, { codesPerDay: 12 });
    },
  },
  {
    name: 'an office’s codes abroad, to one country, in a day',
    because: 'country',
    most: 50,
    seconds: day,
    before: 42,
    make: async () => {
      const officeId = await makeOffice();
      return () => orderOf(officeId, { number: numberIn.BE(), codesPerDay: 250 });
    },
  },
  {
    name: 'all offices’ codes to one country, in a day',
    because: 'country',
    most: mostToCountry,
    seconds: day,
    already: mostToCountry - 8,
    make: async () => {
      const offices = await Promise.all(Array.from({ length: 20 }, () => makeOffice('FR')));
      await countAlready('country|FR', mostToCountry - 8);
      let number = 0;
      return () => orderOf(offices[number++ % 20] ?? '', { number: numberIn.FR() });
    },
  },
  {
    name: 'a network, in an hour: an IPv6 /64 is one',
    because: 'network',
    most: mostPerNetwork,
    seconds: hour,
    before: mostPerNetwork - 8,
    make: async () => {
      const offices = await Promise.all(Array.from({ length: 20 }, () => makeOffice()));
      let number = 0;
      return () => orderOf(offices[number++ % 20] ?? '', { address: `2001:db8:1:2::${number.toString(16)}` });
    },
  },
];

describe.each(cases)('X6: $name', ({ because, most, seconds, before = 0, already = 0, make }) => {
  test('exactly as many pass, also of twenty at once; then it is full until its time is over', async () => {
    const next = await make();
    for (let sent = 0; sent < before; sent += 1) expect(await reserve(next())).toBeUndefined();
    const outcomes = await race(20, () => reserve(next()));
    expect(outcomes.filter((refusal) => !refusal)).toHaveLength(most - before - already);
    const now = await databaseTime();
    for (const refusal of outcomes.filter((outcome) => outcome !== undefined)) {
      expect(refusal.because).toBe(because);
      const left = (refusal.until - now) / 1000;
      expect(left).toBeGreaterThan(seconds - 30);
      expect(left).toBeLessThanOrEqual(seconds);
    }

    const full = await counted();
    for (let more = 0; more < 3; more += 1) expect(await reserve(next())).toMatchObject({ because });
    expect(await counted(), 'whoever is refused is not counted, and prolongs nothing').toEqual(full);

    await pass(seconds - 60);
    expect(await reserve(next())).toMatchObject({ because });
    await pass(60);
    expect(await reserve(next()), 'when its time is over').toBeUndefined();
    await db.delete(sendingCount);
  });
});

describe('X6: in a day', () => {
  test.each([
    ['a number gets thirty', sameNumber, 10, 30, 'number'],
    ['a number that is being added gets five', sameNewNumber, 3, 5, 'number'],
    ['an account is sent twenty', sameAccount, 10, 20, 'account'],
  ] as const)('%s, however they are spread over the hours', async (_, make, perHour, perDay, because) => {
    const next = await make();
    for (let sent = 0; sent < perDay; sent += 1) {
      if (sent > 0 && sent % perHour === 0) await pass(hour);
      expect(await reserve(next())).toBeUndefined();
    }
    await pass(hour);
    const outcomes = await race(20, () => reserve(next()));
    for (const refusal of outcomes) expect(refusal).toMatchObject({ because });
    await pass(day - Math.ceil(perDay / perHour) * hour);
    expect(await reserve(next())).toBeUndefined();
  });

  test('an office’s own country is not abroad', async () => {
    const officeId = await makeOffice('BE');
    for (let sent = 0; sent < 60; sent += 1) {
      expect(await reserve(orderOf(officeId, { number: numberIn.BE() }))).toBeUndefined();
    }
  });

  test('an office that pays for none sends none', async () => {
    expect(await reserve(orderOf(await makeOffice(), { codesPerDay: 0 }))).toMatchObject({
      because: 'office',
    });
  });
});

test('X6: of several limits that are full, the one that is over last is named', async () => {
  const officeId = await makeOffice();
  const order = orderOf(officeId, { codesPerDay: 10 });
  for (let sent = 0; sent < 10; sent += 1) {
    expect(await reserve(orderOf(officeId, { number: order.number, codesPerDay: 10 }))).toBeUndefined();
  }
  expect(await reserve(order)).toMatchObject({ because: 'office' });
  expect(await reserve({ ...order, codesPerDay: 100 })).toMatchObject({ because: 'number' });
});

test('X6: what is refused by one limit is counted in none: the others stay as they were', async () => {
  const officeId = await makeOffice();
  const { accountId } = orderOf(officeId);
  for (let sent = 0; sent < 10; sent += 1)
    expect(await reserve(orderOf(officeId, { accountId }))).toBeUndefined();
  const before = await counted();
  const outcomes = await race(20, () => reserve(orderOf(officeId, { accountId })));
  expect(outcomes.every((refusal) => refusal?.because === 'account')).toBe(true);
  expect(await counted()).toEqual(before);
});

test('X6: sendings that meet crosswise in several limits all end: no two wait for each other', async () => {
  const officeId = await makeOffice();
  const numbers = Array.from({ length: 5 }, freshNumber);
  const accounts = Array.from({ length: 5 }, () => orderOf('').accountId);
  const addresses = ['198.51.100.1', '198.51.100.2'];
  for (let round = 0; round < 10; round += 1) {
    await race(20, async (at) => {
      const order = orderOf(officeId, {
        number: numbers[at % 5],
        accountId: accounts[(at * 3 + round) % 5],
        address: addresses[at % 2],
        isOwn: (at + round) % 2 === 0,
        codesPerDay: 100_000,
      });
      if (await reserve(order)) return;
      await (at % 3 ? proven(order) : refund(order));
    });
  }
  const { watches } = await counted();
  expect(Object.values(watches).length).toBeGreaterThan(0);
});

test('a sending takes few statements: two to count it, two to take it back, one to note that it was proven', async () => {
  const { db: noting, during } = await notingDatabase();
  const order = orderOf(await makeOffice());
  const { $client } = noting;
  const reserved = await during(() => reserveSending($client, secret, order));
  const refunded = await during(() => refundSending($client, secret, order));
  const noted = await during(() => noteProven($client, secret, { ...order, askedAt: Date.now() }));
  await noting.close();
  expect([reserved, refunded, noted].map(({ statements }) => statements.length)).toEqual([2, 2, 1]);
});

describe('what is kept of sendings', () => {
  test('names nobody: keys are HMACs', async () => {
    const order = orderOf(await makeOffice());
    await reserve(order);
    for (const { key } of await db.select().from(sendingCount)) {
      expect(key).toHaveLength(32);
      expect(key.toString('latin1')).not.toContain(order.number.slice(1));
    }
  });
});
