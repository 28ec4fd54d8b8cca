import type { NewEvent } from '../platform/live/append-events.js';
import { teamInSight } from './report-store.js';
import type { ReportEntity } from './report.entity.js';

/** A fact about a report that changes none of its columns, as a row of the sequence: shown in the timeline, told to who sees the report. `data`: codes and ids. */
export function eventRow(report: ReportEntity, type: string, data: Record<string, unknown>, by: { at: Date; actorId: string | null; traceId: string | null }): NewEvent {
  const team = teamInSight(report);
  return {
    type, data, reportId: report.id, conversationId: report.conversationId, version: report.version, ...by,
    teamBefore: team, teamAfter: team, restrictedBefore: report.restricted, restrictedAfter: report.restricted,
  };
}
