import { describe, expect, test } from 'vitest';
import { placeOf } from '@/lib/session/place';
import { placeWords } from '@/lib/session/words';

const words = async (address: string) => placeWords('en', await placeOf(address));

describe('W7: the place of a network address in words', () => {
  test.each([
    ['127.0.0.1', 'This computer'],
    ['127.9.9.9', 'This computer'],
    ['::1', 'This computer'],
    ['::ffff:127.0.0.1', 'This computer'],
    ['10.1.2.3', 'A private network'],
    ['172.31.255.255', 'A private network'],
    ['192.168.1.20', 'A private network'],
    ['::ffff:192.168.1.20', 'A private network'],
    ['169.254.1.1', 'A private network'],
    ['100.64.0.1', 'A private network'],
    ['fd12:3456::1', 'A private network'],
    ['fe80::1', 'A private network'],
    // Of the registries that run the tables themselves: RIPE NCC in Amsterdam, DENIC in Frankfurt.
    ['193.0.6.139', 'Netherlands'],
    ['::ffff:193.0.6.139', 'Netherlands'],
    ['2001:67c:2e8:22::c100:68b', 'Netherlands'],
    ['81.91.170.12', 'Germany'],
    // Kept for documentation (RFC 5737): nobody's.
    ['192.0.2.1', 'Place unknown'],
  ])('%s: %s', async (address, place) => {
    expect(await words(address)).toBe(place);
  });

  test.each([
    '',
    'unknown',
    'localhost',
    '999.1.1.1',
    '1.2.3',
    '10.0.0.1, 127.0.0.1',
    '<img src=x>',
    '::ffff:999.0.0.1',
    'fe80::1%eth0x/..',
  ])('an attacker’s "%s" is no address and has no place', async (address) => {
    expect((await placeOf(address)).kind).toMatch(/^(unknown|private)$/);
  });

  test('nothing known is said so', async () => {
    expect(await placeOf(null)).toEqual({ kind: 'unknown' });
  });

  test('countries are named in the person’s language', () => {
    const place = { kind: 'country', country: 'NL' } as const;
    expect([placeWords('nl', place), placeWords('de', place)]).toEqual(['Nederland', 'Niederlande']);
  });
});
