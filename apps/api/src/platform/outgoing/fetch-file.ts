import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { hostOf } from './addresses.js';
import { exchange, TOO_LARGE, type ExchangeAnswer } from './exchange.js';

export interface FileCall {
  readonly url: string;
  /** Go only to the host they were meant for, not along with a redirect to another. */
  readonly headers?: Readonly<Record<string, string>>;
  /** `cdn.example` is that host, `*.cdn.example` everything below it; BALIE_ALLOWED_PRIVATE_HOSTS may be asked as well. */
  readonly hosts: readonly string[];
  readonly maxBytes: number;
}

/** Why there are no bytes. `again`: it may work later. `code` is for programs and holds nothing of the address. */
export class FileNotFetched extends Error {
  override readonly name = 'FileNotFetched';

  constructor(
    readonly code: string,
    readonly again: boolean,
  ) {
    super(code);
  }
}

const TIMEOUT_MS = 60_000;
const MAX_REDIRECTS = 4;

/** Bytes of a stranger's file: every step of the way only to hosts that are named, over TLS, to addresses outside, in bounded size and time. */
@Injectable()
export class FetchFile {
  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'BALIE_ALLOWED_PRIVATE_HOSTS'>) {}

  /** @throws FileNotFetched ADDRESS, HOST_NOT_ALLOWED, TOO_LARGE, TOO_MANY_REDIRECTS, EMPTY, UNREACHABLE, HTTP_<status> */
  async run({ url, headers, hosts, maxBytes }: FileCall): Promise<Buffer> {
    const end = Date.now() + TIMEOUT_MS;
    let at = this.checked(url, hosts);
    let given = headers;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
      const answer = await this.ask(at, given, maxBytes, end - Date.now());
      if (answer.status >= 200 && answer.status < 300) return whole(answer.body);
      if (answer.status < 300 || answer.status >= 400 || answer.headers['location'] === undefined) throw refused(answer.status);
      const next = this.checked(answer.headers['location'], hosts, at);
      if (next.host !== at.host) given = undefined;
      at = next;
    }
    throw new FileNotFetched('TOO_MANY_REDIRECTS', false);
  }

  private async ask(url: URL, headers: FileCall['headers'], maxBytes: number, timeoutMs: number): Promise<ExchangeAnswer> {
    try {
      return await exchange({ method: 'GET', url, headers, maxBytes, timeoutMs: Math.max(1, timeoutMs), privateHosts: this.config.BALIE_ALLOWED_PRIVATE_HOSTS });
    } catch (error) {
      const message = error instanceof Error ? error.message : '';
      if (message === TOO_LARGE) throw new FileNotFetched('TOO_LARGE', false);
      if (message === 'address not allowed') throw new FileNotFetched('HOST_NOT_ALLOWED', false);
      throw new FileNotFetched('UNREACHABLE', true);
    }
  }

  private checked(address: string, hosts: readonly string[], base?: URL): URL {
    if (!URL.canParse(address, base?.href)) throw new FileNotFetched('ADDRESS', false);
    const url = new URL(address, base);
    const host = hostOf(url);
    const own = this.config.BALIE_ALLOWED_PRIVATE_HOSTS.includes(host);
    if (!own && !hosts.some((allowed) => (allowed.startsWith('*.') ? host.endsWith(allowed.slice(1)) : host === allowed))) throw new FileNotFetched('HOST_NOT_ALLOWED', false);
    if (url.protocol !== 'https:' && !(own && url.protocol === 'http:')) throw new FileNotFetched('ADDRESS', false);
    return url;
  }
}

function whole(bytes: Buffer): Buffer {
  if (bytes.length === 0) throw new FileNotFetched('EMPTY', false);
  return bytes;
}

/** Gone is gone; trouble and "slow down" pass. 401 and 403 may be an address that ran out: asking the provider for a new one may help. */
const refused = (status: number): FileNotFetched => new FileNotFetched(`HTTP_${status}`, status === 401 || status === 403 || status === 408 || status === 425 || status === 429 || status >= 500);
