import type { ReportFacts } from '../report/report.js';
import { clockDueAt } from '../sla/clocks.js';
import type { AlertKind } from '../words/alerts.js';

/** An alert as far as its end depends on it: moments in `data` are ISO 8601. */
export interface OpenAlert {
  readonly kind: AlertKind;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Is what was told no longer so? What nobody can see from the report (a mention, an answer of a target) ends by an act of its own. */
export function isSettled({ kind, data }: OpenAlert, report: ReportFacts, now: Date): boolean {
  if (kind === 'MENTION') return false;
  if (report.status === 'CLOSED') return true;
  switch (kind) {
    case 'CLOCK_WARNING':
      return !isAt(clockDueAt(report), data['dueAt']) || now >= momentOf(data['dueAt']);
    case 'CLOCK_BREACH':
      return !isAt(clockDueAt(report), data['dueAt']);
    case 'PROMISE_DUE':
      return report.promiseDueAt === null || report.promiseDueAt > momentOf(data['dueAt']);
    case 'ASSIGNED_TO_TEAM': case 'ASSIGNMENT_NOT_ACCEPTED':
      return report.status !== 'ASSIGNED' || report.teamId !== data['teamId'];
    case 'CLAIM_NUDGE':
      return report.claimUserId !== data['userId'] || !isAt(report.claimLastActAt, data['lastActAt']);
    case 'CLAIM_ENDED':
      return report.claimUserId !== null;
    case 'CITIZEN_SILENT':
      return report.unansweredSince !== null || (data['lastAnswerAt'] !== undefined && !isAt(report.lastAnswerAt, data['lastAnswerAt']));
    case 'DANGER_UNCLAIMED':
      return report.claimUserId !== null || report.danger !== 'NOW';
    case 'CONTROL_ROOM_LATE': case 'ESCALATION_UNANSWERED': case 'ESCALATION_DECLINED':
      return false;
  }
}

const momentOf = (iso: unknown): Date => new Date(typeof iso === 'string' ? iso : Number.NaN);
const isAt = (at: Date | null, iso: unknown): boolean => at !== null && at.getTime() === momentOf(iso).getTime();
