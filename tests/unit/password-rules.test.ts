import { describe, expect, test } from 'vitest';
import { isPersonal, newPasswordSchema } from '@/lib/account/password-rules';

const issues = (password: unknown, repeat: unknown = password) => {
  const result = newPasswordSchema.safeParse({ password, repeat });
  return result.success
    ? []
    : result.error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`);
};

describe('a new password', () => {
  test.each([
    ['twelve characters', 'abcdefghijkl'],
    ['256 characters', 'a'.repeat(256)],
    ['only blanks, if that is what somebody wants', ' '.repeat(12)],
    ['only digits', '123456789012'],
    ['twelve emoji', '😀'.repeat(12)],
    ['another alphabet', 'пароль из слов'],
    ['accents in two pieces', 'e\u0301'.repeat(12)],
    ['blanks at its ends', ' pass phrase 1 '],
  ])('may be %s', (_, password) => expect(issues(password)).toEqual([]));

  test.each([
    ['', 'password: tooShort'],
    ['elevenchars', 'password: tooShort'],
    ['😀'.repeat(11), 'password: tooShort'],
    ['e\u0301'.repeat(11), 'password: tooShort'],
    ['a'.repeat(257), 'password: tooLong'],
    ['a'.repeat(100_000), 'password: tooLong'],
  ])('is not %j', (password, issue) => expect(issues(password)).toEqual([issue]));

  test('has to be typed twice the same way', () => {
    expect(issues('abcdefghijkl', 'abcdefghijkm')).toEqual(['repeat: notTheSame']);
    expect(issues('abcdefghijkl', '')).toEqual(['repeat: notTheSame']);
    expect(issues('short', 'different'), 'one thing at a time').toEqual(['password: tooShort']);
  });

  test.each([undefined, null, 7, ['abcdefghijkl'], {}])('is a text, not %j', (password) => {
    expect(issues(password)).not.toEqual([]);
  });
});

describe('a password that is only the person’s own name or address', () => {
  const robin = {
    displayName: 'Robin van Dijk',
    email: 'robin.van-dijk@office.example',
    userName: 'rvandijk_77',
  };

  test.each([
    'Robin van Dijk',
    'robinvandijk',
    'ROBIN-VAN-DIJK',
    'robin.van.dijk2026',
    'robin.van-dijk@office.example',
    'RobinVanDijk@OfficeExample1',
    'rvandijk_77',
    'rvandijk',
    'rvandijk123456',
    'ｒｏｂｉｎ van dijk',
  ])('%s is recognised', (password) => expect(isPersonal(password, robin)).toBe(true));

  test.each(['robin van dijk is my name', 'my robin', 'robin', 'correct horse battery', '', '1234', '@@@'])(
    '%j is not',
    (password) => expect(isPersonal(password, robin)).toBe(false),
  );

  test('a missing user name matches nothing', () => {
    const nameless = { displayName: '12', email: '', userName: null };
    for (const password of ['', '99', 'null', '   ']) expect(isPersonal(password, nameless)).toBe(false);
  });
});
