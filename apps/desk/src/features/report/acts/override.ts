import { actingOwner, isOwn } from '../owner.js';
import type { OpenedReport } from '../useOpenReport.js';

/** A lead who acts on what another owns says why; assigning and escalating may be done on what nobody owns. */
export function needsOverride(report: OpenedReport, viewerId: string, freeWhenUnowned: boolean): boolean {
  if (isOwn(report, viewerId)) return false;
  return actingOwner(report) !== null || !freeWhenUnowned;
}
