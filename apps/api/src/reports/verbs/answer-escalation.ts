import { Injectable } from '@nestjs/common';
import { invalid, Problem } from '@balie/domain/problem.js';
import { acknowledgeEscalation, declineEscalation } from '@balie/domain/report/escalate.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { isId } from '../../platform/database/ids.js';
import type { ReportEntity } from '../report.entity.js';
import { answerEscalation, readEscalation, reportOfEscalation } from './escalation.queries.js';
import { ReportAct, type Act } from './report-act.js';

const MAX_REFERENCE = 100;

/** What the target said: it has it (with its own number), or it does not take it (and why). Once. */
@Injectable()
export class AnswerEscalation {
  constructor(private readonly act: ReportAct, private readonly db: Database) {}

  /** @throws Problem NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED (answered already), VALIDATION */
  async acknowledge(actor: Actor, input: { readonly escalationId: string; readonly reference?: string | null }): Promise<ReportEntity> {
    const reference = input.reference ? safeText(input.reference).trim() || null : null;
    if ((reference?.length ?? 0) > MAX_REFERENCE) throw invalid('reference');
    return this.answer(actor, input.escalationId, async (act, escalation) => {
      const decision = acknowledgeEscalation(act.loaded.facts, actor, escalation, { reference }, act.now, act.policy);
      await answerEscalation(act.tx, escalation.id, { status: 'ACKNOWLEDGED', at: act.now, reference, reason: null });
      return { decision, auditData: { escalationId: escalation.id, reference } };
    });
  }

  /** @throws Problem as `acknowledge`, and REASON_REQUIRED */
  async decline(actor: Actor, input: { readonly escalationId: string; readonly reason: string }): Promise<ReportEntity> {
    const reason = safeText(input.reason).trim();
    if (reason.length > LIMITS.reasonLength) throw invalid('reason');
    return this.answer(actor, input.escalationId, async (act, escalation) => {
      const decision = declineEscalation(act.loaded.facts, actor, escalation, { reason }, act.now, act.policy);
      await answerEscalation(act.tx, escalation.id, { status: 'DECLINED', at: act.now, reference: null, reason });
      return { decision, reason, auditData: { escalationId: escalation.id } };
    });
  }

  private async answer(actor: Actor, escalationId: string, decide: (act: Act, escalation: NonNullable<Awaited<ReturnType<typeof readEscalation>>>) => ReturnType<Parameters<ReportAct['run']>[2]>): Promise<ReportEntity> {
    const reportId = isId(escalationId) ? await reportOfEscalation(this.db, escalationId) : null;
    if (reportId === null) throw new Problem('NOT_FOUND');
    return this.act.run(actor, reportId, async (act) => {
      const escalation = await readEscalation(act.tx, escalationId);
      if (escalation === null) throw new Problem('NOT_FOUND');
      return decide(act, escalation);
    });
  }
}
