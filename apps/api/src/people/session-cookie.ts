import type { FastifyReply } from 'fastify';
import { SESSION_COOKIE } from '../platform/auth/secret-tokens.js';
import type { Config } from '../platform/config/config.js';

/** Strict: the desk fetches everything from its own pages, so no other site ever needs to send it. Secure wherever people come by https. */
function attributes(config: Config, maxAgeSeconds: number): string {
  const secure = config.PUBLIC_URL.startsWith('https:') ? '; Secure' : '';
  return `Path=/; HttpOnly; SameSite=Strict; Max-Age=${maxAgeSeconds}${secure}`;
}

export function setSessionCookie(reply: FastifyReply | null, config: Config, token: string): void {
  void reply?.header('set-cookie', `${SESSION_COOKIE}=${token}; ${attributes(config, config.BALIE_SESSION_MAX_HOURS * 3600)}`);
}

export function clearSessionCookie(reply: FastifyReply | null, config: Config): void {
  void reply?.header('set-cookie', `${SESSION_COOKIE}=; ${attributes(config, 0)}`);
}
