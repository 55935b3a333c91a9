import { describe, expect, test } from 'vitest';
import { hasBegun } from '@/lib/policy/facts';
import { daysLeft } from '@/lib/policy/grace';

describe('C2: the days that are left', () => {
  const until = Date.parse('2027-04-02T22:00:00Z');

  test.each([
    ['at the first second of a day', '2027-03-19T23:00:00Z', 14],
    ['at its last one', '2027-03-20T22:59:59.999Z', 14],
    ['on the eve of the day with 23 hours', '2027-03-27T22:59:59Z', 7],
    ['on that day', '2027-03-27T23:00:00Z', 6],
    ['on the next', '2027-03-28T22:00:00Z', 5],
    ['on the last day', '2027-04-02T21:59:59Z', 1],
    ['when it is over', '2027-04-02T22:00:00Z', 0],
  ])('%s', (_, now, days) => {
    expect(daysLeft(until, Date.parse(now), 'Europe/Amsterdam')).toBe(days);
  });
});

test('C2: what the office itself demands has begun with any demand of its, a client’s with that client’s alone', () => {
  expect(hasBegun('account', ['staff'])).toBe(true);
  expect(hasBegun('application:portal', ['account', 'client:1'])).toBe(true);
  expect(hasBegun('staff', ['client:1'])).toBe(false);
  expect(hasBegun('client:1', ['client:2', 'customers'])).toBe(false);
  expect(hasBegun('client:1', ['client:1'])).toBe(true);
  expect(hasBegun('customers', [])).toBe(false);
});
