import { randomUUID } from 'node:crypto';
import type { Actor } from '@balie/api/platform/auth/actor.js';
import type { Role } from '@balie/domain/words/enums.js';
import type { Room } from './room.js';

/** A person of the desk with these roles, in these teams (by code), with a session that was used `seenMinutesAgo` (null = never signed in). */
export async function aPerson({ db, clock }: Room, roles: readonly Role[], { name = 'Iemand', teams = [] as readonly string[], seenMinutesAgo = 0 as number | null } = {}): Promise<Actor> {
  const userId = randomUUID();
  const sessionId = randomUUID();
  const now = clock.now();
  await db.query('insert into app_user (id, name, created_at) values ($1, $2, $3)', [userId, name, now]);
  await db.query('insert into user_role (id, user_id, role, valid_from) select gen_random_uuid(), $1, r, $3 from unnest($2::text[]) r', [userId, roles, now]);
  const found = await db.query<{ id: string }>('insert into user_team (user_id, team_id) select $1, id from team where code = any($2::text[]) returning team_id as id', [userId, teams]);
  if (seenMinutesAgo !== null) {
    const seen = new Date(now.getTime() - seenMinutesAgo * 60_000);
    await db.query('insert into session (id, user_id, token_hash, created_at, last_seen_at, expires_at) values ($1, $2, $3, $4, $4, $5)', [sessionId, userId, Buffer.from(sessionId), seen, new Date(now.getTime() + 36e5)]);
  }
  return { userId, name, kind: 'PERSON', roles, teamIds: found.map(({ id }) => id), sessionId, onDuty: true, traceId: `test-${userId.slice(0, 8)}` };
}
