import { invalid } from '@balie/domain/problem.js';
import { stepsTo, type EscalationStep } from '@balie/domain/escalation/target.js';
import type { Fallback, PassedOver } from '@balie/domain/report/escalate.js';
import type { Tx } from '../../platform/database/database.js';
import { newId } from '../../platform/database/ids.js';
import type { ReferenceData } from '../../routing/reference.js';
import { insertEscalation, queueDelivery } from './escalation.queries.js';

/** A step with the id of its row. */
export interface PlannedStep extends EscalationStep {
  readonly id: string;
}

/** Where an escalation goes now: who is passed over, and who gets it. */
export interface Plan {
  readonly passedOver: readonly PlannedStep[];
  readonly last: PlannedStep;
}

/** There is no outgoing mail yet: a target by e-mail is called, or its fallback gets it. */
const EMAIL_CONNECTED = false;

/** @throws Problem VALIDATION for a target nobody knows */
export function planEscalation({ targetByCode }: Pick<ReferenceData, 'targetByCode'>, code: string, now: Date, mustConfirm = false): Plan {
  const channels = { emailConnected: EMAIL_CONNECTED, webhookConfigured: (target: string) => targetByCode.get(target)?.hasSettings === true };
  const steps = stepsTo(code, targetByCode, now, channels, mustConfirm).map((step) => ({ ...step, id: newId() }));
  const last = steps.at(-1);
  if (last === undefined) throw invalid('targetCode');
  return { passedOver: steps.slice(0, -1), last };
}

/** The plan of a target's fallback; null when it has none. */
export function planFallback(reference: Pick<ReferenceData, 'targetByCode'>, targetCode: string, now: Date, mustConfirm: boolean): Plan | null {
  const code = reference.targetByCode.get(targetCode)?.fallbackCode ?? null;
  return code === null || !reference.targetByCode.has(code) ? null : planEscalation(reference, code, now, mustConfirm);
}

export const passedOverOf = (plan: Plan): PassedOver[] => plan.passedOver.map(({ id, code, failure }) => ({ escalationId: id, targetCode: code, failure: failure ?? '' }));

/** As the rules want it. */
export const fallbackOf = (plan: Plan): Fallback => ({ escalationId: plan.last.id, targetCode: plan.last.code, failure: plan.last.failure, passedOver: passedOverOf(plan) });

/** Writes the rows of a plan, each the fallback of the one before; a webhook goes into its outbox. */
export async function writePlan(tx: Tx, plan: Plan, given: { reportId: string; reason: string; sentById: string; fallbackOf: string | null; now: Date }): Promise<void> {
  let before = given.fallbackOf;
  for (const step of [...plan.passedOver, plan.last]) {
    await insertEscalation(tx, {
      id: step.id, reportId: given.reportId, targetCode: step.code, channel: step.channel, mustConfirm: step.mustConfirm, fallbackOf: before, failure: step.failure,
      reason: given.reason, sentById: given.sentById, sentAt: given.now, dueAt: step.dueAt,
    });
    if (step.channel === 'WEBHOOK' && step.failure === null) await queueDelivery(tx, step.id, given.now);
    before = step.id;
  }
}
