import { randomInt } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Sending } from '@/lib/factor/phone/spending-limits';
import { testDatabase } from '../setup/database';
import { race } from '../setup/race';
import { makePerson } from './people';
import {
  beginAnew,
  databaseTime,
  numberIn,
  orderOf,
  pass,
  proven,
  refund,
  reserve,
  told,
  watchOf,
} from './spending';

const db = await testDatabase();
beforeEach(beginAnew);

const hour = 3_600;
const day = 24 * hour;

/** A sending to a number that is only being added: the watch is on no others. */
const adding = (officeId: string, given: Partial<Sending> = {}) =>
  orderOf(officeId, { isOwn: false, ...given });

/** Numbers of one block of ten thousand, each another one. */
function blockOf(start = `+31612${randomInt(10, 100)}`) {
  let last = randomInt(1_000);
  return () => `${start}${String(last++ % 10_000).padStart(4, '0')}`;
}

/** Somebody of an office that has two admins, one who left, and a member of staff. */
async function officeWithAdmins() {
  const admin = await makePerson({ roles: ['staff', 'office-admin'] });
  const { officeId } = admin;
  const second = await makePerson({ roles: ['office-admin', 'manager'], officeId });
  const left = await makePerson({ roles: ['office-admin'], officeId });
  await db.$client`update account set deactivated_at = now() where id = ${left.accountId}`;
  await makePerson({ roles: ['staff'], officeId });
  return { officeId, admins: [admin.accountId, second.accountId].sort() };
}

/** Sends so many, one after the other, and returns how many were let through. */
async function sendAll(count: number, next: () => Sending, prove: (at: number) => boolean = () => false) {
  let sent = 0;
  for (let at = 0; at < count; at += 1) {
    const order = next();
    const refusal = await reserve(order);
    if (refusal) {
      expect(refusal.because).toBe('stopped');
      continue;
    }
    sent += 1;
    if (prove(at)) await proven(order);
  }
  return sent;
}

describe('X6: an attacker who has codes sent to numbers that earn on them', () => {
  test('a thousand to a thousand numbers of one block, for many accounts and from many networks: ten are sent', async () => {
    const { officeId, admins } = await officeWithAdmins();
    const number = blockOf('+3161234');
    const order = () => adding(officeId, { number: number() });
    expect(await sendAll(1_000, order)).toBe(10);
    const { events, notices } = await told(officeId);
    const about = { prefix: '+3161234 ••••', country: 'NL' };
    expect(notices.map(({ accountId }) => accountId).sort()).toEqual(admins);
    for (const { data } of notices) expect(data).toEqual(about);
    expect(events).toMatchObject([
      { accountId: null, actorId: null, data: { ...about, sent: 10, proven: 0, seconds: day } },
    ]);
    expect(await reserve(adding(officeId)), 'other numbers of the country are served').toBeUndefined();
  });

  test('a thousand to as many blocks of one country: fifty are sent, and other countries are served', async () => {
    const { officeId, admins } = await officeWithAdmins();
    let number = randomInt(100, 200);
    const order = () => adding(officeId, { number: `+3247${number++}${randomInt(1_000, 10_000)}` });
    expect(await sendAll(1_000, order)).toBe(50);
    const { events, notices } = await told(officeId);
    expect(notices.map(({ accountId }) => accountId).sort()).toEqual(admins);
    expect(notices[0]?.data).toEqual({ prefix: 'BE', country: 'BE' });
    expect(events).toHaveLength(1);
    expect(await reserve(adding(officeId))).toBeUndefined();
  });

  test('twenty at once, again and again: the stop is told once, and hardly anything goes out after it', async () => {
    const { officeId } = await officeWithAdmins();
    const number = blockOf();
    let sent = 0;
    for (let round = 0; round < 5; round += 1) {
      const outcomes = await race(20, () => reserve(adding(officeId, { number: number() })));
      sent += outcomes.filter((refusal) => !refusal).length;
    }
    expect(sent, 'exactly as many as one after the other').toBe(10);
    const { events, notices } = await told(officeId);
    expect([events.length, notices.length]).toEqual([1, 2]);
  });

  test('at one office stops nothing at another', async () => {
    const [first, second] = [await officeWithAdmins(), await officeWithAdmins()];
    const number = blockOf();
    expect(await sendAll(20, () => adding(first.officeId, { number: number() }))).toBe(10);
    expect(await reserve(adding(second.officeId, { number: number() }))).toBeUndefined();
    expect((await told(second.officeId)).notices).toEqual([]);
  });

  test('and proves some of them: under a third is too few', async () => {
    const { officeId } = await officeWithAdmins();
    const number = blockOf();
    const sent = await sendAll(
      100,
      () => adding(officeId, { number: number() }),
      (at) => at % 4 === 0,
    );
    expect(sent).toBeLessThan(16);
  });
});

describe('X6: a stop', () => {
  const stopped = async () => {
    const { officeId } = await officeWithAdmins();
    const number = blockOf();
    const next = () => adding(officeId, { number: number() });
    expect(await sendAll(11, next)).toBe(10);
    return { officeId, next };
  };

  test('lasts for 24 hours, says so, and is not prolonged by those who are refused', async () => {
    const { officeId, next } = await stopped();
    const refusal = await reserve(next());
    const left = ((refusal?.until ?? 0) - Date.now()) / 1000;
    expect(left).toBeGreaterThan(day - 60);
    expect(left).toBeLessThan(day + 60);
    const before = await watchOf(next(), 'block');
    await sendAll(5, next);
    expect(await watchOf(next(), 'block')).toEqual(before);
    await pass(day - 60);
    expect(await reserve(next())).toMatchObject({ because: 'stopped' });
    await pass(60);
    expect(await reserve(next())).toBeUndefined();
    expect(await watchOf(next(), 'block')).toMatchObject({ sent: 1, proven: 0, stoppedUntil: null });
    expect((await told(officeId)).events).toHaveLength(1);
  });

  test('locks nobody out: codes to verified numbers of the prefix go on, and neither end it nor prolong it', async () => {
    const { officeId, next } = await stopped();
    const before = await watchOf(next(), 'block');
    const own = Array.from({ length: 20 }, () => ({ ...next(), isOwn: true }));
    const outcomes = await race(20, (at) => reserve(own[at] as Sending));
    expect(outcomes.filter((refusal) => refusal)).toEqual([]);
    await race(10, (at) => proven(own[at] as Sending));
    await race(10, (at) => refund(own[10 + at] as Sending));
    expect(await watchOf(next(), 'block')).toEqual(before);
    expect(await reserve(next())).toMatchObject({ because: 'stopped' });
    expect((await told(officeId)).events).toHaveLength(1);
  });

  test('that comes again after it is told again', async () => {
    const { officeId, next } = await stopped();
    await pass(day);
    expect(await sendAll(20, next)).toBe(10);
    const { events, notices } = await told(officeId);
    expect([events.length, notices.length]).toEqual([2, 4]);
  });

  test('ends when the codes were only being typed in: a third is proven after all', async () => {
    const { officeId } = await officeWithAdmins();
    const number = blockOf();
    const orders = Array.from({ length: 10 }, () => adding(officeId, { number: number() }));
    for (const order of orders) expect(await reserve(order)).toBeUndefined();
    const next = () => adding(officeId, { number: number() });
    expect(await reserve(next())).toMatchObject({ because: 'stopped' });
    for (const order of orders.slice(0, 3)) await proven(order);
    expect(await reserve(next()), 'three of ten are under a third').toMatchObject({ because: 'stopped' });
    await race(4, (at) => proven(orders[3 + at] as Sending));
    expect(await reserve(next())).toBeUndefined();
    for (const order of orders.slice(7)) await proven(order);
    await sendAll(40, next);
    expect(await reserve(next()), 'and comes again when it must').toMatchObject({ because: 'stopped' });
    const { events, notices } = await told(officeId);
    expect([events.length, notices.length], 'told once in the hour').toEqual([1, 2]);
  });

  test('ends when what brought it about was not sent at all', async () => {
    const { officeId } = await officeWithAdmins();
    const number = blockOf();
    const orders = Array.from({ length: 10 }, () => adding(officeId, { number: number() }));
    await race(10, (at) => reserve(orders[at] as Sending));
    expect(await reserve(adding(officeId, { number: number() }))).toMatchObject({ because: 'stopped' });
    await refund(orders[0] as Sending);
    expect(await reserve(adding(officeId, { number: number() }))).toBeUndefined();
  });
});

describe('X6: what is no attack stops nothing', () => {
  test('codes that are proven, however many', async () => {
    const { officeId } = await officeWithAdmins();
    const number = blockOf();
    const next = () => adding(officeId, { number: number() });
    expect(await sendAll(150, next, (at) => at % 2 === 0)).toBe(150);
    expect((await told(officeId)).events).toEqual([]);
  });

  test('nine in an hour that nobody proved, hour after hour', async () => {
    const { officeId } = await officeWithAdmins();
    const number = blockOf();
    for (let at = 0; at < 4; at += 1) {
      expect(await sendAll(9, () => adding(officeId, { number: number() }))).toBe(9);
      await pass(hour);
    }
    expect((await told(officeId)).events).toEqual([]);
  });

  test('a busy morning of a large office: so many are still being typed in', async () => {
    const { officeId } = await officeWithAdmins();
    const next = () => adding(officeId, { number: numberIn.NL(), codesPerDay: 20_000 });
    expect(await sendAll(200, next)).toBe(200);
    expect((await told(officeId)).events).toEqual([]);
  });

  test('codes to verified numbers, however many nobody proves: they are not even watched', async () => {
    const { officeId } = await officeWithAdmins();
    const number = blockOf();
    const next = () => orderOf(officeId, { number: number() });
    expect(await sendAll(100, next, (at) => at % 10 === 0)).toBe(100);
    expect(await watchOf(next(), 'block')).toBeUndefined();
    expect(await watchOf(next(), 'country')).toBeUndefined();
    expect((await told(officeId)).events).toEqual([]);
  });

  test('a proof that comes after its hour began anew counts in none', async () => {
    const { officeId } = await officeWithAdmins();
    const [late, next] = [adding(officeId), adding(officeId)];
    await reserve(late);
    const askedAt = await databaseTime();
    await pass(hour);
    await reserve(next);
    await proven(late, askedAt - hour * 1_000);
    expect(await watchOf(next, 'country')).toMatchObject({ sent: 1, proven: 0 });
    await proven(next);
    expect(await watchOf(next, 'country')).toMatchObject({ sent: 1, proven: 1 });
  });

  test('a proof that comes after its hour counts in none, and one more often than sent counts once', async () => {
    const { officeId } = await officeWithAdmins();
    const order = adding(officeId);
    await reserve(order);
    await race(5, () => proven(order));
    expect(await watchOf(order, 'block')).toMatchObject({ sent: 1, proven: 1 });
    await pass(hour);
    await proven(order);
    expect(await watchOf(order, 'country')).toMatchObject({ sent: 1, proven: 1 });
    await proven(adding(officeId, { number: '+31201234567' }));
    expect((await told(officeId)).events).toEqual([]);
  });
});
