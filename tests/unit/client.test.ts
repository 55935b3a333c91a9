import { describe, expect, test } from 'vitest';
import { isId } from '@/lib/id';
import {
  type ClientRule,
  compareRules,
  longestClientName,
  readClientName,
  readGraceDays,
} from '@/lib/office/clients/client';
import { askerOf } from '@/lib/policy/asker';

describe('a client’s name', () => {
  test.each([
    ['  Bakkerij   Yilmaz ', 'Bakkerij Yilmaz'],
    ['Müller\u00A0&\u00A0Söhne', 'Müller & Söhne'],
    ['Cafe\u0301', 'Café'],
    ['7', '7'],
    ['x'.repeat(longestClientName), 'x'.repeat(longestClientName)],
  ])('“%s” is kept as “%s”', (typed, name) => {
    expect(readClientName(typed)).toBe(name);
  });

  test.each(['', '   ', '---', '\u200b', 'x'.repeat(longestClientName + 1)])('“%s” is none', (typed) => {
    expect(readClientName(typed)).toBeUndefined();
  });

  test('attack: a name that turns the text around it, or hides in it, is read without those signs', () => {
    expect(readClientName('Bank\u202egnol\u200b\u0000')).toBe('Bankgnol');
    expect(readClientName('A\r\nB')).toBe('A B');
  });
});

describe('days of grace', () => {
  test.each([
    ['0', 0],
    [' 14 ', 14],
    ['90', 90],
    ['007', 7],
  ])('“%s” is %i', (typed, days) => {
    expect(readGraceDays(typed)).toBe(days);
  });

  test.each(['', '91', '-1', '1.5', '1e1', '0x1', '9999', 'seven', '\u0667'])('“%s” is none', (typed) => {
    expect(readGraceDays(typed)).toBeUndefined();
  });
});

describe('P1: one rule against another', () => {
  const rule = (requirement: ClientRule['requirement'], graceDays = 0): ClientRule => ({
    requirement,
    graceDays,
  });
  test.each([
    ['stricter', rule('off'), rule('optional')],
    ['stricter', rule('optional'), rule('required', 90)],
    ['stricter', rule('required', 14), rule('required', 7)],
    ['looser', rule('required', 0), rule('optional', 90)],
    ['looser', rule('required', 7), rule('required', 14)],
    ['looser', rule('optional'), rule('off')],
    ['same', rule('required', 7), rule('required', 7)],
    ['same', rule('optional', 7), rule('optional', 14)],
  ] as const)('%s: %o, then %o', (which, before, after) => {
    expect(compareRules(before, after)).toBe(which);
    const back = { stricter: 'looser', looser: 'stricter', same: 'same' } as const;
    expect(compareRules(after, before), 'and the other way round').toBe(back[which]);
  });
});

test('attack: whatever stands in a form in place of an id is none, and never reaches the database', () => {
  expect(isId('00000000-0000-4000-8000-000000000000')).toBe(true);
  for (const wish of ['', 'new', "' or 1=1 --", '00000000-0000-4000-8000-00000000000', undefined, ['a']]) {
    expect(isId(wish)).toBe(false);
  }
});

test('P2: sentences name the client where its rule is meant, and the office everywhere else', () => {
  const names = { office: 'Van Dalen', client: 'Bakkerij Yilmaz' };
  expect(askerOf(['client-requires', 'no-factor'], names)).toBe('Bakkerij Yilmaz');
  expect(askerOf(['client-does-not-ask'], names)).toBe('Bakkerij Yilmaz');
  expect(askerOf(['office-requires'], names)).toBe('Van Dalen');
  expect(askerOf(['account-requires', 'client-requires'], names)).toBe('Van Dalen');
  expect(askerOf(['client-requires'], { ...names, client: null })).toBe('Van Dalen');
  expect(askerOf([], names)).toBe('Van Dalen');
});
