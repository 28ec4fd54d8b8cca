import type { Role } from '@balie/domain/words/enums.js';
import { recordAudit } from '../platform/audit/record-audit.js';
import { hashToken, newSecretToken } from '../platform/auth/secret-tokens.js';
import type { Database } from '../platform/database/database.js';
import { newId } from '../platform/database/ids.js';
import { insertPrincipal, teamIdByName } from './people.queries.js';

export interface NewToken {
  readonly name: string;
  readonly role: Role;
  /** Name or code of the team the token belongs to. */
  readonly team: string | null;
  readonly expiresAt: Date | null;
  readonly now: Date;
}

/** Makes a principal of its own with one API token and returns the token, which is kept nowhere. Null when there is no such team. */
export async function createToken(db: Database, { name, role, team, expiresAt, now }: NewToken): Promise<string | null> {
  const token = newSecretToken('bt');
  return db.transaction(async (tx) => {
    const teamId = team === null ? null : await teamIdByName(tx, team);
    if (team !== null && teamId === null) return null;
    const [userId, tokenId] = [newId(), newId()];
    await insertPrincipal(tx, { id: userId, kind: 'TOKEN', name, email: null, roles: [{ id: newId(), role }], teamIds: teamId === null ? [] : [teamId], now });
    await tx.query('insert into api_token (id, user_id, token_hash, name, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)', [tokenId, userId, hashToken(token), name, now, expiresAt]);
    await recordAudit(tx, { at: now, actorId: null, sessionId: null, act: 'token.created', subject: 'token', subjectId: tokenId, data: { userId, role, teamId, expiresAt } });
    return token;
  });
}
