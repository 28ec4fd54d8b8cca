import { Injectable } from '@nestjs/common';
import { invalid, Problem } from '@balie/domain/problem.js';
import { acknowledgeEscalation, declineEscalation } from '@balie/domain/report/escalate.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Database } from '../../platform/database/database.js';
import { isId } from '../../platform/database/ids.js';
import { Reference, type ReferenceData } from '../../routing/reference.js';
import type { ReportEntity } from '../report.entity.js';
import { ReportAct, type Act, type Outcome } from '../verbs/report-act.js';
import { escalationsOf, findAnswered, reportOfEscalation, saveAnswer, type AnsweredRow } from './escalation.queries.js';
import { fallbackOf, planFallback, writePlan } from './plan-escalation.js';
import { tellDeclined } from './tell-escalation.js';

const MAX_REFERENCE = 100;

/** Who answers: a person who may, or the target itself (its signature verified). `before` runs first, in the transaction. */
export interface Answerer {
  readonly actor: Actor;
  readonly isTarget: boolean;
  readonly before?: (act: Act) => Promise<void>;
}

/** What the target said: it has it (with its own number), or it does not take it (and why, and then its fallback gets it). Once. */
@Injectable()
export class AnswerEscalation {
  constructor(
    private readonly act: ReportAct,
    private readonly db: Database,
    private readonly reference: Reference,
  ) {}

  /** @throws Problem NOT_FOUND, FORBIDDEN, TRANSITION_NOT_ALLOWED (answered already), VALIDATION */
  acknowledge(actor: Actor, input: { readonly escalationId: string; readonly reference?: string | null }): Promise<ReportEntity> {
    return this.acknowledgeBy({ actor, isTarget: false }, input);
  }

  /** @throws Problem as `acknowledge`, and REASON_REQUIRED */
  decline(actor: Actor, input: { readonly escalationId: string; readonly reason: string }): Promise<ReportEntity> {
    return this.declineBy({ actor, isTarget: false }, input);
  }

  async acknowledgeBy(by: Answerer, input: { readonly escalationId: string; readonly reference?: string | null }): Promise<ReportEntity> {
    const reference = input.reference ? safeText(input.reference).trim() || null : null;
    if ((reference?.length ?? 0) > MAX_REFERENCE) throw invalid('reference');
    return this.answer(by, input.escalationId, 'ACKNOWLEDGED', async ({ tx, loaded, now, policy }, escalation) => {
      const decision = acknowledgeEscalation(loaded.facts, by.isTarget ? null : by.actor, escalation, { reference }, now, policy);
      await saveAnswer(tx, escalation.id, { status: 'ACKNOWLEDGED', at: now, reference, reason: null });
      return { decision, auditData: { escalationId: escalation.id, reference } };
    });
  }

  async declineBy(by: Answerer, input: { readonly escalationId: string; readonly reason: string }): Promise<ReportEntity> {
    const reason = safeText(input.reason).trim();
    if (reason.length > LIMITS.reasonLength) throw invalid('reason');
    const reference = await this.reference.data();
    return this.answer(by, input.escalationId, 'DECLINED', async (act, escalation) => {
      const { tx, loaded, now, policy } = act;
      const plan = fallbackAfterNo(reference, escalation, now, loaded.entity.status === 'CLOSED');
      const decision = declineEscalation(loaded.facts, by.isTarget ? null : by.actor, escalation, { reason, fallback: plan && fallbackOf(plan) }, now, policy);
      await saveAnswer(tx, escalation.id, { status: 'DECLINED', at: now, reference: null, reason });
      if (plan) await writePlan(tx, plan, { reportId: loaded.entity.id, reason: escalation.reason, sentById: escalation.sentById, fallbackOf: escalation.id, now });
      await tellDeclined(act, decision, { escalation, fallbackCode: plan?.last.code ?? null });
      return { decision, reason, auditData: { escalationId: escalation.id, fallbackId: plan?.last.id ?? null } };
    });
  }

  private async answer(by: Answerer, escalationId: string, as: 'ACKNOWLEDGED' | 'DECLINED', decide: (act: Act, escalation: AnsweredRow) => Promise<Outcome>): Promise<ReportEntity> {
    const reportId = isId(escalationId) ? await reportOfEscalation(this.db, escalationId) : null;
    if (reportId === null) throw new Problem('NOT_FOUND');
    return this.act.run(by.actor, reportId, async (act) => {
      await by.before?.(act);
      const escalation = findAnswered(await escalationsOf(act.tx, reportId), escalationId, as);
      if (escalation === null) throw new Problem('NOT_FOUND');
      return decide(act, escalation);
    });
  }
}

/** The fallback of a target that says no, where its data wants that and nobody took over before. */
function fallbackAfterNo(reference: ReferenceData, escalation: AnsweredRow, now: Date, isClosed: boolean) {
  if (isClosed || escalation.status !== 'SENT' || reference.targetByCode.get(escalation.targetCode)?.fallbackOnDecline === false) return null;
  return planFallback(reference, escalation.targetCode, now, escalation.mustConfirm);
}
