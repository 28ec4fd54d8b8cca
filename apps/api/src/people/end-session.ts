import { Injectable } from '@nestjs/common';
import { Problem } from '@balie/domain/problem.js';
import { recordAudit } from '../platform/audit/record-audit.js';
import type { Actor } from '../platform/auth/actor.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Wakeups } from '../platform/live/wakeups.js';
import { revokeSession } from './people.queries.js';

/** Signing out, here or somewhere else: the session ends at once, and so do its sockets. */
@Injectable()
export class EndSession {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly wakeups: Wakeups,
  ) {}

  /** Throws NOT_FOUND when it is not an open session of this person. */
  async run(actor: Actor, sessionId: string): Promise<void> {
    const now = this.clock.now();
    await this.db.transaction(async (tx) => {
      if (!(await revokeSession(tx, sessionId, actor.userId, now))) throw new Problem('NOT_FOUND');
      const act = sessionId === actor.sessionId ? 'session.ended' : 'session.revoked';
      await recordAudit(tx, { at: now, actorId: actor.userId, sessionId: actor.sessionId, act, subject: 'session', subjectId: sessionId, traceId: actor.traceId });
    });
    this.wakeups.wake('grants', actor.userId);
  }
}
