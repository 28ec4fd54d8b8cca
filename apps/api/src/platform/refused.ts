/** What the outside world reads as `code`; the five of GraphQL first, the rest only over HTTP. */
export type RefusalCode =
  | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'BAD_USER_INPUT' | 'INTERNAL' | 'REFETCH'
  | 'CLIENT_HEADER_MISSING' | 'NOT_FOUND' | 'METHOD_NOT_ALLOWED' | 'VALIDATION' | 'MALFORMED_JSON' | 'TOO_DEEP' | 'TOO_LARGE' | 'UNSUPPORTED_MEDIA_TYPE'
  | 'RATE_LIMITED' | 'UNAVAILABLE' | 'VISITOR_UNKNOWN' | 'CLIENT_KEY_REUSED' | 'TYPE_NOT_ALLOWED' | 'UNKNOWN_CODE' | 'UNKNOWN_ACCOUNT' | 'SIGNATURE' | 'HANDSHAKE';

/**
 * A request that is refused in a way the caller may know: HTTP answers `status` and `{code, message}`, GraphQL an error with `extensions.code`.
 * `message` is English, for developers, and repeats nothing the caller sent. Anything else that is thrown is masked as INTERNAL.
 */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly code: RefusalCode,
    readonly status: number,
    message: string,
    /** Extra response headers, e.g. `retry-after`. HTTP only. */
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }
}

export const unauthenticated = (): Refused => new Refused('UNAUTHENTICATED', 401, 'Sign in first.');
export const forbidden = (message = 'Your role may not do this.'): Refused => new Refused('FORBIDDEN', 403, message);
export const badInput = (message: string): Refused => new Refused('BAD_USER_INPUT', 400, message);
export const tooOften = (seconds: number): Refused => new Refused('RATE_LIMITED', 429, 'Too many attempts.', { 'retry-after': String(seconds) });
