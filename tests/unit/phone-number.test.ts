import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  lastDigits,
  maskBlock,
  maskNumber,
  methodsFor,
  prefixesOf,
  printNumber,
  readNumber,
} from '@/lib/factor/phone/number';

const mobile = (number: string, country: string) => ({
  kind: 'number',
  number,
  country,
  phoneKind: 'mobile',
});
const landline = (number: string, country: string) => ({
  kind: 'number',
  number,
  country,
  phoneKind: 'landline',
});

describe('C3: a number is understood as people write it', () => {
  test.each([
    '612345678',
    '0612345678',
    '06 12 34 56 78',
    '06-12345678',
    '(06) 1234 5678',
    '06.12.34.56.78',
    '06/12345678',
    ' 06 12345678 ',
    '06\u00a01234\u00a05678',
    '06–1234–5678',
    '+31612345678',
    '+31 6 12345678',
    '+31 (0)6 1234 5678',
    '(+31) 6 12345678',
    '＋31612345678',
    '0031612345678',
    '00 31 6 12345678',
    '01131612345678',
    '011 31 6 1234 5678',
    '31612345678',
    'tel:+31612345678',
    '\u202a+31 6 12345678\u202c',
    '٠٦١٢٣٤٥٦٧٨',
  ])('%j, where the Netherlands are chosen', (typed) => {
    expect(readNumber('NL', typed)).toEqual(mobile('+31612345678', 'NL'));
  });

  test.each([
    ['BE', '+31 6 12345678'],
    ['DE', '0031 6 12345678'],
    ['US', '0031612345678'],
    ['US', '011 31 6 12345678'],
    ['GB', '01131612345678'],
    ['FR', '+31 (0)6-12345678'],
    ['', '+31612345678'],
    ['XX', '+31612345678'],
    ['nl', '0031612345678'],
    ['__proto__', '+31612345678'],
  ])('an international form, where %j is chosen: %j', (country, typed) => {
    expect(readNumber(country, typed)).toEqual(mobile('+31612345678', 'NL'));
  });

  test('an area code that looks like a way abroad is an area code', () => {
    expect(readNumber('NL', '0113 123456')).toEqual(landline('+31113123456', 'NL'));
  });

  test('the 0 of an Italian landline belongs to the number', () => {
    expect(readNumber('IT', '06 1234 5678')).toEqual(landline('+390612345678', 'IT'));
    expect(readNumber('NL', '+39 06 1234 5678')).toEqual(landline('+390612345678', 'IT'));
  });

  test('the country is the number’s own, not the chosen one', () => {
    expect(readNumber('GB', '07781 123456')).toEqual(mobile('+447781123456', 'GG'));
    expect(readNumber('US', '242 345 6789')).toEqual(landline('+12423456789', 'BS'));
    expect(readNumber('NL', '+32 470 12 34 56')).toEqual(mobile('+32470123456', 'BE'));
  });
});

describe('W5, C4: whether it is a mobile or a landline number is known', () => {
  test.each([
    ['NL', '06 12345678', '+31612345678'],
    ['BE', '0470 12 34 56', '+32470123456'],
    ['BE', '0460 123 456', '+32460123456'],
    ['DE', '0151 12345678', '+4915112345678'],
    ['DE', '0176 12345678', '+4917612345678'],
    ['GB', '07400 123456', '+447400123456'],
    ['FR', '06 12 34 56 78', '+33612345678'],
    ['FR', '07 56 12 34 56', '+33756123456'],
    ['AT', '0664 123456', '+43664123456'],
    ['CH', '078 123 45 67', '+41781234567'],
    ['LU', '621 123 456', '+352621123456'],
    ['ES', '612 345 678', '+34612345678'],
    ['PT', '912 345 678', '+351912345678'],
    ['IT', '312 345 6789', '+393123456789'],
    ['PL', '501 234 567', '+48501234567'],
    ['SE', '070 123 45 67', '+46701234567'],
    ['DK', '20 12 34 56', '+4520123456'],
    ['NO', '406 12 345', '+4740612345'],
    ['IE', '085 123 4567', '+353851234567'],
    ['US', '(201) 555-0123', '+12015550123'],
    ['CA', '506 234 5678', '+15062345678'],
    ['MX', '55 1234 5678', '+525512345678'],
    ['IN', '81234 56789', '+918123456789'],
    ['JP', '090-1234-5678', '+819012345678'],
    ['AU', '0412 345 678', '+61412345678'],
    ['BR', '(11) 96123-4567', '+5511961234567'],
    ['ZA', '071 123 4567', '+27711234567'],
    ['TR', '0501 234 56 78', '+905012345678'],
  ])('a mobile number of %s: %s', (country, typed, number) => {
    expect(readNumber(country, typed)).toEqual(mobile(number, country));
  });

  test.each([
    ['NL', '020 123 4567', '+31201234567'],
    ['NL', '085 123 4567', '+31851234567'],
    ['BE', '02 345 67 89', '+3223456789'],
    ['DE', '030 123456', '+4930123456'],
    ['DE', '032 212345678', '+4932212345678'],
    ['AT', '0720 123456', '+43720123456'],
    ['GB', '020 7946 0000', '+442079460000'],
    ['FR', '01 23 45 67 89', '+33123456789'],
    ['FR', '09 12 34 56 78', '+33912345678'],
    ['AT', '01 53115', '+43153115'],
    ['CH', '044 668 18 00', '+41446681800'],
  ])('a landline number of %s: %s', (country, typed, number) => {
    expect(readNumber(country, typed)).toEqual(landline(number, country));
  });

  test('a landline gets no text message', () => {
    expect(methodsFor('mobile')).toEqual(['sms', 'voice', 'keypad-call']);
    expect(methodsFor('landline')).toEqual(['voice', 'keypad-call']);
  });
});

describe('X6: a number that costs more than a call, or that nobody picks up, is refused with the reason', () => {
  test.each([
    ['NL', '0900 1234', 'premium'],
    ['GB', '0845 123 4567', 'premium'],
    ['US', '900 555 1234', 'premium'],
    ['BE', '0903 12345', 'premium'],
    ['DE', '0900 1 123456', 'premium'],
    ['CH', '0900 123456', 'premium'],
    ['DE', '0180 12345', 'shared-cost'],
    ['AT', '0820 123456', 'shared-cost'],
    ['NL', '0800 1121', 'toll-free'],
    ['US', '800 234 5678', 'toll-free'],
    ['DE', '0800 1234567', 'toll-free'],
    ['NL', '+800 1234 5678', 'toll-free'],
    ['GB', '070 1234 5678', 'personal'],
    ['DE', '0700 12345678', 'personal'],
    ['CH', '0878 123456', 'personal'],
    ['GB', '07640 123456', 'pager'],
    ['CH', '+41 860 79 123 45 67', 'voicemail'],
    ['NL', '088 123 4567', 'company'],
    ['GB', '0300 123 4567', 'company'],
    ['NL', '+870 773 111 632', 'international'],
    ['NL', '+881 612 345 678', 'international'],
    ['NL', '+883 5100 12345', 'international'],
  ])('of %s: %s is %s', (country, typed, because) => {
    expect(readNumber(country, typed)).toEqual({ kind: 'special', because });
  });
});

describe('what is no number is malformed, and never an error', () => {
  test.each([
    '',
    ' ',
    '+',
    '0',
    '00',
    '011',
    '112',
    '999',
    '911',
    '110',
    '1',
    '06',
    '06 1234567',
    '06 123456789',
    '+31',
    '+31 6 1234567',
    '++31612345678',
    '+31+612345678',
    '+0031612345678',
    '+999 612345678',
    '+1234567890123456',
    '1'.repeat(16),
    '06 1234567a',
    '06-FLOWERS',
    '06 12345678 ext. 9',
    '+31612345678;ext=9',
    '+31612345678x9',
    'tel:',
    '06\u000012345678',
    '06 1234\n5678',
    '06\t12345678',
    '\u001b[31m0612345678',
    '<b>0612345678</b>',
    "0612345678' or 1=1",
    '0612345678,0687654321',
    '+31612345678 +31687654321',
    '½612345678',
    '📞0612345678',
    '\ud800',
    'null',
  ])('%j', (typed) => expect(readNumber('NL', typed)).toEqual({ kind: 'malformed' }));

  test.each(['0612345678', '0', '1', ' ', '+', '(', 'x', '\u202a'])('%j, ten thousand times', (typed) => {
    expect(readNumber('NL', typed.repeat(10_000))).toEqual({ kind: 'malformed' });
  });

  test('whatever is typed, under whatever country', () => {
    const digits = '0123456789+ ()-./';
    for (let time = 0; time < 3_000; time += 1) {
      const bytes = randomBytes(time % 24);
      const garbage = time % 2 ? bytes.toString('latin1') : [...bytes].map((b) => digits[b % 17]).join('');
      const country = ['NL', 'US', 'IT', 'garbage', bytes.toString('latin1')][time % 5] ?? '';
      const read = readNumber(country, garbage);
      expect(['number', 'malformed', 'special']).toContain(read.kind);
      if (read.kind !== 'number') continue;
      expect(read.number).toMatch(/^\+[1-9]\d{5,14}$/);
      expect(read.country).toMatch(/^[A-Z]{2}$/);
      // What was read reads as the same again, whichever country is chosen.
      expect(readNumber('NL', read.number)).toEqual(read);
      expect(maskNumber(read.number)).toMatch(/^\+\d{1,3} •••••• \d\d$/);
    }
  });
});

describe('a number that is shown', () => {
  test('tells its country and its last two digits, and not how long it is', () => {
    expect(maskNumber('+31612345678')).toBe('+31 •••••• 78');
    expect(maskNumber('+43153115')).toBe('+43 •••••• 15');
    expect(maskNumber('+447400123456')).toBe('+44 •••••• 56');
    expect(maskNumber('+12015550123')).toBe('+1 •••••• 23');
    expect(lastDigits('+31612345678')).toBe('78');
  });

  test('is printed whole for who approves it', () => {
    expect(printNumber('+31612345678')).toBe('+31 6 12345678');
    expect(printNumber('+32470123456')).toBe('+32 470 12 34 56');
  });

  test('and is not repeated in an error', () => {
    for (const wrong of ['0612345678', 'x', '+', '']) {
      expect(() => maskNumber(wrong)).toThrow(/^not a number in E\.164$/);
    }
  });
});

test('X6: a number’s neighbours are its country’s and its block’s', () => {
  expect(prefixesOf('+31612345678')).toEqual({ country: 'NL', block: '+3161234' });
  expect(prefixesOf('+447781123456')).toEqual({ country: 'GG', block: '+44778112' });
  expect(prefixesOf('+15062345678')).toEqual({ country: 'CA', block: '+1506234' });
  expect(prefixesOf('+39612345678'), 'a number that is none any more').toEqual({
    country: '+39',
    block: '+3961234',
  });
  expect(maskBlock('+3161234')).toBe('+3161234 ••••');
});
