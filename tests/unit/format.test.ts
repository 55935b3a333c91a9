import { describe, expect, test } from 'vitest';
import { clockTime, fromClockTime, localDate, localMoment } from '@/lib/i18n/format';

const moment = Date.UTC(2026, 2, 5, 13, 32, 20); // 5 March 2026, 14:32:20 in Brussels
const brussels = 'Europe/Brussels';

describe('X7: a moment is told as it is in the language, and in the office’s own time', () => {
  test.each([
    ['en', '14:32', '5 March 2026', '5 March 2026 at 14:32'],
    ['nl', '14:32', '5 maart 2026', '5 maart 2026 om 14:32\u00a0uur'],
    ['de', '14:32', '5. März 2026', '5. März 2026 um 14:32\u00a0Uhr'],
  ] as const)('%s', (locale, time, date, both) => {
    expect(clockTime(locale, brussels, moment)).toBe(time);
    expect(localDate(locale, brussels, moment)).toBe(date);
    expect(localMoment(locale, brussels, moment)).toBe(both);
  });

  test('in another zone it is another day', () => {
    expect(localDate('en', 'Pacific/Auckland', moment)).toBe('6 March 2026');
    expect(clockTime('en', 'Asia/Kolkata', moment)).toBe('19:02');
  });

  test('midnight is 00:00 in every language, never 24:00', () => {
    for (const locale of ['en', 'nl', 'de'] as const) {
      expect(clockTime(locale, 'UTC', Date.UTC(2026, 0, 1))).toBe('00:00');
    }
  });
});

describe('the clock time from which something may be tried again', () => {
  const at = (h: number, m: number, s: number, ms = 0) =>
    fromClockTime('en', 'UTC', Date.UTC(2026, 2, 5, h, m, s, ms));

  test.each([
    ['a full minute', at(14, 32, 0), '14:32'],
    ['a millisecond after', at(14, 32, 0, 1), '14:33'],
    ['half a minute', at(14, 32, 30), '14:33'],
    ['the last second', at(14, 32, 59, 999), '14:33'],
    ['the end of an hour', at(14, 59, 1), '15:00'],
    ['the end of a day', at(23, 59, 1), '00:00'],
  ])('%s is rounded up, so that nobody comes back too early', (_, told, time) => expect(told).toBe(time));

  test('across the change to summer time it is what the clock then shows', () => {
    const before = Date.UTC(2026, 2, 29, 0, 59, 30); // 01:59:30 in Brussels; the next minute is 03:00
    expect(fromClockTime('en', brussels, before)).toBe('03:00');
  });
});
