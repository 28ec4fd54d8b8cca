import { Injectable } from '@nestjs/common';
import { reject, type RejectReason } from '@balie/domain/report/refer-reject.js';
import type { Actor } from '../../platform/auth/actor.js';
import type { ReportEntity } from '../report.entity.js';
import { cancelOpenPromises } from '../promises/promise.queries.js';
import { ReportAct } from './report-act.js';

export interface RejectReportInput {
  readonly reportId: string;
  readonly expectedVersion: number;
  readonly as: RejectReason;
  readonly overrideReason?: string | null;
}

/** Spam, abuse or not for the police: one key. What was promised to such a writer falls with it. */
@Injectable()
export class RejectReport {
  constructor(private readonly act: ReportAct) {}

  /** @throws Problem as `domain/report/refer-reject.ts` */
  run(actor: Actor, { reportId, ...input }: RejectReportInput): Promise<ReportEntity> {
    return this.act.run(actor, reportId, async ({ tx, loaded, now, policy }) => {
      const decision = reject(loaded.facts, actor, input, now, policy);
      if (loaded.entity.promiseDueAt !== null) await cancelOpenPromises(tx, loaded.entity.id, input.as, now);
      return { decision, reason: input.overrideReason?.trim() || null, auditData: { as: input.as } };
    });
  }
}
