import { describe, expect, test } from 'vitest';
import { drawToken, hashToken, mac, readSigned, sameBytes, sign } from '@/lib/crypto/token';

const secret = 'one secret of at least 32 characters';
const other = 'another secret, just as long as that';

describe('a token', () => {
  test('has 256 bits in URL-safe signs, and is never drawn twice', () => {
    const drawn = Array.from({ length: 200 }, drawToken);
    for (const token of drawn) {
      expect(token).toMatch(/^[\w-]{43}$/);
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    }
    expect(new Set(drawn).size).toBe(200);
  });

  test('is stored as its SHA-256 (FIPS 180-2, B.1)', () => {
    expect(hashToken('abc').toString('hex')).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});

describe('a signed text', () => {
  test('is read back with the secret and for the purpose it was signed with', () => {
    const signed = sign([secret], 'session', 'a message');
    expect(signed).toMatch(/^a message\.[\w-]{43}$/);
    expect(readSigned([secret], 'session', signed)).toBe('a message');
  });

  test('stays readable when a newer secret signs, and no longer when its own is gone', () => {
    const signed = sign([secret], 'session', 'a message');
    expect(readSigned([other, secret], 'session', signed)).toBe('a message');
    expect(readSigned([other], 'session', signed)).toBeUndefined();
    expect(readSigned([], 'session', signed)).toBeUndefined();
    expect(readSigned([other], 'session', sign([other, secret], 'session', 'x'))).toBe('x');
  });

  test('an attacker cannot use it for another purpose', () => {
    expect(readSigned([secret], 'known-browser', sign([secret], 'session', 'a message'))).toBeUndefined();
  });

  test('an attacker cannot change the message, the signature, or where one ends and the other begins', () => {
    const signed = sign([secret], 'session', 'a message');
    const signature = signed.slice('a message.'.length);
    const forged = [
      signed.replace('a message', 'b message'),
      signed.replace('a message', 'a messag'),
      signed.replace('a message', ''),
      `a.message.${signature}`,
      signature,
      'a message',
      'a message.',
      `a message.${signature.slice(0, -2)}`,
      `a message.${signature}${signature}`,
      `a message.${hashToken('a message').toString('base64url')}`,
      `.${mac(secret, 'session', '').toString('base64url')}`,
      '',
      '.',
    ];
    for (const text of forged) expect(readSigned([secret], 'session', text), text).toBeUndefined();
  });

  test('is not made without a secret', () => expect(() => sign([], 'session', 'x')).toThrow('no secret'));
});

describe('a keyed hash', () => {
  test('differs by secret, purpose and message, and keeps purpose and message apart', () => {
    const all = [
      mac(secret, 'ab', 'c'),
      mac(secret, 'a', 'bc'),
      mac(secret, 'ab', 'd'),
      mac(other, 'ab', 'c'),
    ].map((bytes) => bytes.toString('hex'));
    expect(new Set(all).size).toBe(4);
    expect(mac(secret, 'ab', 'c').equals(mac(secret, 'ab', 'c'))).toBe(true);
  });

  test.each([
    ['', '', true],
    ['a', 'a', true],
    ['a', 'b', false],
    ['a', 'aa', false],
    ['', 'a', false],
  ])('comparing %j and %j says %s', (a, b, same) => {
    expect(sameBytes(Buffer.from(a), Buffer.from(b))).toBe(same);
  });
});
