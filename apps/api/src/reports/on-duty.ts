import { rows, type Tx } from '../platform/database/database.js';

/** A desk beats every 15 s; two minutes without one and its person is away. */
const BEAT_MS = 2 * 60_000;
/** Without a desk on screen, a session counts this long after it was last used, a token (which has no screen) as long as the idle rule. */
const SESSION_MS = 5 * 60_000;
const TOKEN_MS = 30 * 60_000;

/** Who of these people is on duty now: until there is a roster, who is there is on duty. */
export async function whoIsOnDuty(tx: Tx, userIds: readonly string[], now: Date): Promise<ReadonlySet<string>> {
  if (userIds.length === 0) return new Set();
  const ago = (ms: number) => new Date(now.getTime() - ms);
  const found = await rows<{ user_id: string }>(
    tx,
    `select user_id from presence where user_id = any($1::uuid[]) and beat_at > $2
     union select user_id from session where user_id = any($1::uuid[]) and last_seen_at > $3 and revoked_at is null
     union select user_id from api_token where user_id = any($1::uuid[]) and last_used_at > $4 and revoked_at is null`,
    [userIds, ago(BEAT_MS), ago(SESSION_MS), ago(TOKEN_MS)],
  );
  return new Set(found.map((row) => row.user_id));
}
