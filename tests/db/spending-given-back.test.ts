import { beforeEach, describe, expect, test } from 'vitest';
import { reserveSending } from '@/lib/factor/phone/spending';
import { mostAsked, type Sending } from '@/lib/factor/phone/spending-limits';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import { freshAddress } from './journey';
import { freshNumber } from './numbers';
import {
  beginAnew,
  countsOf,
  databaseTime,
  makeOffice,
  orderOf,
  pass,
  proven,
  refund,
  reserve,
  secret,
} from './spending';

const db = await testDatabase();
beforeEach(beginAnew);

const hour = 3_600;
const passed = (outcomes: unknown[]) => outcomes.filter((refusal) => !refusal).length;

/** Sends one after the other, and expects that all pass. */
async function sendAll(orders: Sending[]) {
  for (const order of orders) expect(await reserve(order)).toBeUndefined();
}
const times = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

const spared = { 'account|day': 0, 'account|hour': 0, network: 0, 'number|day': 0, 'number|hour': 0 };
const kept = { 'asked|hour': 1, attempt: 1, 'country|NL': 1, office: 1, 'office|NL': 1 };

describe('X6: a sending that came to nothing', () => {
  test.each([true, false])('is given back but for the request to Vonage (own number: %s)', async (isOwn) => {
    const order = orderOf(await makeOffice(), { isOwn });
    const nothing = await countsOf(order);
    await reserve(order);
    expect(new Set(Object.values(await countsOf(order)))).toEqual(new Set([1]));
    await refund(order);
    expect(await countsOf(order)).toEqual({ ...nothing, 'asked|hour': 1 });
  });

  test('makes room', async () => {
    const officeId = await makeOffice();
    const number = freshNumber();
    const orders = times(10, () => orderOf(officeId, { number }));
    await sendAll(orders);
    expect(await reserve(orderOf(officeId, { number }))).toMatchObject({ because: 'number' });
    for (const order of orders) await refund(order);
    await sendAll(orders);
  });

  test('gives no more room than it took, however often it is given back', async () => {
    const officeId = await makeOffice();
    const order = orderOf(officeId);
    await reserve(order);
    await race(20, () => refund(order));
    expect(passed(await race(20, () => reserve(orderOf(officeId, { number: order.number }))))).toBe(10);
  });

  test.each([
    ['given back', refund],
    ['proven', proven],
  ])('or was %s, raced with others: exactly what was in vain stays counted', async (_, giveBack) => {
    const officeId = await makeOffice();
    const { accountId } = orderOf(officeId);
    const outcomes = await race(20, async (at) => {
      const order = orderOf(officeId, { accountId });
      const refusal = await reserve(order);
      if (!refusal && at % 2) await giveBack(order);
      return refusal ? 'refused' : at % 2 ? 'given back' : 'in vain';
    });
    const inVain = outcomes.filter((outcome) => outcome === 'in vain').length;
    expect(passed(await race(20, () => reserve(orderOf(officeId, { accountId }))))).toBe(10 - inVain);
  });

  test('forty times in an hour is the end, although each was given back', async () => {
    const officeId = await makeOffice();
    const { accountId } = orderOf(officeId);
    for (let round = 0; round < mostAsked / 10; round += 1) {
      const orders = times(10, () => orderOf(officeId, { accountId }));
      expect(passed(await race(10, (at) => reserve(orders[at] as Sending)))).toBe(10);
      await race(10, (at) => refund(orders[at] as Sending));
    }
    const outcomes = await race(20, () => reserve(orderOf(officeId, { accountId })));
    for (const refusal of outcomes) expect(refusal).toMatchObject({ because: 'account' });
    expect(await countsOf(orderOf(officeId, { accountId }))).toMatchObject({
      'asked|hour': mostAsked,
      'account|hour': 0,
    });
    await pass(hour);
    expect(await reserve(orderOf(officeId, { accountId }))).toBeUndefined();
  });
});

describe('X6: a right code', () => {
  test('is given back to its number, account and network, and to nothing else', async () => {
    const order = orderOf(await makeOffice());
    await reserve(order);
    await proven(order);
    expect(await countsOf(order)).toEqual({ ...spared, ...kept });
  });

  test('to a number that was being added is also given back to what all may spend of it', async () => {
    const order = orderOf(await makeOffice(), { isOwn: false });
    await reserve(order);
    await proven(order);
    expect(await countsOf(order)).toEqual({ ...spared, ...kept, 'new|day': 0, 'new|hour': 0 });
  });

  test('gives no more room than it took, however often it is noted', async () => {
    const officeId = await makeOffice();
    const order = orderOf(officeId);
    await reserve(order);
    await race(20, () => proven(order));
    expect(await countsOf(order)).toEqual({ ...spared, ...kept });
    expect(passed(await race(20, () => reserve(orderOf(officeId, { number: order.number }))))).toBe(10);
  });

  test('that was counted nowhere makes no room', async () => {
    const order = orderOf(await makeOffice());
    await proven(order);
    await reserve(order);
    expect(new Set(Object.values(await countsOf(order)))).toEqual(new Set([1]));
  });

  test('is taken from nothing that began anew since it was asked for', async () => {
    const order = orderOf(await makeOffice());
    await reserve(order);
    const askedAt = await databaseTime();
    await pass(hour);
    await reserve(order);
    await proven(order, askedAt - hour * 1_000);
    expect(await countsOf(order)).toMatchObject({
      'number|hour': 1,
      'account|hour': 1,
      network: 1,
      'number|day': 1,
      'account|day': 1,
    });
  });

  test('was asked for in the moment that its count began, also for who knows milliseconds only', async () => {
    const order = orderOf(await makeOffice());
    const askedAt = await db.$client.begin(async (tx) => {
      const sql = tx as unknown as typeof db.$client;
      await reserveSending(sql, secret, order);
      const [row] = await sql<
        { now: number }[]
      >`select floor(extract(epoch from now()) * 1000)::float8 as now`;
      return row?.now ?? 0;
    });
    await proven(order, askedAt);
    expect(await countsOf(order)).toEqual({ ...spared, ...kept });
  });
});

describe('X6: honest people', () => {
  test('who prove fifteen codes in a working day, or in an hour of it, are not stopped', async () => {
    const officeId = await makeOffice();
    const { accountId, number, address } = orderOf(officeId);
    const prove = async () => {
      const order = orderOf(officeId, { accountId, number, address });
      expect(await reserve(order)).toBeUndefined();
      await proven(order);
    };
    for (const _ of times(15, () => 0)) {
      await prove();
      await pass(hour / 2);
    }
    for (const _ of times(15, () => 0)) await prove();
    for (const _ of times(10, () => 0)) await prove();
  });

  test('a hundred and fifty of them, behind one address, sign in all at once, and again, and again', async () => {
    const officeId = await makeOffice();
    const address = freshAddress();
    const people = times(150, () => orderOf(officeId, { address }));
    const inTwenties = async (act: (order: Sending) => Promise<unknown>) => {
      const outcomes: unknown[] = [];
      for (let at = 0; at < people.length; at += 20) {
        const some = people.slice(at, at + 20);
        outcomes.push(...(await race(some.length, (place) => act(some[place] as Sending))));
      }
      return outcomes;
    };
    for (let round = 0; round < 3; round += 1) {
      expect(passed(await inTwenties((order) => reserve(order)))).toBe(150);
      await inTwenties((order) => proven(order));
    }
  });
});

describe('X6: strangers who say that a number is theirs', () => {
  /** Twenty at once, of all offices. */
  const strangers = async (number: string) => {
    const offices = await Promise.all(times(20, () => makeOffice()));
    return () => race(20, (at) => reserve(orderOf(offices[at] ?? '', { number, isOwn: false })));
  };

  test('leave its owner seven of ten in the hour, though the owner proves none', async () => {
    const officeId = await makeOffice();
    const { accountId, number } = orderOf(officeId);
    const attack = await strangers(number);
    expect(passed(await attack())).toBe(3);
    await sendAll(times(7, () => orderOf(officeId, { accountId, number })));
    expect(await reserve(orderOf(officeId, { accountId, number }))).toMatchObject({ because: 'number' });
    const outcomes = await attack();
    for (const refusal of outcomes) expect(refusal).toMatchObject({ because: 'number' });
  });

  test('and come back every hour, leave its owner twenty-five of thirty in the day', async () => {
    const officeId = await makeOffice();
    const number = freshNumber();
    const attack = await strangers(number);
    let theirs = 0;
    for (let at = 0; at < 5; at += 1) {
      theirs += passed(await attack());
      await sendAll(times(5, () => orderOf(officeId, { number })));
      await pass(hour);
    }
    expect(theirs).toBe(5);
    expect(await reserve(orderOf(officeId, { number }))).toMatchObject({ because: 'number' });
  });

  test('take nothing from an owner who proves, all day long', async () => {
    const officeId = await makeOffice();
    const { accountId, number } = orderOf(officeId);
    const attack = await strangers(number);
    for (let at = 0; at < 10; at += 1) {
      await attack();
      for (const order of times(5, () => orderOf(officeId, { accountId, number }))) {
        expect(await reserve(order)).toBeUndefined();
        await proven(order);
      }
      await pass(hour);
    }
  });
});
