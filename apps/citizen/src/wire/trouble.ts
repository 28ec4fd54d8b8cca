/** Why a request did not work, in the four ways that ask for different behaviour. */
export type Trouble =
  /** No network, a time-out or a server that is away: keep it and try again with the same key. */
  | { kind: 'away'; retryAfterMs?: number }
  /** Too many in a short time: wait as long as the server says. */
  | { kind: 'limited'; retryAfterMs: number }
  /** The desk does not know this visitor (any more). */
  | { kind: 'stranger' }
  /** Trying again cannot help: the code says what is wrong. */
  | { kind: 'refused'; code: string };

export type Outcome<T> = { ok: true; value: T } | { ok: false; trouble: Trouble };

const LONGEST_WAIT_MS = 10 * 60_000;

/** Reads `Retry-After`, in seconds or as a date; undefined when absent or unreadable. */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - now;
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), LONGEST_WAIT_MS) : undefined;
}

/** Sorts an HTTP answer that is not 2xx. `code` comes from the body, when it had one. */
export function troubleOf(status: number, code: string | undefined, retryAfter: number | undefined): Trouble {
  if (status === 429) return { kind: 'limited', retryAfterMs: retryAfter ?? 10_000 };
  if (status === 401) return { kind: 'stranger' };
  if (status >= 500 || status === 408 || status === 425) return { kind: 'away', retryAfterMs: retryAfter };
  return { kind: 'refused', code: code ?? `HTTP_${status}` };
}
