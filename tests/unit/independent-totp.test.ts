import { describe, expect, test } from 'vitest';
import { fromBase32, stepAt, totp } from '../browser/support/totp';

// RFC 6238, appendix B, the SHA-1 rows: eight digits over the ASCII key "12345678901234567890".
const vectors: [seconds: number, code: string][] = [
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
];

describe("the tests' own authenticator agrees with RFC 6238", () => {
  test.each(vectors)('at %i seconds it shows %s', (seconds, code) => {
    const key = Buffer.from('12345678901234567890');
    expect(totp(key, stepAt(seconds * 1_000), 8)).toBe(code);
    expect(totp(key, stepAt(seconds * 1_000))).toBe(code.slice(2));
  });

  // RFC 4648, section 10.
  test.each([
    ['', ''],
    ['MY======', 'f'],
    ['MZXQ====', 'fo'],
    ['MZXW6===', 'foo'],
    ['MZXW6YQ=', 'foob'],
    ['mzxw 6ytb', 'fooba'],
    ['MZXW6YTBOI======', 'foobar'],
  ])('and reads Base32: %s', (text, plain) => {
    expect(fromBase32(text).toString()).toBe(plain);
  });

  test('and refuses what is not Base32', () => {
    expect(() => fromBase32('MZXW1')).toThrow('not Base32');
  });
});
