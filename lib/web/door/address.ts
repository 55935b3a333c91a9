import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import proxyAddr from 'proxy-addr';
import { ConfigError } from '@/lib/config';

/** The address of the person's device, and whether somebody who is no proxy of ours tried to invent one. */
export type ClientAddress = { address: string; ignoredProxyHeaders: boolean };

/**
 * Reads the client's address: the peer's own, or, through proxies in `trusted` (addresses, CIDR blocks or the
 * names proxy-addr knows), the nearest one that is not such a proxy.
 * @throws ConfigError when an entry of `trusted` is no address or block
 */
export function clientAddressReader(trusted: string[]): (request: IncomingMessage) => ClientAddress {
  let isTrusted: (address: string, hop: number) => boolean;
  try {
    isTrusted = proxyAddr.compile(trusted);
  } catch {
    throw new ConfigError(['TRUSTED_PROXIES is malformed: addresses or CIDR blocks, separated by commas']);
  }
  return (request) => {
    const peer = plain(request.socket.remoteAddress);
    const speaksForOthers = 'x-forwarded-for' in request.headers || 'forwarded' in request.headers;
    if (!isTrusted(peer, 0)) return { address: peer, ignoredProxyHeaders: speaksForOthers };
    const named = plain(proxyAddr(request, isTrusted));
    return { address: isIP(named) ? named : peer, ignoredProxyHeaders: false };
  };
}

/** IPv4 as IPv4, also where a dual-stack socket reports it as `::ffff:192.0.2.1`. */
function plain(address: string | undefined): string {
  return (address ?? '0.0.0.0').trim().replace(/^::ffff:(?=\d+\.)/i, '');
}
