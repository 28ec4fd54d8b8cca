import type { Actor } from '../access/actor.js';
import { invalid } from '../problem.js';
import type { DeskPolicy } from '../sla/policy.js';
import { authorise } from './access.js';
import { change, requireRow, requireVersion } from './change.js';
import { create, type NewReport } from './create.js';
import { takenUp, touched } from './owner.js';
import type { Decision, ReportFacts } from './report.js';

/** As `SplitReportInput`. */
export interface SplitInput {
  readonly expectedVersion: number;
  readonly messageIds: readonly string[];
  readonly overrideReason?: string | null;
}

/** What the conversation says once the messages have moved: since when the citizen waits on what stays, and on what goes. */
export interface SplitMatter {
  readonly fresh: Pick<NewReport, 'id' | 'number' | 'title' | 'unansweredSince'>;
  readonly remainingUnansweredSince: Date | null;
  /** How many messages of the citizen stay: a report never loses its last one. */
  readonly remainingInbound: number;
}

/**
 * One conversation, two matters: the messages go to a new report (unowned, linked, as urgent as this one).
 * @throws Problem NOT_FOUND, FORBIDDEN, NOT_YOUR_CLAIM, STALE_VERSION, TRANSITION_NOT_ALLOWED, VALIDATION (no messages, or none would stay)
 */
export function split(report: ReportFacts, actor: Actor, input: SplitInput, matter: SplitMatter, now: Date, policy: DeskPolicy): { report: Decision; newReport: Decision } {
  authorise(actor, report, 'splitReport', input.overrideReason);
  requireVersion(report, input.expectedVersion);
  const messageIds = [...new Set(input.messageIds)];
  if (messageIds.length === 0 || matter.remainingInbound < 1) throw invalid('messageIds');
  const mine = touched(takenUp(report, actor), actor, now);
  requireRow(mine, 'split');
  const data = { from: report.status, newReportId: matter.fresh.id, messageIds, overrideReason: input.overrideReason ?? null };
  const set = { unansweredSince: matter.remainingUnansweredSince };
  const place = { placeText: report.placeText, municipalityCode: report.municipalityCode, latitude: report.latitude, longitude: report.longitude, placeSource: report.placeSource, placeAmbiguous: report.placeAmbiguous };
  return {
    report: change(mine, { command: 'split', to: mine.status, set, event: 'report.split', data }, now, policy),
    newReport: create({ ...matter.fresh, ...place, urgency: report.urgency, danger: report.danger, replyWindowClosesAt: report.replyWindowClosesAt, linkedTo: report.id }, now, policy),
  };
}
