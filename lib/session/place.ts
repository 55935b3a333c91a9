import { readFile } from 'node:fs/promises';
import { BlockList, isIP } from 'node:net';
import path from 'node:path';
import { type CountryResponse, Reader } from 'mmdb-lib';

/** Where a network address is. `country`: ISO 3166-1, two letters. */
export type Place = { kind: 'this-computer' | 'private' | 'unknown' } | { kind: 'country'; country: string };

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');

/** RFC 1918, 3927, 6598 (carriers' own networks), 4193 and 4291: in use in many places at once. */
const inside = new BlockList();
for (const [net, bits] of [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['169.254.0.0', 16],
  ['100.64.0.0', 10],
] as const) {
  inside.addSubnet(net, bits);
}
inside.addSubnet('fc00::', 7, 'ipv6');
inside.addSubnet('fe80::', 10, 'ipv6');

/** An IPv4 address that arrives on an IPv6 socket (RFC 4291, 2.5.5.2) is that IPv4 address. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');

/** Finds the place of an address. Looked up on this machine: the address is told to nobody. */
export async function placeOf(address: string | null): Promise<Place> {
  const ip = plain(address ?? '');
  const family = isIP(ip);
  if (family === 0) return { kind: 'unknown' };
  const type = family === 6 ? 'ipv6' : 'ipv4';
  if (loopback.check(ip, type)) return { kind: 'this-computer' };
  if (inside.check(ip, type)) return { kind: 'private' };
  const country = (await countries())?.get(ip);
  return country ? { kind: 'country', country } : { kind: 'unknown' };
}

type Countries = { get(ip: string): string | undefined };

let reading: Promise<Countries | undefined> | undefined;

/** The table of the registries' address blocks, read once a process, when first needed. Without it a place is unknown. */
function countries(): Promise<Countries | undefined> {
  reading ??= readTable().catch(() => undefined);
  return reading;
}

const table = ['@ip-location-db', 'geo-whois-asn-country-mmdb', 'geo-whois-asn-country.mmdb'];

async function readTable(): Promise<Countries> {
  // Told to leave this alone, the bundler does not take it for a wish to pack all of node_modules.
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), 'node_modules', ...table);
  const reader = new Reader<CountryResponse & { country_code?: string }>(await readFile(file));
  return {
    get(ip) {
      const code = reader.get(ip)?.country_code;
      return code && /^[A-Z]{2}$/.test(code) ? code : undefined;
    },
  };
}
