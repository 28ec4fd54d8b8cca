import type { Role } from '@balie/domain/words/enums.js';
import type { Database } from '../database/database.js';

/** A person or token with the rights of this moment. */
export interface Principal {
  readonly user_id: string;
  readonly name: string;
  readonly kind: 'PERSON' | 'TOKEN' | 'SYSTEM';
  readonly roles: Role[];
  readonly team_ids: string[];
  readonly session_id: string | null;
  readonly last_seen_at: Date;
  readonly token_hash: Buffer;
}

// Rights are read with the proof in one statement: nothing is cached, so a revoked grant counts from the next request.
const RIGHTS = `
  u.id as user_id, u.name, u.kind,
  array(select role from user_role r where r.user_id = u.id and r.valid_from <= $2 and (r.valid_until is null or r.valid_until > $2) order by role) as roles,
  array(select team_id::text from user_team t where t.user_id = u.id order by team_id) as team_ids`;

const BY_SESSION = `
  select ${RIGHTS}, s.id as session_id, s.last_seen_at, s.token_hash
  from session s join app_user u on u.id = s.user_id
  where s.token_hash = any($1) and u.active and s.revoked_at is null and s.expires_at > $2 and s.last_seen_at > $2::timestamptz - make_interval(mins => $3)`;

const BY_TOKEN = `
  select ${RIGHTS}, null as session_id, coalesce(k.last_used_at, k.created_at) as last_seen_at, k.token_hash
  from api_token k join app_user u on u.id = k.user_id
  where k.token_hash = any($1) and u.active and k.revoked_at is null and (k.expires_at is null or k.expires_at > $2)`;

/** The people behind these sessions' tokens, as far as the sessions still hold. */
export async function principalsOfSessions(db: Database, hashes: readonly Buffer[], now: Date, idleMinutes: number): Promise<Principal[]> {
  return hashes.length === 0 ? [] : db.query<Principal>(BY_SESSION, [hashes, now, idleMinutes]);
}

/** The principals of these API tokens, as far as the tokens still hold. */
export async function principalsOfTokens(db: Database, hashes: readonly Buffer[], now: Date): Promise<Principal[]> {
  return hashes.length === 0 ? [] : db.query<Principal>(BY_TOKEN, [hashes, now]);
}

/** Remembers that a session or token was used; once a minute is enough, so most requests write nothing. */
export async function touchSession(db: Database, sessionId: string, now: Date): Promise<void> {
  await db.query(`update session set last_seen_at = $2 where id = $1 and last_seen_at < $2::timestamptz - interval '1 minute'`, [sessionId, now]);
}

export async function touchToken(db: Database, hash: Buffer, now: Date): Promise<void> {
  await db.query(`update api_token set last_used_at = $2 where token_hash = $1 and (last_used_at is null or last_used_at < $2::timestamptz - interval '1 minute')`, [hash, now]);
}
