import type { EscalationFailure } from '@balie/domain/escalation/target.js';
import { unchanged } from '@balie/domain/report/change.js';
import { failEscalation } from '@balie/domain/report/escalate.js';
import type { ReferenceData } from '../../routing/reference.js';
import type { Act, Outcome } from '../verbs/report-act.js';
import { escalationsOf, findAnswered, saveFailure, type EscalationRow } from './escalation.queries.js';
import { fallbackOf, planFallback, writePlan } from './plan-escalation.js';
import { tellUnanswered } from './tell-escalation.js';

/**
 * One of a locked report's escalations failed: its fallback gets it, sender and lead are told; with nobody left it stays theirs. Decided under the lock,
 * so that it happens once, whoever comes first, and not at all when an answer came before.
 */
export async function failNow(act: Act, reference: ReferenceData, which: (escalation: EscalationRow) => boolean, failure: EscalationFailure): Promise<Outcome> {
  const { tx, loaded, now, policy } = act;
  const all = await escalationsOf(tx, loaded.entity.id);
  const found = all.find((one) => one.status === 'SENT' && which(one));
  const escalation = found === undefined ? null : findAnswered(all, found.id, 'DECLINED');
  const plan = escalation === null ? null : planFallback(reference, escalation.targetCode, now, escalation.mustConfirm);
  const decision = escalation === null ? null : failEscalation(loaded.facts, escalation, failure, plan && fallbackOf(plan), now, policy);
  if (escalation === null || decision === null) return { decision: unchanged(loaded.facts) };
  await saveFailure(tx, escalation.id, failure, now);
  if (plan) await writePlan(tx, plan, { reportId: loaded.entity.id, reason: escalation.reason, sentById: escalation.sentById, fallbackOf: escalation.id, now });
  await tellUnanswered(act, decision, { escalation, failure, fallbackCode: plan?.last.code ?? null });
  if (plan?.last.failure) await tellUnanswered(act, decision, { escalation: { ...escalation, id: plan.last.id, targetCode: plan.last.code }, failure: plan.last.failure, fallbackCode: null });
  return { decision };
}
