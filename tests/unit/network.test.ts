import { describe, expect, test } from 'vitest';
import { networkOf, throttleKey } from '@/lib/sign-in/throttle';

describe('the network whose failures are counted together', () => {
  test.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:192.0.2.1', '192.0.2.1'],
  ])('of the IPv4 address %s is that address', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  test.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:DB8:1:2:ABCD:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002:0000:0000:0000:0001', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8:1:2:3:4:5::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['2001:db8::1:2:3:4:5', '2001:db8:0:1::/64'],
    ['2001:db8::', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['::', '0:0:0:0::/64'],
    ['::2:3:4:5:6:7:8', '0:2:3:4::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['fe80::dead:beef%3', 'fe80:0:0:0::/64'],
    ['64:ff9b::192.0.2.1', '64:ff9b:0:0::/64'],
  ])('of the IPv6 address %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  test('an attacker who owns a whole /64 has one, however the addresses are spelled', () => {
    const spelled = ['2001:db8::', '2001:db8:0::1', '2001:0db8:0000:0:ffff::', '2001:DB8::A:B:C:D'];
    expect(new Set(spelled.map(networkOf)).size).toBe(1);
    expect(networkOf('2001:db8:0:1::')).not.toBe(networkOf('2001:db8::'));
  });

  test.each([
    '',
    'unknown',
    '::ffff:',
    ':',
    ':::',
    '%',
    'x'.repeat(10_000),
    '1.2.3.4, 5.6.7.8',
    '::::::::::::',
  ])('of %j is some text, never an error', (address) => expect(typeof networkOf(address)).toBe('string'));
});

describe('the key a failure is counted under', () => {
  const secret = 'one secret of at least 32 characters';

  test('differs by kind, value and secret, and does not show the value', () => {
    const keys = [
      throttleKey(secret, 'identifier', 'robin'),
      throttleKey(secret, 'browser', 'robin'),
      throttleKey(secret, 'address', 'robin'),
      throttleKey(secret, 'identifier', 'robinn'),
      throttleKey('another secret, just as long as that', 'identifier', 'robin'),
    ];
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(5);
    for (const key of keys) expect(key.toString('latin1')).not.toContain('robin');
  });
});
