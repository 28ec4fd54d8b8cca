import { lookup as resolve } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { HttpUnreachable } from '@balie/channels/kit/http.js';

/** Addresses that are ours or nobody's: neither an account's settings nor a citizen's link may make us call them. */
const inside = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['224.0.0.0', 3],
] as const) inside.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [['::', 128], ['::1', 128], ['64:ff9b::', 96], ['2002::', 16], ['fc00::', 7], ['fe80::', 10], ['ff00::', 8]] as const) inside.addSubnet(network, prefix, 'ipv6');

/** True for an address on this machine, in a private network or reserved; also as IPv4 inside IPv6. */
export function isInside(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return inside.check(mapped, 'ipv4');
  return inside.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** The host of an address as names are compared: without the brackets of IPv6. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

/** Throws HttpUnreachable for an IP address that is inside; a name is judged when it is looked up. */
export function requireOutside(host: string): void {
  if (isIP(host) !== 0 && isInside(host)) throw new HttpUnreachable('address not allowed');
}

/**
 * Looks a name up for the connection itself: what is checked is what is connected to, so a name that answers differently a moment later
 * (DNS rebinding) gains nothing. One inside address among several is enough to refuse.
 */
export const lookupOutside: LookupFunction = (host, options, done) => {
  resolve(host, { ...options, all: true }, (error, found) => {
    if (error !== null) return done(error, []);
    if (found.length === 0 || found.some(({ address }) => isInside(address))) return done(new HttpUnreachable('address not allowed'), []);
    if (options.all === true) return done(null, found);
    done(null, found[0]?.address ?? '', found[0]?.family ?? 4);
  });
};
