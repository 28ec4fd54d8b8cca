import type { Actor } from '../access/actor.js';
import { authorise } from './access.js';
import { requireRow } from './change.js';
import type { Decision, ReportFacts } from './report.js';

/**
 * "I am still here": the owner's idle time begins again. Nobody has to read anything again, so the version stays.
 * @throws Problem NOT_FOUND, FORBIDDEN, NOT_YOUR_CLAIM, TRANSITION_NOT_ALLOWED (closed)
 */
export function keepClaim(report: ReportFacts, actor: Actor, now: Date): Decision {
  authorise(actor, report, 'keepClaim');
  requireRow(report, 'release');
  return { report: { ...report, claimLastActAt: now }, events: [{ type: 'report.claim_kept', data: {} }] };
}
