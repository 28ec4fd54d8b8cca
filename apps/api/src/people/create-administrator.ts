import { recordAudit } from '../platform/audit/record-audit.js';
import { hashToken, newSecretToken } from '../platform/auth/secret-tokens.js';
import type { Database, Tx } from '../platform/database/database.js';
import { newId } from '../platform/database/ids.js';
import { hasAdministrator, insertPrincipal, personIdByEmail } from './people.queries.js';

const VALID_HOURS = 24;
const FIRST_EMAIL = 'beheer@balie.invalid';

/** Makes an administrator without a password, and a link that works once to choose one. A person who has the role already only gets a new link. */
export function createAdministrator(db: Database, email: string, publicUrl: string, now: Date): Promise<string> {
  return db.transaction((tx) => administratorLink(tx, email, publicUrl, now));
}

/** The link for the first start of a real installation; null when somebody can administer already. Older links stop working. */
export function firstAdministratorLink(db: Database, publicUrl: string, now: Date): Promise<string | null> {
  return db.transaction(async (tx) => ((await hasAdministrator(tx, now)) ? null : administratorLink(tx, FIRST_EMAIL, publicUrl, now)));
}

async function administratorLink(tx: Tx, email: string, publicUrl: string, now: Date): Promise<string> {
  const known = await personIdByEmail(tx, email);
  const userId = known ?? newId();
  if (known === null) await insertPrincipal(tx, { id: userId, kind: 'PERSON', name: email.split('@')[0] ?? email, email, roles: [{ id: newId(), role: 'ADMIN' }], teamIds: [], now });
  else await giveRole(tx, userId, now);
  const token = newSecretToken('bl');
  await tx.query('update one_time_link set used_at = $2 where user_id = $1 and used_at is null', [userId, now]);
  await tx.query('insert into one_time_link (token_hash, user_id, purpose, expires_at) values ($1, $2, $3, $4)', [hashToken(token), userId, 'CHOOSE_PASSWORD', new Date(now.getTime() + VALID_HOURS * 3_600_000)]);
  await recordAudit(tx, { at: now, actorId: null, sessionId: null, act: 'user.administrator_made', subject: 'user', subjectId: userId });
  return new URL(`/aanmelden?link=${token}`, publicUrl).href;
}

async function giveRole(tx: Tx, userId: string, now: Date): Promise<void> {
  await tx.query(
    `insert into user_role (id, user_id, role, valid_from)
     select $1, $2, 'ADMIN', $3 where not exists (select from user_role where user_id = $2 and role = 'ADMIN' and (valid_until is null or valid_until > $3))`,
    [newId(), userId, now],
  );
}
