import { describe, expect, test } from 'vitest';
import { changedPasswordSchema, newPasswordSchema } from '@/lib/account/password-rules';

const listed = (result: ReturnType<typeof newPasswordSchema.safeParse>) =>
  result.error?.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`) ?? [];

const issues = (password: unknown, repeat: unknown = password) =>
  listed(newPasswordSchema.safeParse({ password, repeat }));

const changeIssues = (current: unknown, password: unknown, repeat: unknown = password) =>
  listed(changedPasswordSchema.safeParse({ current, password, repeat }) as never);

describe('a new password', () => {
  test.each([
    ['twelve characters', 'abcdefghijkl'],
    ['256 characters', 'a'.repeat(256)],
    ['only blanks, as far as length goes', ' '.repeat(12)],
    ['only digits', '123456789012'],
    ['twelve emoji', '😀'.repeat(12)],
    ['another alphabet', 'пароль из слов'],
    ['accents in two pieces', 'e\u0301'.repeat(12)],
    ['blanks at its ends', ' pass phrase 1 '],
  ])('may be %s', (_, password) => {
    expect(issues(password)).toEqual([]);
    expect(changeIssues('the old pass phrase', password)).toEqual([]);
  });

  test.each([
    ['', 'password: tooShort'],
    ['elevenchars', 'password: tooShort'],
    ['😀'.repeat(11), 'password: tooShort'],
    ['e\u0301'.repeat(11), 'password: tooShort'],
    ['a'.repeat(257), 'password: tooLong'],
    ['a'.repeat(100_000), 'password: tooLong'],
  ])('is not %j', (password, issue) => {
    expect(issues(password)).toEqual([issue]);
    expect(changeIssues('the old pass phrase', password)).toEqual([issue]);
  });

  test('has to be typed twice the same way', () => {
    expect(issues('abcdefghijkl', 'abcdefghijkm')).toEqual(['repeat: notTheSame']);
    expect(issues('abcdefghijkl', '')).toEqual(['repeat: notTheSame']);
    expect(issues('short', 'different'), 'one thing at a time').toEqual(['password: tooShort']);
  });

  test.each([undefined, null, 7, ['abcdefghijkl'], {}])('is a text, not %j', (password) => {
    expect(issues(password)).not.toEqual([]);
    expect(changeIssues(password, 'a new pass phrase')).not.toEqual([]);
  });
});

describe('a password in place of another', () => {
  test('asks for the present one, which may be as short as it was once allowed to be', () => {
    expect(changeIssues('', 'a new pass phrase')).toEqual(['current: currentMissing']);
    expect(changeIssues('old', 'a new pass phrase')).toEqual([]);
  });

  test('names both slips, when neither entry will do', () => {
    expect(changeIssues('', 'short')).toEqual(['current: currentMissing', 'password: tooShort']);
  });

  test('is not the present one, however its accents are spelled', () => {
    expect(changeIssues('a pass phrase', 'a pass phrase')).toEqual(['password: sameAsCurrent']);
    expect(changeIssues('caf\u00e9 in Antwerp', 'cafe\u0301 in Antwerp')).toEqual([
      'password: sameAsCurrent',
    ]);
    expect(changeIssues('a pass phrase', 'A pass phrase'), 'another case is another password').toEqual([]);
    expect(changeIssues('a pass phrase', 'a pass phrase '), 'so is a blank').toEqual([]);
    expect(changeIssues('short', 'short'), 'one thing at a time').toEqual(['password: tooShort']);
  });
});
