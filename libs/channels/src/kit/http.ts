import type { Headers, Http, SendFailure } from '../contract.js';
import { decodeText, parseJson, type Json } from './json.js';
import { multipart, type Part } from './multipart.js';

/** No answer came in time: the request may have arrived and been done. */
export class HttpTimeout extends Error {
  override readonly name = 'HttpTimeout';
}

/** The request never arrived: nobody listens, no such name, or the core does not allow the address. */
export class HttpUnreachable extends Error {
  override readonly name = 'HttpUnreachable';
}

/** Answers of providers are small; media has its own way. */
const MAX_ANSWER_BYTES = 4 * 1024 * 1024;
const neverArrived = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT', 'ERR_INVALID_URL']);

/** Outgoing HTTP over fetch: a time-out on the whole exchange (10 s unless told), redirects not followed, at most 4 MB read. Errors hold no URL: it may carry a token. */
export function fetchHttp(send: typeof fetch = fetch): Http {
  return {
    async request({ method, url, headers, body, timeoutMs = 10_000 }) {
      try {
        const response = await send(url, { method, headers, body: body as RequestInit['body'], redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
        return { status: response.status, headers: Object.fromEntries(response.headers), body: await readAll(response) };
      } catch (error) {
        if (error instanceof HttpTimeout) throw error;
        const { name, cause } = error as Error & { cause?: { code?: unknown } };
        if (name === 'TypeError' && neverArrived.has(String(cause?.code))) throw new HttpUnreachable(String(cause?.code));
        throw new HttpTimeout(name === 'TimeoutError' ? 'no answer in time' : 'connection lost');
      }
    },
  };
}

async function readAll(response: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > MAX_ANSWER_BYTES) throw new HttpTimeout('answer too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export interface Answer {
  readonly ok: true;
  readonly status: number;
  readonly headers: Headers;
  readonly json: Json;
}

/** A failure with what the provider answered, where it did: its own codes say more than the status. */
export type Refusal = SendFailure & { readonly json?: Json; readonly status?: number };

/** Sends JSON (or a form with files) and gives the provider's JSON, or what its refusal means (`failureOf`). */
export async function callJson(
  http: Http,
  call: { readonly method: string; readonly url: string; readonly headers?: Record<string, string>; readonly json?: unknown; readonly form?: readonly Part[]; readonly timeoutMs?: number },
): Promise<Answer | Refusal> {
  try {
    const { json: sent, form: parts, headers: given, ...rest } = call;
    const form = parts && multipart(parts);
    const contentType = form?.contentType ?? (sent === undefined ? undefined : 'application/json');
    const headers = { accept: 'application/json', ...(contentType === undefined ? {} : { 'content-type': contentType }), ...given };
    const answer = await http.request({ ...rest, headers, body: form?.body ?? (sent === undefined ? undefined : JSON.stringify(sent)) });
    const parsed = parseJson(answer.body);
    const json = parsed.ok ? parsed.value : decodeText(answer.body).slice(0, 200);
    if (answer.status >= 200 && answer.status < 300) return { ok: true, status: answer.status, headers: answer.headers, json };
    return { ...failureOf(answer.status, answer.headers), json, status: answer.status };
  } catch (error) {
    return failureOfError(error);
  }
}

/** What a status means where the provider's own codes say nothing finer. */
export function failureOf(status: number, headers: Headers): SendFailure {
  const code = `HTTP_${status}`;
  if (status === 429) return { ok: false, kind: 'retry', code, reason: 'The provider asks us to slow down.', retryAfter: retryAfter(headers) };
  if (status === 408 || status >= 500) return { ok: false, kind: 'retry', code, reason: 'The provider has trouble.', retryAfter: retryAfter(headers) };
  if (status === 401 || status === 403) return { ok: false, kind: 'misconfigured', code, reason: 'The provider refuses our access: connect the account again.' };
  return { ok: false, kind: 'rejected', code, reason: 'The provider refused the message.' };
}

/** A time-out leaves doubt, an unreachable provider does not. */
export function failureOfError(error: unknown): SendFailure {
  if (error instanceof HttpUnreachable) return { ok: false, kind: 'retry', code: 'UNREACHABLE', reason: 'The provider cannot be reached.' };
  return { ok: false, kind: 'uncertain', code: 'NO_ANSWER', reason: 'The provider did not say whether the message arrived.' };
}

/** Seconds of a Retry-After header, at most an hour; absent or a date gives undefined. */
function retryAfter(headers: Headers): number | undefined {
  const seconds = Number(headers['retry-after']);
  return Number.isFinite(seconds) && seconds > 0 ? Math.min(Math.ceil(seconds), 3600) : undefined;
}
