import { describe, expect, test } from 'vitest';
import { daysBetween, latestDay, problemOfLastDay, readDay, todayIn } from '@/lib/office/people/last-day';
import { readRoles, rolesInForm } from '@/lib/office/people/roles';
import { isStricter } from '@/lib/office/people/stricter';
import type { Decision, Requirement } from '@/lib/policy/decide';

describe('the last day of an exception', () => {
  test('is a day there is, written as forms send it', () => {
    expect(readDay(' 2028-02-29 ')).toBe('2028-02-29');
    for (const typed of [
      '',
      '2027-02-29',
      '2026-13-01',
      '2026-1-1',
      '29-02-2028',
      '2026-02-30',
      'today',
      '+02026-01-01',
    ]) {
      expect(readDay(typed), typed).toBeUndefined();
    }
  });

  test('today is what the office’s calendar shows, not the server’s', () => {
    const beforeMidnight = Date.UTC(2026, 10, 22, 23, 30);
    expect(todayIn('Europe/Amsterdam', beforeMidnight)).toBe('2026-11-23');
    expect(todayIn('UTC', beforeMidnight)).toBe('2026-11-22');
    expect(todayIn('America/New_York', Date.UTC(2027, 0, 1, 4, 0))).toBe('2026-12-31');
  });

  test('lies at most a year ahead, also from the day that comes once in four years', () => {
    expect(latestDay('2026-11-22')).toBe('2027-11-22');
    expect(latestDay('2028-02-29')).toBe('2029-02-28');
    expect(problemOfLastDay('2026-11-21', '2026-11-22')).toBe('past');
    expect(problemOfLastDay('2026-11-22', '2026-11-22')).toBeUndefined();
    expect(problemOfLastDay('2027-11-22', '2026-11-22')).toBeUndefined();
    expect(problemOfLastDay('2027-11-23', '2026-11-22')).toBe('too-late');
    expect(problemOfLastDay('soon', '2026-11-22')).toBe('missing');
  });
});

test('C2: days are counted on the calendar: nights in which clocks change are neither longer nor shorter', () => {
  const zone = 'Europe/Amsterdam';
  const midnight = (utc: string) => Date.parse(utc);
  // Clocks go back on 25 October, and forward on 28 March.
  expect(daysBetween(zone, Date.parse('2026-10-15T22:10:00Z'), midnight('2026-10-29T23:00:00Z'))).toBe(14);
  expect(daysBetween(zone, Date.parse('2027-03-20T22:50:00Z'), midnight('2027-04-02T22:00:00Z'))).toBe(14);
  expect(daysBetween(zone, Date.parse('2026-11-22T12:00:00Z'), midnight('2026-11-22T23:00:00Z'))).toBe(1);
});

describe('roles', () => {
  test('a customer is nothing else, whoever works for the office is staff', () => {
    expect(readRoles(['customer'])).toEqual(['customer']);
    expect(readRoles(['support', 'office-admin', 'staff'])).toEqual(['staff', 'office-admin', 'support']);
    for (const wanted of [
      [],
      ['customer', 'staff'],
      ['manager'],
      ['staff', 'staff'],
      ['staff', 'root'],
      ['customer', 'manager'],
    ]) {
      expect(readRoles(wanted), wanted.join()).toBeUndefined();
    }
  });

  test('the form shows what somebody has, be it put together otherwise', () => {
    expect(rolesInForm(['customer'])).toEqual({ kind: 'customer', extra: [] });
    expect(rolesInForm(['manager', 'office-admin'])).toEqual({
      kind: 'staff',
      extra: ['office-admin', 'manager'],
    });
  });
});

describe('whether more is asked than before', () => {
  const [soon, late] = [new Date(1_000), new Date(2_000)];
  const enrol = (skippableUntil?: Date): Decision => ({
    kind: 'enrol',
    methods: ['authenticator'],
    because: [],
    ...(skippableUntil && { skippableUntil }),
  });
  const offer: Decision = { kind: 'offer', methods: ['authenticator'], because: [] };
  const asked = (requirement: Requirement, decision: Decision) => ({ requirement, decision });

  test.each([
    ['off → optional', asked('off', offer), asked('optional', offer), true],
    ['optional → required', asked('optional', offer), asked('required', enrol(late)), true],
    ['required → optional', asked('required', enrol()), asked('optional', offer), false],
    ['the same', asked('optional', offer), asked('optional', offer), false],
    ['required, sooner', asked('required', enrol(late)), asked('required', enrol(soon)), true],
    ['required, at once', asked('required', enrol(late)), asked('required', enrol()), true],
    ['required, later', asked('required', enrol(soon)), asked('required', enrol(late)), false],
  ])('%s: %#', (_, before, after, stricter) => {
    expect(isStricter(before, after)).toBe(stricter);
  });
});
