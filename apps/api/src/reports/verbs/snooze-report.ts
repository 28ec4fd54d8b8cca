import { Injectable } from '@nestjs/common';
import { snooze } from '@balie/domain/report/snooze.js';
import type { Actor } from '../../platform/auth/actor.js';
import type { ReportEntity } from '../report.entity.js';
import { ReportAct } from './report-act.js';

/** Out of the queue until a moment, or until the citizen writes. */
@Injectable()
export class SnoozeReport {
  constructor(private readonly act: ReportAct) {}

  run(actor: Actor, { reportId, ...input }: { readonly reportId: string; readonly expectedVersion: number; readonly until: Date }): Promise<ReportEntity> {
    return this.act.run(actor, reportId, ({ loaded, now, policy }) => ({ decision: snooze(loaded.facts, actor, input, now, policy), auditData: { until: input.until.toISOString() } }));
  }
}
