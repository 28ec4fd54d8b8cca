import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { HttpTimeout, HttpUnreachable } from '@balie/channels/kit/http.js';
import { hostOf, lookupOutside, requireOutside } from './addresses.js';

export interface ExchangeCall {
  readonly method: string;
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** For the whole exchange. */
  readonly timeoutMs: number;
  /** More than this is not read; `HttpTimeout` with `TOO_LARGE`. */
  readonly maxBytes: number;
  /** Hosts that may be inside. */
  readonly privateHosts: readonly string[];
}

export interface ExchangeAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
}

/** More came than was asked for. */
export const TOO_LARGE = 'answer too large';

/**
 * One request and its whole answer; redirects are not followed. No connection is kept: a reused one that had just been closed would leave doubt
 * about a message that never left. Throws HttpUnreachable when nothing was asked, HttpTimeout when it may have been; neither names the URL.
 */
export function exchange({ method, url, headers = {}, body, timeoutMs, maxBytes, privateHosts }: ExchangeCall): Promise<ExchangeAnswer> {
  const secure = url.protocol === 'https:';
  if (!secure && url.protocol !== 'http:') return Promise.reject(new HttpUnreachable('not an http address'));
  const host = hostOf(url);
  const trusted = privateHosts.includes(host);
  return new Promise((resolve, reject) => {
    if (!trusted) requireOutside(host);
    const options: RequestOptions = { method, agent: false, headers: withLength(headers, body), signal: AbortSignal.timeout(timeoutMs), ...(trusted ? {} : { lookup: lookupOutside }) };
    let connected = false;
    const request = (secure ? httpsRequest : httpRequest)(url, options, (answer) => {
      readAll(answer, maxBytes).then((bytes) => resolve({ status: answer.statusCode ?? 0, headers: flat(answer), body: bytes }), (error: unknown) => {
        request.destroy();
        reject(error instanceof HttpTimeout ? error : new HttpTimeout('connection lost'));
      });
    });
    request.on('socket', (socket) => socket.once(secure ? 'secureConnect' : 'connect', () => (connected = true)));
    request.on('error', (error: NodeJS.ErrnoException) => reject(failed(error, connected)));
    request.end(body);
  });
}

function failed(error: NodeJS.ErrnoException, connected: boolean): Error {
  if (error instanceof HttpUnreachable) return error;
  if (!connected) return new HttpUnreachable(String(error.code ?? error.name));
  return new HttpTimeout(error.name === 'AbortError' || error.name === 'TimeoutError' ? 'no answer in time' : 'connection lost');
}

const withLength = (headers: Readonly<Record<string, string>>, body: string | Uint8Array | undefined): Record<string, string> =>
  body === undefined ? { ...headers } : { ...headers, 'content-length': String(Buffer.byteLength(body)) };

async function readAll(answer: IncomingMessage, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes) throw new HttpTimeout(TOO_LARGE);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const flat = (answer: IncomingMessage): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]));
