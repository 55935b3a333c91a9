import { describe, expect, test } from 'vitest';
import { emailSchema, maskEmail } from '@/lib/account/email-address';
import { readName } from '@/lib/account/name';
import { readUserName } from '@/lib/account/user-name-rules';

describe('W7: an e-mail address', () => {
  test.each(['a@b.example', ' robin.o-neill+portal@mail.person.example ', "o'neill@person.example"])(
    '%s is one',
    (typed) => {
      expect(emailSchema.parse(typed)).toBe(typed.trim());
    },
  );

  test.each([
    '',
    'robin',
    'robin@',
    '@person.example',
    'robin@person',
    'robin@@person.example',
    'two@person.example, three@person.example',
    'robin@person.example\r\nBcc: all@person.example',
    'Robin <robin@person.example>',
    '"robin b"@person.example',
    'robin@[127.0.0.1]',
    'rоbin@person.example',
    'robin＠person.example',
    `${'a'.repeat(250)}@b.example`,
    'a\u0000b@person.example',
  ])('an attacker’s "%s" is none', (typed) => {
    expect(emailSchema.safeParse(typed).success).toBe(false);
  });

  test('masked leaves its first letters and where it ends', () => {
    expect(maskEmail('robin@mail.person.example')).toBe('r…@m….example');
    expect(maskEmail('r@localhost')).toBe('r…@l…');
  });
});

describe('W7: a user name', () => {
  test.each(['anna', 'Anna.de-Vries_2', 'Jürgen', 'J\u006fu\u0308rg', '123'])('%s can be one', (typed) => {
    expect(readUserName(` ${typed} `)).toBe(typed.normalize('NFKC'));
  });

  test('empty is none', () => {
    expect(readUserName('  ')).toBeNull();
  });

  test.each([
    'ab',
    'a'.repeat(41),
    'anna@home',
    'anna vries',
    '.anna',
    'anna.',
    'anna..b',
    'аnna',
    'an\u200bna',
    'anna\u202e',
    '<b>anna</b>',
    'an\u0000na',
    "anna'--",
  ])('"%s" cannot', (typed) => {
    expect(readUserName(typed)).toBeUndefined();
  });
});

describe('W7: a name', () => {
  test.each([
    ['  Renée   Ångström-Müller ', 'Renée Ångström-Müller'],
    ['山田太郎', '山田太郎'],
    ['Robin\u202e\u2066 Example', 'Robin Example'],
    ['Robin\r\nBcc: x', 'Robin Bcc: x'],
    ['<b>Robin</b>', '<b>Robin</b>'],
  ])('"%s" is kept as one line', (typed, kept) => {
    expect(readName(typed)).toBe(kept);
  });

  test.each(['', '   ', '\u200b\u202e', '123', '😀', 'x'.repeat(121)])('"%s" is none', (typed) => {
    expect(readName(typed)).toBeUndefined();
  });
});
