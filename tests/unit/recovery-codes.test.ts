import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { codeFromBytes, groupCode, readRecoveryCode } from '@/lib/factor/recovery-codes/code';
import { drawCodes } from '@/lib/factor/recovery-codes/set';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Crockford's base32 read back, digit by digit. */
const numberOf = (code: string) =>
  [...code].reduce((value, letter) => value * 32n + BigInt(alphabet.indexOf(letter)), 0n);

describe('a recovery code', () => {
  test('H4: has sixteen signs of thirty-two kinds: 80 bits, none of them lost', () => {
    for (let round = 0; round < 100; round += 1) {
      const bytes = randomBytes(10);
      const code = codeFromBytes(bytes);
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{16}$/);
      expect(numberOf(code)).toBe(BigInt(`0x${bytes.toString('hex')}`));
    }
  });

  test.each([
    ['00000000000000000000', '0000000000000000'],
    ['ffffffffffffffffffff', 'ZZZZZZZZZZZZZZZZ'],
    ['00000000000000000001', '0000000000000001'],
    ['80000000000000000000', 'G000000000000000'],
  ])('of the bytes %s is %s', (hex, code) => expect(codeFromBytes(Buffer.from(hex, 'hex'))).toBe(code));

  test.each([0, 9, 11, 16])('is not made of %i bytes', (length) => {
    expect(() => codeFromBytes(Buffer.alloc(length))).toThrow(RangeError);
  });

  test('has no letter that could be taken for another sign', () => {
    const drawn = Array.from({ length: 50 }, drawCodes).flat().join('');
    expect(drawn).not.toMatch(/[ILOU]/);
    // All thirty-two signs turn up among eight thousand.
    expect(new Set(drawn).size).toBe(32);
  });

  test('is printed in groups of four', () =>
    expect(groupCode('0123456789ABCDEF')).toBe('0123-4567-89AB-CDEF'));

  test('H4: comes in tens, and never twice', () => {
    const drawn = Array.from({ length: 50 }, drawCodes);
    for (const set of drawn) expect(set).toHaveLength(10);
    expect(new Set(drawn.flat()).size).toBe(500);
  });
});

describe('what a person typed', () => {
  const code = '01AB-CDEF-1234-0XYZ';
  const plain = '01ABCDEF12340XYZ';

  test.each([
    ['as it is printed', code],
    ['without dashes', plain],
    ['in small letters', code.toLowerCase()],
    ['with blanks and line ends', ' 01AB CDEF\n1234\t0XYZ\r\n'],
    ['with other dashes', '01AB–CDEF—1234-0XYZ'],
    ['with dots', '01AB.CDEF.1234.0XYZ'],
    ['with O for zero', code.replaceAll('0', 'O')],
    ['with o for zero', code.replaceAll('0', 'o')],
    ['with I for one', code.replaceAll('1', 'I')],
    ['with l for one', code.replaceAll('1', 'l')],
    ['in full-width signs', '０１ＡＢ－ＣＤＥＦ－１２３４－０ＸＹＺ'],
    ['with protected blanks', '01AB\u00a0CDEF\u00a01234\u00a00XYZ'],
  ])('is understood %s', (_, typed) => expect(readRecoveryCode(typed)).toBe(plain));

  test('is understood for every code there may be, as printed and as copied by hand', () => {
    for (const each of Array.from({ length: 20 }, drawCodes).flat()) {
      expect(readRecoveryCode(groupCode(each))).toBe(each);
      const byHand = groupCode(each).toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
      expect(readRecoveryCode(byHand)).toBe(each);
    }
  });

  test.each([
    '',
    '----',
    '123456',
    plain.slice(1),
    `${plain}0`,
    plain.replace('A', 'U'),
    plain.replace('A', 'Ä'),
    plain.replace('A', '_'),
    plain.replace('A', '\u0000'),
    plain.replace('A', '\u200b'),
    plain.replace('A', 'А'), // a Cyrillic A
    '٠١٢٣٤٥٦٧٨٩٠١٢٣٤٥',
    '😀'.repeat(16),
    '0'.repeat(100_000),
  ])('%j is none', (typed) => expect(readRecoveryCode(typed)).toBeUndefined());
});
