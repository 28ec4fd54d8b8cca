import type { Actor } from '../access/actor.js';
import { invalid } from '../problem.js';
import { LIMITS } from '../words/limits.js';
import { authorise } from './access.js';
import { touched } from './owner.js';
import type { Decision, ReportFacts } from './report.js';

/**
 * Everybody who sees a report may leave a note, in any status; the version does not grow, the owner's note counts as activity.
 * The text is the caller's to store.
 * @throws Problem NOT_FOUND, FORBIDDEN, VALIDATION (empty or too long)
 */
export function note(report: ReportFacts, actor: Actor, input: { text: string }, now: Date): Decision {
  authorise(actor, report, 'addNote');
  if (input.text.trim() === '' || input.text.length > LIMITS.noteLength) throw invalid('text');
  return { report: touched(report, actor, now), events: [{ type: 'report.noted', data: {} }] };
}
