import { Injectable } from '@nestjs/common';
import { nextToClaim } from '@balie/domain/report/claim-order.js';
import { claim } from '@balie/domain/report/claim.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Reference } from '../../routing/reference.js';
import { saveDecision, toFacts } from '../report-store.js';
import type { ReportEntity } from '../report.entity.js';
import { lockCandidates } from './claim.queries.js';
import { ReportAct } from './report-act.js';

/** Takes the next thing: danger, urgency, what is due first. Many may ask at once; each gets another one. */
@Injectable()
export class ClaimNext {
  constructor(
    private readonly db: Database,
    private readonly reference: Reference,
    private readonly clock: Clock,
    private readonly act: ReportAct,
  ) {}

  /** Null when nobody waits. */
  async run(actor: Actor): Promise<ReportEntity | null> {
    const policy = await this.reference.policy();
    const now = this.clock.now();
    const saved = await this.db.transaction(async (tx) => {
      const entity = nextToClaim(await lockCandidates(tx, actor.userId), actor.userId);
      if (entity === null) return null;
      // Only the report's row is written, so only it is locked; nobody locks a conversation after a report.
      return saveDecision(tx, { entity }, claim(toFacts(entity), actor, now, policy), actor, { at: now });
    });
    if (saved !== null) this.act.tell();
    return saved;
  }
}
