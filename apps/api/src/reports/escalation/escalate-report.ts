import { Injectable } from '@nestjs/common';
import { invalid } from '@balie/domain/problem.js';
import { escalate } from '@balie/domain/report/escalate.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Reference } from '../../routing/reference.js';
import type { ReportEntity } from '../report.entity.js';
import { ReportAct } from '../verbs/report-act.js';
import { passedOverOf, planEscalation, writePlan } from './plan-escalation.js';
import { tellUnanswered } from './tell-escalation.js';

export interface EscalateReportInput {
  readonly reportId: string;
  readonly expectedVersion: number;
  readonly targetCode: string;
  readonly reason: string;
  readonly overrideReason?: string | null;
}

/**
 * To a target outside the desk, by the channel it has; outside its hours, or where that channel is not connected, straight on to its fallback,
 * with the reason kept.
 */
@Injectable()
export class EscalateReport {
  constructor(private readonly act: ReportAct, private readonly reference: Reference) {}

  /** @throws Problem as `domain/report/escalate.ts`, and VALIDATION for a target nobody knows */
  async run(actor: Actor, { reportId, ...input }: EscalateReportInput): Promise<ReportEntity> {
    const reference = await this.reference.data();
    if (!reference.targetByCode.has(input.targetCode)) throw invalid('targetCode');
    const reason = safeText(input.reason).trim();
    if (reason.length > LIMITS.reasonLength) throw invalid('reason');
    return this.act.run(actor, reportId, async (act) => {
      const { tx, loaded, now, policy } = act;
      const plan = planEscalation(reference, input.targetCode, now);
      const { last } = plan;
      const decision = escalate(loaded.facts, actor, {
        ...input, reason, escalationId: last.id, targetCode: last.code, mustAcknowledge: last.mustConfirm, passedOver: passedOverOf(plan), failure: last.failure,
      }, now, policy);
      await writePlan(tx, plan, { reportId: loaded.entity.id, reason, sentById: actor.userId, fallbackOf: null, now });
      if (last.failure !== null) await tellUnanswered(act, decision, { escalation: { id: last.id, targetCode: last.code, sentById: actor.userId }, failure: last.failure, fallbackCode: null });
      return { decision, reason, auditData: { escalationId: last.id, targetCode: last.code, askedFor: input.targetCode } };
    });
  }
}
