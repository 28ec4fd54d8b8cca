import type { Actor } from './actor.js';

/** How the caller proved who they are. Only a session rides on a cookie, so only a session needs protection against forged requests. */
export interface Identity {
  readonly actor: Actor;
  readonly by: 'session' | 'token';
}

/** The facts of a request that say who asks and from where; the same for HTTP, GraphQL and a socket. */
export interface Asked {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly address: string;
  readonly traceId: string;
}

/** The one value of a header that may come once, or null. */
export function header(asked: Pick<Asked, 'headers'>, name: string): string | null {
  const value = asked.headers[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** One cookie's value as it was sent, or null. */
export function cookie(asked: Pick<Asked, 'headers'>, name: string): string | null {
  const found = (header(asked, 'cookie') ?? '').split(';').map((part) => part.trim()).find((part) => part.startsWith(`${name}=`));
  return found === undefined ? null : found.slice(name.length + 1) || null;
}

/** The token of `Authorization: Bearer …`, or null. */
export function bearerToken(authorization: string | null): string | null {
  return /^Bearer ([A-Za-z0-9._~+/=-]{16,200})$/i.exec(authorization ?? '')?.[1] ?? null;
}
