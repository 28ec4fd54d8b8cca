import { Injectable } from '@nestjs/common';
import { takeOver } from '@balie/domain/report/take-over.js';
import type { Actor } from '../../platform/auth/actor.js';
import type { ReportEntity } from '../report.entity.js';
import { ReportAct } from './report-act.js';

/** A lead takes a report from who holds it, and says why. */
@Injectable()
export class TakeOverReport {
  constructor(private readonly act: ReportAct) {}

  run(actor: Actor, { reportId, reason }: { readonly reportId: string; readonly reason: string }): Promise<ReportEntity> {
    return this.act.run(actor, reportId, ({ loaded, now, policy }) => ({
      decision: takeOver(loaded.facts, actor, { reason }, now, policy), reason: reason.trim(), auditData: { fromUserId: loaded.entity.claimUserId },
    }));
  }
}
