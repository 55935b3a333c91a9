import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type BoxKey, open, SealBroken, seal } from '@/lib/crypto/secret-box';

const key = (id: string): BoxKey => ({ id, key: randomBytes(32) });
const first = key('k1');
const second = key('k2');
const owner = '7b0f1c9e-0000-4000-8000-000000000001';
const secret = 'GEZDGNBVGY3TQOJQ';

describe('a sealed secret', () => {
  test('is opened for its owner, and cannot be read in the row', () => {
    const sealed = seal([first], owner, secret);
    expect(sealed).toMatch(/^k1\.[\w-]+$/);
    expect(sealed).not.toContain(secret);
    expect(Buffer.from(sealed.slice(3), 'base64url').toString('latin1')).not.toContain(secret);
    expect(open([first], owner, sealed)).toBe(secret);
  });

  test.each(['', 'ä😀\u0000', 'x'.repeat(100_000)])('gives back just what it was: %j', (text) => {
    expect(open([first], owner, seal([first], owner, text))).toBe(text);
  });

  test('looks different each time', () => {
    expect(new Set(Array.from({ length: 50 }, () => seal([first], owner, secret))).size).toBe(50);
  });
});

describe('keys that change', () => {
  const old = seal([first], owner, secret);

  test('the newest seals, and old ones still open', () => {
    const ring = [second, first];
    expect(seal(ring, owner, secret)).toMatch(/^k2\./);
    expect(open(ring, owner, old)).toBe(secret);
    expect(open(ring, owner, seal(ring, owner, secret))).toBe(secret);
  });

  test('a key that was taken out of the ring opens nothing any more', () => {
    expect(() => open([second], owner, old)).toThrow(SealBroken);
    expect(() => open([], owner, old)).toThrow(SealBroken);
  });

  test('another key of the same name opens nothing', () => {
    expect(() => open([key('k1')], owner, old)).toThrow(SealBroken);
  });

  test('nothing is sealed without a key', () => expect(() => seal([], owner, secret)).toThrow('no key'));
});

describe('an attacker who may write rows', () => {
  const sealed = seal([first], owner, secret);
  const body = Buffer.from(sealed.slice(3), 'base64url');

  test('moves one to another account: it does not open there', () => {
    const other = '7b0f1c9e-0000-4000-8000-000000000002';
    expect(() => open([first], other, sealed)).toThrow(SealBroken);
    expect(() => open([first], '', sealed)).toThrow(SealBroken);
  });

  test('alters any byte of it: it does not open', () => {
    for (let at = 0; at < body.length; at += 1) {
      const altered = Buffer.from(body);
      altered.writeUInt8(altered.readUInt8(at) ^ 1, at);
      expect(() => open([first], owner, `k1.${altered.toString('base64url')}`), `byte ${at}`).toThrow(
        SealBroken,
      );
    }
  });

  test('cuts it anywhere: it does not open', () => {
    for (let length = 0; length < body.length; length += 1) {
      const cut = body.subarray(0, length).toString('base64url');
      expect(() => open([first], owner, `k1.${cut}`), `${length} bytes`).toThrow(SealBroken);
    }
  });

  test('gives it another key’s name: it does not open, even where both names have one key', () => {
    const ring = [first, { id: 'k9', key: first.key }];
    expect(() => open(ring, owner, sealed.replace('k1.', 'k9.'))).toThrow(SealBroken);
  });

  test.each(['', '.', 'k1', 'k1.', '.k1', 'k1.!!!!', 'k7.AAAA', 'nonsense'])('writes %j: refused', (text) => {
    expect(() => open([first], owner, text)).toThrow(SealBroken);
  });
});
