import type { Role } from '@balie/domain/words/enums.js';
import { recordAudit } from '../platform/audit/record-audit.js';
import { hashToken, newSecretToken } from '../platform/auth/secret-tokens.js';
import type { Database, Tx } from '../platform/database/database.js';
import { newId } from '../platform/database/ids.js';
import { hasAdministrator, insertPrincipal, personIdByEmail, teamIdByName } from './people.queries.js';

const VALID_HOURS = 24;
const FIRST_EMAIL = 'beheer@balie.invalid';

/** Whom to make: a role, and for team members the team (name or code). */
export interface NewPerson {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly team: string | null;
}

/** Makes a person without a password, or gives one who is known the role, and a link that works once to choose a password. Null when there is no such team. */
export function createPerson(db: Database, person: NewPerson, publicUrl: string, now: Date): Promise<string | null> {
  return db.transaction(async (tx) => {
    const teamId = person.team === null ? null : await teamIdByName(tx, person.team);
    return person.team !== null && teamId === null ? null : personLink(tx, { ...person, teamId }, publicUrl, now);
  });
}

/** Makes an administrator without a password, and a link that works once to choose one. A person who has the role already only gets a new link. */
export function createAdministrator(db: Database, email: string, publicUrl: string, now: Date): Promise<string> {
  return db.transaction((tx) => administratorLink(tx, email, publicUrl, now));
}

/** The link for the first start of a real installation; null when somebody can administer already. Older links stop working. */
export function firstAdministratorLink(db: Database, publicUrl: string, now: Date): Promise<string | null> {
  return db.transaction(async (tx) => ((await hasAdministrator(tx, now)) ? null : administratorLink(tx, FIRST_EMAIL, publicUrl, now)));
}

const administratorLink = (tx: Tx, email: string, publicUrl: string, now: Date): Promise<string> =>
  personLink(tx, { email, name: email.split('@')[0] ?? email, role: 'ADMIN', teamId: null }, publicUrl, now);

async function personLink(tx: Tx, { email, name, role, teamId }: Omit<NewPerson, 'team'> & { readonly teamId: string | null }, publicUrl: string, now: Date): Promise<string> {
  const known = await personIdByEmail(tx, email);
  const userId = known ?? newId();
  if (known === null) await insertPrincipal(tx, { id: userId, kind: 'PERSON', name, email, roles: [{ id: newId(), role }], teamIds: teamId === null ? [] : [teamId], now });
  else await giveRole(tx, userId, role, teamId, now);
  const token = newSecretToken('bl');
  await tx.query('update one_time_link set used_at = $2 where user_id = $1 and used_at is null', [userId, now]);
  await tx.query('insert into one_time_link (token_hash, user_id, purpose, expires_at) values ($1, $2, $3, $4)', [hashToken(token), userId, 'CHOOSE_PASSWORD', new Date(now.getTime() + VALID_HOURS * 3_600_000)]);
  await recordAudit(tx, { at: now, actorId: null, sessionId: null, act: role === 'ADMIN' ? 'user.administrator_made' : 'user.made', subject: 'user', subjectId: userId, data: { role, teamId } });
  return new URL(`/aanmelden?link=${token}`, publicUrl).href;
}

async function giveRole(tx: Tx, userId: string, role: Role, teamId: string | null, now: Date): Promise<void> {
  await tx.query(
    `insert into user_role (id, user_id, role, valid_from)
     select $1, $2, $4::text, $3 where not exists (select from user_role where user_id = $2 and role = $4 and (valid_until is null or valid_until > $3))`,
    [newId(), userId, now, role],
  );
  if (teamId !== null) await tx.query('insert into user_team (user_id, team_id) values ($1, $2) on conflict do nothing', [userId, teamId]);
}
