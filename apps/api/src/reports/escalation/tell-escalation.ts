import type { Decision } from '@balie/domain/report/report.js';
import { raiseAlert } from '../alerts/raise-alert.js';
import type { ReportEntity } from '../report.entity.js';
import type { Act } from '../verbs/report-act.js';

/** Which escalation, and who gets it now; null: nobody is left, it is the lead's to solve. */
export interface Told {
  readonly escalation: { readonly id: string; readonly targetCode: string; readonly sentById: string };
  readonly fallbackCode: string | null;
}

/** Sender and lead hear that a target did not answer (or could not be reached), once per escalation. */
export const tellUnanswered = (act: Act, decision: Decision, told: Told & { readonly failure: string }): Promise<boolean> => tell(act, decision, 'ESCALATION_UNANSWERED', told.failure, told);

/** Sender and lead hear that a target said no. */
export const tellDeclined = (act: Act, decision: Decision, told: Told): Promise<boolean> => tell(act, decision, 'ESCALATION_DECLINED', 'DECLINED', told);

function tell({ tx, loaded, now }: Act, decision: Decision, kind: 'ESCALATION_UNANSWERED' | 'ESCALATION_DECLINED', why: string, { escalation, fallbackCode }: Told): Promise<boolean> {
  const report: ReportEntity = { ...loaded.entity, version: decision.report.version };
  const data = { escalationId: escalation.id, targetCode: escalation.targetCode, fallbackCode };
  return raiseAlert(tx, { kind, report, to: { users: [escalation.sentById], roles: ['SHIFT_LEAD'] }, key: escalation.id, why, data, at: now });
}
