import { AsyncLocalStorage } from 'node:async_hooks';

/** What belongs to one request or one piece of background work, wherever in the code it is. */
interface RequestContext {
  /** One id from door to door: in every log line, event, audit row and stored message. */
  readonly traceId: string;
  readonly language: 'nl' | 'en';
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs `work` with this trace id in every log line it writes. */
export function inTrace<T>(traceId: string, work: () => T, language: RequestContext['language'] = 'nl'): T {
  return storage.run({ traceId, language }, work);
}

export const currentTraceId = (): string | null => storage.getStore()?.traceId ?? null;
export const currentLanguage = (): RequestContext['language'] => storage.getStore()?.language ?? 'nl';

const acceptable = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/;

/** The caller's own id (x-request-id) when it is harmless to repeat in logs and headers, else null. */
export function acceptableTraceId(header: string | string[] | undefined): string | null {
  return typeof header === 'string' && acceptable.test(header) ? header : null;
}

/** English when it is asked for first, else Dutch. */
export function languageOf(header: string | string[] | undefined): RequestContext['language'] {
  return typeof header === 'string' && /^\s*en\b/i.test(header) ? 'en' : 'nl';
}
