import { describe, expect, test } from 'vitest';
import { identifierKey } from '@/lib/account/identifier';

describe('two spellings of one identifier', () => {
  test.each([
    ['Robin@Office.Example', 'robin@office.example'],
    ['  robin  ', 'robin'],
    ['\trobin\r\n', 'robin'],
    ['\u00a0robin\u3000', 'robin'],
    ['ｒｏｂｉｎ＠office.example', 'robin@office.example'],
    ['zoe\u0308', 'zoë'],
    ['ZOË', 'zoë'],
    ['ﬁona', 'fiona'],
    ['', ''],
  ])('%j gives %j', (typed, key) => expect(identifierKey(typed)).toBe(key));

  test('an attacker cannot look like another person with signs nobody sees: they are not left out', () => {
    for (const sign of ['\u200b', '\u00ad', '\u2060', '\u0000', '\u0007', '\u202e']) {
      expect(identifierKey(`ro${sign}bin`)).not.toBe('robin');
    }
  });

  test('control characters, which the database refuses, are in no key', () => {
    const all = Array.from({ length: 0xa0 }, (_, code) => `a${String.fromCharCode(code)}b`).map(
      identifierKey,
    );
    expect(all.filter((key) => /\p{Cc}/u.test(key))).toEqual([]);
  });

  test('a key is its own key, for every single character there is', () => {
    const changed: string[] = [];
    for (let code = 0; code < 0x30000; code += 1) {
      const key = identifierKey(`a${String.fromCodePoint(code)}b`);
      if (identifierKey(key) !== key) changed.push(code.toString(16));
    }
    expect(changed).toEqual([]);
  });
});
