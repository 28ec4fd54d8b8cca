import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import type { Http } from '@balie/channels/contract.js';
import { fetchHttp, HttpUnreachable } from '@balie/channels/kit/http.js';
import { CONFIG, type Config } from '../platform/config/config.js';

/** Addresses that are ours or nobody's: a channel's settings must not make us call them. */
const inside = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['224.0.0.0', 3],
] as const) inside.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of [['::', 128], ['::1', 128], ['64:ff9b::', 96], ['fc00::', 7], ['fe80::', 10], ['ff00::', 8]] as const) inside.addSubnet(network, prefix, 'ipv6');

/** True for an address on this machine, in a private network or reserved; also as IPv4 inside IPv6. */
export function isInside(address: string): boolean {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return inside.check(mapped, 'ipv4');
  return inside.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/**
 * HTTP to providers: only http(s), only to public addresses unless BALIE_ALLOWED_PRIVATE_HOSTS names the host. The name is looked up here and
 * again by the request: a name that changes in between is not caught, which the fetching of media (that follows links of strangers) will have to.
 */
@Injectable()
export class OutgoingHttp implements Http {
  private readonly http = fetchHttp();

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'BALIE_ALLOWED_PRIVATE_HOSTS'>) {}

  async request(call: Parameters<Http['request']>[0]): ReturnType<Http['request']> {
    await this.requireAllowed(call.url);
    return this.http.request(call);
  }

  private async requireAllowed(address: string): Promise<void> {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url === null || !/^https?:$/.test(url.protocol)) throw new HttpUnreachable('not an http address');
    const host = url.hostname.replace(/^\[|\]$/g, '');
    if (this.config.BALIE_ALLOWED_PRIVATE_HOSTS.includes(host)) return;
    const found = isIP(host) ? [{ address: host }] : await lookup(host, { all: true }).catch(() => []);
    if (found.length === 0) throw new HttpUnreachable('ENOTFOUND');
    if (found.some((entry) => isInside(entry.address))) throw new HttpUnreachable('address not allowed');
  }
}
