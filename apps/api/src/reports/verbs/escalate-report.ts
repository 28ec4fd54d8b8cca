import { Injectable } from '@nestjs/common';
import { invalid } from '@balie/domain/problem.js';
import { escalate } from '@balie/domain/report/escalate.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import type { Actor } from '../../platform/auth/actor.js';
import { newId } from '../../platform/database/ids.js';
import { Reference } from '../../routing/reference.js';
import type { ReportEntity } from '../report.entity.js';
import { insertEscalation } from './escalation.queries.js';
import { ReportAct } from './report-act.js';

export interface EscalateReportInput {
  readonly reportId: string;
  readonly expectedVersion: number;
  readonly targetCode: string;
  readonly reason: string;
  readonly overrideReason?: string | null;
}

/** To a target outside the desk: recorded with who, why and by when it must be acknowledged. A person tells the target (by phone, today). */
@Injectable()
export class EscalateReport {
  constructor(private readonly act: ReportAct, private readonly reference: Reference) {}

  /** @throws Problem as `domain/report/escalate.ts`, and VALIDATION for a target nobody knows */
  async run(actor: Actor, { reportId, ...input }: EscalateReportInput): Promise<ReportEntity> {
    const target = (await this.reference.data()).targetByCode.get(input.targetCode);
    if (!target) throw invalid('targetCode');
    const reason = safeText(input.reason).trim();
    if (reason.length > LIMITS.reasonLength) throw invalid('reason');
    return this.act.run(actor, reportId, async ({ tx, loaded, now, policy }) => {
      const escalationId = newId();
      const decision = escalate(loaded.facts, actor, { ...input, reason, escalationId, mustAcknowledge: target.mustAcknowledge }, now, policy);
      const dueAt = target.ackSeconds === null ? null : new Date(now.getTime() + target.ackSeconds * 1000);
      await insertEscalation(tx, { id: escalationId, reportId: loaded.entity.id, targetCode: target.code, reason, sentById: actor.userId, sentAt: now, dueAt });
      return { decision, reason, auditData: { escalationId, targetCode: target.code } };
    });
  }
}
