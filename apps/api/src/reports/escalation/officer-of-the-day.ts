import { escalate } from '@balie/domain/report/escalate.js';
import type { Decision } from '@balie/domain/report/report.js';
import type { Actor } from '../../platform/auth/actor.js';
import type { ReferenceData } from '../../routing/reference.js';
import type { Act } from '../verbs/report-act.js';
import { passedOverOf, planEscalation, writePlan } from './plan-escalation.js';
import { tellUnanswered } from './tell-escalation.js';

/** Code of the target that stands in for a team that is not there. */
export const OFFICER_OF_THE_DAY = 'duty_officer';

/** What the assignment knows. */
export interface ForOfficer {
  readonly expectedVersion: number;
  readonly teamName: string;
  readonly note: string | null;
  readonly overrideReason?: string | null;
}

/** What cannot wait for a team that is off duty is escalated in the same act; null where the unit has no such target. Called before the assignment is decided. */
export async function askOfficerOfTheDay(act: Act, actor: Actor, { teamName, note, ...given }: ForOfficer, reference: ReferenceData): Promise<Decision | null> {
  if (!reference.targetByCode.has(OFFICER_OF_THE_DAY)) return null;
  const { tx, loaded, now, policy } = act;
  // Kept with the escalation as the person's own words are: the unit's language is Dutch.
  const reason = `Toegewezen aan ${teamName} buiten de diensttijd${note ? `: ${note}` : ''}`;
  const plan = planEscalation(reference, OFFICER_OF_THE_DAY, now);
  const { last } = plan;
  const decision = escalate(loaded.facts, actor, { ...given, reason, escalationId: last.id, targetCode: last.code, mustAcknowledge: last.mustConfirm, passedOver: passedOverOf(plan), failure: last.failure }, now, policy);
  await writePlan(tx, plan, { reportId: loaded.entity.id, reason, sentById: actor.userId, fallbackOf: null, now });
  if (last.failure !== null) await tellUnanswered(act, decision, { escalation: { id: last.id, targetCode: last.code, sentById: actor.userId }, failure: last.failure, fallbackCode: null });
  return decision;
}
