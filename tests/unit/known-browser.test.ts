import { describe, expect, test } from 'vitest';
import { sign } from '@/lib/crypto/token';
import { knownBrowserName, rememberBrowser } from '@/lib/sign-in/known-browser';

const secrets = ['one secret of at least 32 characters'];
const anna = ['anna@office.example', 'anna'];

describe('a browser that signed in before', () => {
  const cookie = rememberBrowser(secrets, undefined, anna);

  test('is known for both identifiers of the account, by one name', () => {
    const name = knownBrowserName(secrets, cookie, 'anna@office.example');
    expect(name).toMatch(/^[\w-]{22}$/);
    expect(knownBrowserName(secrets, cookie, 'anna')).toBe(name);
  });

  test('is not known for anybody else', () => {
    for (const identifier of ['', 'ann', 'bob', 'Anna', 'anna@office.example ', 'anna~', '__proto__']) {
      expect(knownBrowserName(secrets, cookie, identifier)).toBeUndefined();
    }
  });

  test('keeps its name when another account signs in there', () => {
    const both = rememberBrowser(secrets, cookie, ['bob@office.example']);
    const name = knownBrowserName(secrets, cookie, 'anna');
    expect(knownBrowserName(secrets, both, 'anna')).toBe(name);
    expect(knownBrowserName(secrets, both, 'bob@office.example')).toBe(name);
  });

  test('says nothing of who signed in there', () => {
    expect(cookie).not.toContain('anna');
    expect(Buffer.from(cookie.split('.')[0] ?? '', 'base64url').toString('latin1')).not.toContain('anna');
  });

  test('no two browsers have the same marks for one person: a copied mark is of no use elsewhere', () => {
    const elsewhere = rememberBrowser(secrets, undefined, anna);
    expect(knownBrowserName(secrets, elsewhere, 'anna')).not.toBe(knownBrowserName(secrets, cookie, 'anna'));
    const marks = (text: string) => text.split('.')[0]?.split('~').slice(1) ?? [];
    expect(marks(elsewhere).filter((mark) => marks(cookie).includes(mark))).toEqual([]);
  });

  test('remembers ten identifiers at most; the least recent are forgotten first', () => {
    let many: string | undefined;
    for (let n = 1; n <= 6; n += 1) many = rememberBrowser(secrets, many, [`u${n}@x.example`, `u${n}`]);
    expect(knownBrowserName(secrets, many, 'u1')).toBeUndefined();
    for (let n = 2; n <= 6; n += 1) expect(knownBrowserName(secrets, many, `u${n}`)).toBeDefined();
    many = rememberBrowser(secrets, many, ['u2@x.example', 'u2']);
    many = rememberBrowser(secrets, many, ['u7@x.example', 'u7']);
    expect(knownBrowserName(secrets, many, 'u2'), 'was there just now').toBeDefined();
    expect(knownBrowserName(secrets, many, 'u3')).toBeUndefined();
    // What no longer fits into a cookie of ours would be thrown away whole.
    expect(many.length).toBeLessThan(600);
  });
});

describe('an attacker who forges the cookie', () => {
  const cookie = rememberBrowser(secrets, undefined, anna);
  const [message = '', signature = ''] = cookie.split('.');
  const [name = '', ...marks] = message.split('~');

  test.each([
    ['nothing', undefined],
    ['an empty one', ''],
    [
      'one signed with another secret',
      rememberBrowser(['another secret, just as long as that'], undefined, anna),
    ],
    ['one signed for another purpose', sign(secrets, 'session', message)],
    ['a mark without a signature', message],
    ['another name', `x${message}.${signature}`],
    ['a mark less', `${[name, ...marks.slice(1)].join('~')}.${signature}`],
    ['a cut signature', `${message}.${signature.slice(0, 20)}`],
    ['a very long one', `${cookie}${'~x'.repeat(10_000)}`],
    ['no marks', sign(secrets, 'known-browser', name)],
    ['no name', sign(secrets, 'known-browser', `~${marks.join('~')}`)],
    ['control characters', `\u0000${cookie}`],
  ])('is not known with %s', (_, forged) => {
    expect(knownBrowserName(secrets, forged, 'anna')).toBeUndefined();
  });

  test('gets a name of their own at the next sign-in, not the forged one', () => {
    const next = rememberBrowser(secrets, `${message}.${signature.slice(0, 20)}`, ['thief']);
    expect(next).not.toContain(name);
    expect(knownBrowserName(secrets, next, 'anna')).toBeUndefined();
  });
});
