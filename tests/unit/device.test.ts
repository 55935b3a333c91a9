import { describe, expect, test } from 'vitest';
import { deviceOf } from '@/lib/session/device';
import { deviceWords } from '@/lib/session/words';

const chromium = 'AppleWebKit/537.36 (KHTML, like Gecko)';
const samples: [string, string][] = [
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:142.0) Gecko/20100101 Firefox/142.0', 'Firefox on Windows'],
  [
    `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${chromium} Chrome/140.0.0.0 Safari/537.36`,
    'Chrome on macOS',
  ],
  [
    `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chromium} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`,
    'Microsoft Edge on Windows',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.6 Mobile/15E148 Safari/604.1',
    'Safari on iOS',
  ],
  [
    `Mozilla/5.0 (Linux; Android 10; K) ${chromium} Chrome/140.0.0.0 Mobile Safari/537.36`,
    'Chrome on Android',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:142.0) Gecko/20100101 Firefox/142.0', 'Firefox on Linux'],
];

describe('W7: a browser in words', () => {
  test.each(samples)('%s', (userAgent, words) => {
    expect(deviceWords('en', deviceOf(userAgent))).toBe(words);
  });

  test('speaks the person’s language', () => {
    const device = { browser: 'Firefox', system: 'Windows' };
    expect(deviceWords('de', device)).toBe('Firefox unter Windows');
    expect(deviceWords('nl', device)).toBe('Firefox op Windows');
  });

  test.each([
    '',
    ' ',
    'curl/8.5.0',
    '<script>alert(1)</script>/1.0 (<b>)',
    'Call +44 20 7946 0000 now/1.0 (x)',
    'constructor/1.0 (__proto__)',
    '\u202eevil/1.0',
    `${'('.repeat(150)}${'/'.repeat(150)}`,
  ])('an attacker who sends "%s" as the browser writes nothing of it into the page', (userAgent) => {
    expect(deviceOf(userAgent)).toEqual({ browser: undefined, system: undefined });
    expect(deviceWords('en', deviceOf(userAgent))).toBe('Unknown browser');
  });

  test('known in part says what is known', () => {
    expect(deviceWords('en', deviceOf('Something/1.0 (Windows NT 10.0)'))).toBe('Unknown browser on Windows');
    expect(deviceWords('en', { browser: 'Firefox', system: undefined })).toBe('Firefox');
  });
});
