import { describe, expect, test } from 'vitest';
import {
  beginsAnew,
  isTooMuch,
  limitsOf,
  mostAbroad,
  refusalBy,
  type Sending,
  unprovenToStop,
  type Watched,
  watchAfter,
} from '@/lib/factor/phone/spending-limits';

const order: Sending = {
  number: '+31612345678',
  accountId: 'account',
  attemptId: 'attempt',
  officeId: 'office',
  codesPerDay: 1_000,
  address: '2001:db8:1:2:3:4:5:6',
  isOwn: true,
};
const limit = { because: 'number', counts: 'x', most: 5, seconds: 3_600 } as const;
const now = Date.parse('2026-03-05T13:00:00Z');

describe('X6: what one sending is counted in', () => {
  test('is its number, account, attempt, office, country and network, each by itself', () => {
    const limits = limitsOf(order, 'NL');
    expect(new Set(limits.map(({ because }) => because))).toEqual(
      new Set(['number', 'account', 'attempt', 'office', 'country', 'network']),
    );
    expect(new Set(limits.map(({ counts }) => counts)).size).toBe(limits.length);
    expect(limits.find(({ because }) => because === 'network')?.counts).toBe('network|2001:db8:1:2::/64');
  });

  test('is counted twice more for a number that is only being added, and allowed a small part of its owner’s', () => {
    const added = limitsOf({ ...order, isOwn: false }, 'NL').filter(({ because }) => because === 'number');
    const own = limitsOf(order, 'NL').filter(({ because }) => because === 'number');
    expect(own.map(({ most }) => most)).toEqual([10, 30]);
    expect(added.map(({ most }) => most)).toEqual([10, 30, 3, 5]);
    expect(added.slice(0, 2)).toEqual(own);
  });

  test('spares right codes where they do no harm, and never forgets a request to Vonage', () => {
    const limits = limitsOf({ ...order, isOwn: false }, 'NL');
    expect(new Set(limits.filter(({ sparesProven }) => sparesProven).map(({ because }) => because))).toEqual(
      new Set(['number', 'account', 'network']),
    );
    expect(limits.filter(({ isKept }) => isKept)).toEqual([
      { because: 'account', counts: 'asked|hour|account', most: 40, seconds: 3_600, isKept: true },
    ]);
  });

  test('allows the office’s own country all of its day, and any other a fifth, or fifty', () => {
    const toCountry = (home: string, codesPerDay = 1_000) =>
      limitsOf({ ...order, codesPerDay }, home).find(({ because }) => because === 'country')?.most;
    expect(toCountry('NL')).toBe(1_000);
    expect(toCountry('BE')).toBe(200);
    expect(toCountry('BE', 100)).toBe(50);
    expect(mostAbroad(20_000)).toBe(4_000);
  });
});

describe('X6: a limit', () => {
  test('refuses from the last one on, until its time is over', () => {
    const count = { sent: 5, startedAt: now - 60_000 };
    const until = count.startedAt + 3_600_000;
    expect(refusalBy(limit, { ...count, sent: 4 }, now)).toBeUndefined();
    expect(refusalBy(limit, count, now)).toEqual({ because: 'number', until });
    expect(refusalBy(limit, count, until - 1)).toEqual({ because: 'number', until });
    expect(refusalBy(limit, count, until)).toBeUndefined();
  });

  test('begins with the first that is counted', () => {
    expect(beginsAnew({ sent: 0, startedAt: now - 1_000 }, limit, now)).toBe(true);
    expect(beginsAnew({ sent: 1, startedAt: now - 1_000 }, limit, now)).toBe(false);
    expect(beginsAnew({ sent: 1, startedAt: now - 3_600_000 }, limit, now)).toBe(true);
  });

  test('of nothing refuses always', () => {
    expect(refusalBy({ ...limit, most: 0 }, { sent: 0, startedAt: 0 }, now)).toEqual({
      because: 'number',
      until: now + 3_600_000,
    });
  });
});

describe('X6: the watch', () => {
  const watched = (given: Partial<Watched> = {}): Watched => ({
    prefix: '+3161234',
    sent: 9,
    proven: 0,
    startedAt: now - 60_000,
    stoppedUntil: null,
    ...given,
  });

  test.each([
    [10, 0, true],
    [9, 0, false],
    [14, 4, true],
    [15, 5, false],
    [100, 33, true],
    [100, 34, false],
  ])('of %i codes to a block, %i proven: stops %s', (sent, proven, stops) => {
    expect(isTooMuch({ sent, proven }, 10)).toBe(stops);
    expect(watchAfter(watched({ sent: sent - 1, proven }), 10, now).stops).toBe(stops);
  });

  test('takes fifty for a country, or a twentieth of the office’s day', () => {
    expect(unprovenToStop('+3161234', order)).toBe(10);
    expect(unprovenToStop('NL', order)).toBe(50);
    expect(unprovenToStop('NL', { ...order, codesPerDay: 20_000 })).toBe(1_000);
    expect(unprovenToStop('+3161234', { ...order, codesPerDay: 20_000 })).toBe(10);
  });

  test('begins anew after an hour, and after a stop, not during one', () => {
    const old = { startedAt: now - 3_600_000 };
    const begun = { sent: 1, proven: 0, startedAt: now, stoppedUntil: null, stops: false };
    expect(watchAfter(watched(old), 10, now)).toMatchObject(begun);
    expect(watchAfter(watched({ ...old, stoppedUntil: now }), 10, now)).toMatchObject(begun);
    expect(watchAfter(watched({ ...old, stoppedUntil: now + 1 }), 10, now)).toMatchObject({ sent: 10 });
  });
});
