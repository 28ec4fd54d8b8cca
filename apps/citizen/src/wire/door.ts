import { eventReader, type ServerEvent } from './event-stream.js';
import type { Config, NewMessage, Page, Receipt, ReportProgress } from './shapes.js';
import { type Outcome, retryAfterMs, troubleOf } from './trouble.js';

const PATIENCE_MS = 20_000;
/** Browsers refuse more than 64 kB of requests that may outlive the page. */
const KEEPALIVE_LIMIT = 30_000;

export interface DoorOptions {
  /** Absolute in tests; empty in the browser, where the page and the API share one address. */
  origin?: string;
  fetch?: typeof fetch;
  now?: () => number;
  /** A visitor token for callers without cookies. */
  token?: string;
}

/** Every request the page makes, as functions that answer with an outcome and never throw. */
export type Door = ReturnType<typeof createDoor>;

/** Opens the door to one account of the desk. */
export function createDoor(accountId: string, options: DoorOptions = {}) {
  const ask = asker(options);
  const base = `/api/web/${encodeURIComponent(accountId)}`;
  let token = options.token;
  let greeting: Promise<Outcome<boolean>> | undefined;

  const headers = (): Record<string, string> => (token === undefined ? {} : { 'x-balie-visitor': token });

  /** Makes this browser a visitor, or finds that it still is one (false = it was known already). Asked once at a time. */
  const greet = (): Promise<Outcome<boolean>> => {
    greeting ??= ask<{ token?: string }>('POST', `${base}/visitors`, { body: {}, headers: headers() }).then((answer) => {
      greeting = undefined;
      if (!answer.ok) return answer;
      if (options.token !== undefined && answer.value.token) token = answer.value.token;
      return { ok: true, value: answer.status === 201 };
    });
    return greeting;
  };

  return {
    greet,
    attachmentsUrl: `${base}/attachments`,
    /** Sends a message; the desk acknowledges only what it has stored. */
    send: async (message: NewMessage): Promise<Outcome<Receipt>> => {
      // A greeting under way makes this browser known: without it the desk could only refuse.
      await greeting;
      return ask('POST', `${base}/messages`, { body: message, headers: headers() });
    },
    /** Everything, or what changed since the cursor. */
    messages: (after?: string): Promise<Outcome<Page>> =>
      ask('GET', `${base}/messages${after === undefined ? '' : `?after=${encodeURIComponent(after)}`}`, { headers: headers() }),
    receipts: (delivered: string[], read: string[]): Promise<Outcome<unknown>> =>
      ask('POST', `${base}/receipts`, { body: { delivered, read }, headers: headers() }),
    typing: (): Promise<Outcome<unknown>> => ask('POST', `${base}/typing`, { body: {}, headers: headers() }),
    /** Listens until the stream ends or the signal aborts it; `onBytes` also hears the heartbeat. */
    listen: (after: string | undefined, signal: AbortSignal, onBytes: () => void, onEvent: (event: ServerEvent) => void) =>
      listen(options, `${base}/stream`, { ...headers(), ...(after !== undefined && { 'last-event-id': after }) }, signal, onBytes, onEvent),
  };
}

/** The settings of the default web account; takes the answer that index.html asked for in advance. */
export const fetchConfig = (options: DoorOptions = {}): Promise<Outcome<Config>> => asker(options)('GET', '/api/web/config', { cache: 'default' });

/** What the status page shows for a code. */
export const fetchProgress = (code: string, options: DoorOptions = {}): Promise<Outcome<ReportProgress>> =>
  asker(options)('GET', `/api/status/${encodeURIComponent(code)}`);

interface Asking {
  body?: unknown;
  headers?: Record<string, string>;
  cache?: RequestCache;
}

function asker({ origin = '', fetch: request = globalThis.fetch.bind(globalThis), now = Date.now }: DoorOptions) {
  return async <T>(method: 'GET' | 'POST', path: string, { body, headers, cache = 'no-store' }: Asking = {}): Promise<Outcome<T> & { status?: number }> => {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const patience = new AbortController();
    const timer = setTimeout(() => patience.abort(), PATIENCE_MS);
    try {
      const response = await request(origin + path, {
        method,
        body: text,
        credentials: 'same-origin',
        cache,
        // Leaving the page in haste may not cut off a message that is on its way.
        keepalive: text !== undefined && text.length < KEEPALIVE_LIMIT,
        signal: patience.signal,
        headers: { accept: 'application/json', ...(text !== undefined && { 'content-type': 'application/json', 'x-balie-client': 'citizen' }), ...headers },
      });
      const answer = response.status === 204 ? undefined : await readJson(response);
      if (response.ok) {
        if (answer === unreadable) return { ok: false, trouble: { kind: 'away' } };
        return { ok: true, value: answer as T, status: response.status };
      }
      const code = (answer as { code?: string } | null | undefined)?.code;
      return { ok: false, trouble: troubleOf(response.status, code, retryAfterMs(response.headers.get('retry-after'), now())) };
    } catch {
      return { ok: false, trouble: { kind: 'away' } };
    } finally {
      clearTimeout(timer);
    }
  };
}

const unreadable = Symbol('unreadable');

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return unreadable;
  }
}

async function listen(
  { origin = '', fetch: request = globalThis.fetch.bind(globalThis), now = Date.now }: DoorOptions,
  path: string,
  headers: Record<string, string>,
  signal: AbortSignal,
  onBytes: () => void,
  onEvent: (event: ServerEvent) => void,
): Promise<Outcome<void>> {
  try {
    const response = await request(origin + path, { headers: { accept: 'text/event-stream', ...headers }, credentials: 'same-origin', cache: 'no-store', signal });
    if (!response.ok || !response.body) {
      return { ok: false, trouble: troubleOf(response.status, undefined, retryAfterMs(response.headers.get('retry-after'), now())) };
    }
    const read = eventReader(onEvent);
    const decoder = new TextDecoder();
    const reader = response.body.getReader();
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      onBytes();
      read(decoder.decode(piece.value, { stream: true }));
    }
    return { ok: true, value: undefined };
  } catch {
    return { ok: false, trouble: { kind: 'away' } };
  }
}
