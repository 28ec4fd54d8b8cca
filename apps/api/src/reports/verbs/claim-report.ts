import { Injectable } from '@nestjs/common';
import { claim } from '@balie/domain/report/claim.js';
import { Problem } from '@balie/domain/problem.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Reference } from '../../routing/reference.js';
import { toFacts } from '../report-store.js';
import type { ReportEntity } from '../report.entity.js';
import { readReport } from '../report.queries.js';
import { saveIfUnchanged } from './claim.queries.js';
import { ReportAct } from './report-act.js';

/** A race is decided by the database; more rounds than this means that something else changes the report all the time. */
const ROUNDS = 8;

/** Takes a report: read, decide, and compare-and-set on the version. Two statements, no transaction held open in between. */
@Injectable()
export class ClaimReport {
  constructor(
    private readonly db: Database,
    private readonly reference: Reference,
    private readonly clock: Clock,
    private readonly act: ReportAct,
  ) {}

  /** @throws Problem NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED, ALREADY_CLAIMED (by whom, since when) */
  async run(actor: Actor, { reportId }: { readonly reportId: string }): Promise<ReportEntity> {
    const policy = await this.reference.policy();
    for (let round = 0; round < ROUNDS; round += 1) {
      const report = await readReport(this.db, reportId);
      if (report === null) throw new Problem('NOT_FOUND');
      const now = this.clock.now();
      const decision = claim(toFacts(report), actor, now, policy);
      if (decision.events.length === 0) return report;
      const saved = await saveIfUnchanged(this.db, report, decision, actor, now);
      if (saved !== null) {
        this.act.tell();
        return saved;
      }
      // Somebody was faster: the next look says who, or that only a message came in between.
    }
    throw new Error('a claim lost every round without anybody winning it');
  }
}
