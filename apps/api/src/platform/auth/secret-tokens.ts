import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits for a session, an API token or a one-time link; `prefix` tells people what it is. */
export const newSecretToken = (prefix: string): string => `${prefix}_${randomBytes(32).toString('base64url')}`;

/** What is stored of a token. A plain hash is enough for 256 random bits: there is nothing to guess. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

export const SESSION_COOKIE = 'balie_session';
