import type { Role } from '@balie/domain/words/enums.js';
import { rows, type Database, type Tx } from '../platform/database/database.js';

export interface Credentials {
  readonly id: string;
  readonly password_hash: string | null;
}

/** Somebody who may sign in with a password; e-mail addresses are compared without case. */
export async function credentialsOf(db: Database, email: string): Promise<Credentials | null> {
  const sql = `select id, password_hash from app_user where lower(email) = lower($1) and kind = 'PERSON' and active`;
  return (await db.query<Credentials>(sql, [email.trim()]))[0] ?? null;
}

export interface NewSession {
  readonly id: string;
  readonly userId: string;
  readonly tokenHash: Buffer;
  readonly now: Date;
  readonly expiresAt: Date;
  readonly userAgent: string | null;
}

export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  await tx.query(
    'insert into session (id, user_id, token_hash, created_at, last_seen_at, expires_at, user_agent) values ($1, $2, $3, $4, $4, $5, $6)',
    [session.id, session.userId, session.tokenHash, session.now, session.expiresAt, session.userAgent],
  );
}

/** Ends a session of this person; false when there was none to end. */
export async function revokeSession(tx: Tx, sessionId: string, userId: string, now: Date): Promise<boolean> {
  const sql = 'update session set revoked_at = $3 where id = $1 and user_id = $2 and revoked_at is null returning id';
  return (await rows(tx, sql, [sessionId, userId, now])).length > 0;
}

export async function revokeSessionsOf(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx.query('update session set revoked_at = $2 where user_id = $1 and revoked_at is null', [userId, now]);
}

export interface SessionRow {
  readonly id: string;
  readonly createdAt: Date;
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly userAgent: string | null;
}

/** Where somebody is signed in now, newest first. */
export function openSessionsOf(db: Database, userId: string, now: Date, idleMinutes: number): Promise<SessionRow[]> {
  return db.query<SessionRow>(
    `select id, created_at as "createdAt", last_seen_at as "lastSeenAt", expires_at as "expiresAt", user_agent as "userAgent"
     from session
     where user_id = $1 and revoked_at is null and expires_at > $2 and last_seen_at > $2::timestamptz - make_interval(mins => $3)
     order by created_at desc`,
    [userId, now, idleMinutes],
  );
}

/** Takes the link: the person it is for, or null when it was used, has expired or never was. Two at once: one wins. */
export async function takeOneTimeLink(tx: Tx, tokenHash: Buffer, now: Date): Promise<string | null> {
  const sql = 'update one_time_link set used_at = $2 where token_hash = $1 and used_at is null and expires_at > $2 returning user_id';
  return (await rows<{ user_id: string }>(tx, sql, [tokenHash, now]))[0]?.user_id ?? null;
}

export async function setPassword(tx: Tx, userId: string, passwordHash: string): Promise<void> {
  await tx.query('update app_user set password_hash = $2 where id = $1', [userId, passwordHash]);
}

export interface NewPrincipal {
  readonly id: string;
  readonly kind: 'PERSON' | 'TOKEN';
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly { readonly id: string; readonly role: Role }[];
  readonly teamIds: readonly string[];
  readonly now: Date;
}

/** A person or token with its roles and teams. */
export async function insertPrincipal(tx: Tx, { id, kind, name, email, roles, teamIds, now }: NewPrincipal): Promise<void> {
  await tx.query('insert into app_user (id, kind, name, email, created_at) values ($1, $2, $3, $4, $5)', [id, kind, name, email, now]);
  await tx.query(
    'insert into user_role (id, user_id, role, valid_from) select r.id, $1, r.role, $4 from unnest($2::uuid[], $3::text[]) as r (id, role)',
    [id, roles.map((one) => one.id), roles.map((one) => one.role), now],
  );
  await tx.query('insert into user_team (user_id, team_id) select $1, unnest($2::uuid[])', [id, teamIds]);
}

/** True when somebody can administer: an active administrator who has chosen a password. */
export async function hasAdministrator(tx: Tx, now: Date): Promise<boolean> {
  const sql = `
    select exists (
      select from app_user u join user_role r on r.user_id = u.id
      where r.role = 'ADMIN' and u.active and u.kind = 'PERSON' and u.password_hash is not null and r.valid_from <= $1 and (r.valid_until is null or r.valid_until > $1)
    ) as yes`;
  return (await rows<{ yes: boolean }>(tx, sql, [now]))[0]?.yes === true;
}

export async function personIdByEmail(tx: Tx, email: string): Promise<string | null> {
  return (await rows<{ id: string }>(tx, 'select id from app_user where lower(email) = lower($1)', [email]))[0]?.id ?? null;
}

export async function teamIdByName(tx: Tx, nameOrCode: string): Promise<string | null> {
  return (await rows<{ id: string }>(tx, 'select id from team where lower(name) = lower($1) or lower(code) = lower($1)', [nameOrCode]))[0]?.id ?? null;
}
