import { Inject, Injectable } from '@nestjs/common';
import { recordAudit } from '../platform/audit/record-audit.js';
import { header, type Asked } from '../platform/auth/identity.js';
import { hashToken, newSecretToken } from '../platform/auth/secret-tokens.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import type { Tx } from '../platform/database/database.js';
import { newId } from '../platform/database/ids.js';
import { insertSession } from './people.queries.js';

const HOUR_MS = 3_600_000;
const LONGEST_USER_AGENT = 300;

/** Begins a session and returns its token: the only time it exists outside the browser; we keep its hash. */
@Injectable()
export class StartSession {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async run(tx: Tx, userId: string, asked: Asked, now: Date, act: 'session.started' | 'session.started_by_link' = 'session.started'): Promise<string> {
    const token = newSecretToken('bs');
    const id = newId();
    const expiresAt = new Date(now.getTime() + this.config.BALIE_SESSION_MAX_HOURS * HOUR_MS);
    await insertSession(tx, { id, userId, tokenHash: hashToken(token), now, expiresAt, userAgent: header(asked, 'user-agent')?.slice(0, LONGEST_USER_AGENT) ?? null });
    await recordAudit(tx, { at: now, actorId: userId, sessionId: id, act, subject: 'session', subjectId: id, data: { address: asked.address }, traceId: asked.traceId });
    return token;
  }
}
