import { describe, expect, test } from 'vitest';
import { appNameSchema, readOptionalName } from '@/lib/factor/authenticator/app-name';

const read = (name: string) => appNameSchema.safeParse({ name });
const problem = (name: string) => read(name).error?.issues.map(({ message }) => message);

describe('an app’s name', () => {
  test.each([
    ['Work phone', 'Work phone'],
    ['  Work   phone ', 'Work phone'],
    ['Zoe\u0308’s <b>phone</b>', 'Zoë’s <b>phone</b>'],
    ['👩‍💻', '👩‍💻'],
    ['工作手机', '工作手机'],
    ['x', 'x'],
    ['y'.repeat(40), 'y'.repeat(40)],
    ['😀'.repeat(40), '😀'.repeat(40)],
  ])('%j is taken as %j', (typed, kept) => {
    expect(read(typed)).toMatchObject({ success: true, data: { name: kept } });
  });

  test('counts what people count: an accent is no character of its own', () => {
    expect(read('e\u0301'.repeat(40)).success).toBe(true);
    expect(problem('e\u0301'.repeat(41))).toEqual(['tooLong']);
  });

  test.each([
    ['', 'missing'],
    ['   ', 'missing'],
    ['\u200d', 'missing'],
    ['z'.repeat(41), 'tooLong'],
    ['😀'.repeat(41), 'tooLong'],
    ['a\u0000b', 'signs'],
    ['a\nb', 'signs'],
    ['a\tb', 'signs'],
    ['a\u0085b', 'signs'],
    ['a\u2028b', 'signs'],
    ['a\ud800b', 'signs'],
  ])('%j is not: %s', (typed, key) => {
    expect(problem(typed)).toEqual([key]);
  });

  test('attack: signs that turn the direction of the text around a name in a mail or a list are none', () => {
    for (const sign of ['\u200e', '\u200f', '\u061c', '\u202a', '\u202e', '\u2066', '\u2069']) {
      expect(problem(`phone${sign}`)).toEqual(['signs']);
    }
  });

  test('may be left out with a further app', () => {
    expect(readOptionalName(' ')).toEqual({ name: null });
    expect(readOptionalName(' Work phone')).toEqual({ name: 'Work phone' });
    expect(readOptionalName('z'.repeat(41))).toEqual({ error: 'tooLong' });
    expect(readOptionalName('\u200d')).toEqual({ error: 'missing' });
  });
});
