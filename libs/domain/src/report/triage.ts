import type { Actor } from '../access/actor.js';
import { invalid, Problem } from '../problem.js';
import { withUrgency } from '../sla/clocks.js';
import type { DeskPolicy } from '../sla/policy.js';
import { DANGERS, isMoreUrgent, type Danger, type LegalBasis, type ReportType, type Urgency } from '../words/enums.js';
import { LIMITS } from '../words/limits.js';
import { authorise } from './access.js';
import { change, requireVersion, unchanged } from './change.js';
import { takenUp, touched } from './owner.js';
import type { Decision, ReportFacts } from './report.js';

/** The facts a person sets; absent or null = leave as it is. `municipalityCode` and `categorySlug` are known ones. */
export interface TriageInput {
  readonly expectedVersion: number;
  readonly type?: ReportType | null;
  readonly categorySlug?: string | null;
  readonly urgency?: Urgency | null;
  readonly danger?: Danger | null;
  readonly legalBasis?: LegalBasis | null;
  readonly placeText?: string | null;
  readonly municipalityCode?: string | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
  readonly title?: string | null;
  /** Why urgency or danger goes down, or the legal basis changes; for a lead also why they act on another's report. */
  readonly reason?: string | null;
}

const plain = ['type', 'categorySlug', 'danger', 'legalBasis', 'placeText', 'municipalityCode', 'latitude', 'longitude', 'title'] as const;
const place: readonly string[] = ['placeText', 'municipalityCode', 'latitude', 'longitude'];

/**
 * Sets facts; what did not change is not told, and nothing changed is not a new version.
 * @throws Problem NOT_FOUND, FORBIDDEN, NOT_YOUR_CLAIM, TRANSITION_NOT_ALLOWED, STALE_VERSION, VALIDATION, REASON_REQUIRED (lower, or another legal basis)
 */
export function triage(report: ReportFacts, actor: Actor, input: TriageInput, now: Date, policy: DeskPolicy): Decision {
  authorise(actor, report, 'triageReport', input.reason);
  requireVersion(report, input.expectedVersion);
  validate(input);
  const mine = takenUp(report, actor);
  const set = Object.fromEntries(plain.filter((field) => isNew(input[field], report[field])).map((field) => [field, input[field]]));
  const urgency = input.urgency ?? report.urgency;
  const changed = [...Object.keys(set), ...(urgency === report.urgency ? [] : ['urgency'])];
  if (changed.length === 0) return unchanged(report);
  const reason = input.reason?.trim() || null;
  if (reason === null && needsReason(report, input)) throw new Problem('REASON_REQUIRED');

  const placed = changed.some((field) => place.includes(field)) ? { placeSource: 'person', placeAmbiguous: false } : {};
  const next = { ...withUrgency(touched(mine, actor, now), urgency, policy), ...set, ...placed };
  // Old and new of every fact, so that the history can say both.
  const facts = Object.fromEntries(plain.filter((field) => field in set).flatMap((field) => [[field, set[field]], [`${field}Before`, report[field]]]));
  const data = { from: report.status, changed, reason, urgency, urgencyBefore: report.urgency, ...facts };
  return change(mine, { command: 'triage', to: mine.status, set: next, event: 'report.triaged', data }, now, policy);
}

function isNew(given: unknown, current: unknown): boolean {
  return given !== undefined && given !== null && given !== current;
}

function needsReason(report: ReportFacts, input: TriageInput): boolean {
  const calmer = input.urgency && isMoreUrgent(report.urgency, input.urgency);
  const safer = input.danger && DANGERS.indexOf(input.danger) < DANGERS.indexOf(report.danger);
  const otherBasis = input.legalBasis && report.legalBasis && input.legalBasis !== report.legalBasis;
  return Boolean(calmer || safer || otherBasis);
}

function validate(input: TriageInput): void {
  const { title, latitude, longitude } = input;
  if (typeof title === 'string' && (title.trim() === '' || title.length > LIMITS.titleLength)) throw invalid('title');
  if (typeof latitude === 'number' && !(Math.abs(latitude) <= 90)) throw invalid('latitude');
  if (typeof longitude === 'number' && !(Math.abs(longitude) <= 180)) throw invalid('longitude');
  if ((typeof latitude === 'number') !== (typeof longitude === 'number')) throw invalid('latitude');
}
