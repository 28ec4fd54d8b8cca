import type { ReportProgress } from '../wire/shapes.js';
import type { Outcome } from '../wire/trouble.js';

/** What is known of a report behind a link; times in ms since 1970. */
export interface Progress {
  state: 'loading' | 'known' | 'unknown' | 'limited' | 'away';
  report?: ReportProgress;
  /** When `report` was fetched. */
  fetchedAt?: number;
  /** When it is tried again after `limited`. */
  againAt?: number;
}

const LOOK_EVERY_MS = 60_000;
const AWAY_AGAIN_MS = 10_000;

/** The next picture after an answer: what was known stays on the screen when the desk is away. */
export function afterAnswer(before: Progress, answer: Outcome<ReportProgress>, now: number): Progress {
  if (answer.ok) return { state: 'known', report: answer.value, fetchedAt: now };
  const { trouble } = answer;
  if (trouble.kind === 'limited') return { ...before, state: 'limited', againAt: now + trouble.retryAfterMs };
  if (trouble.kind === 'refused') return { state: 'unknown' };
  return { ...before, state: 'away' };
}

/** How long until the next look, in ms; undefined when looking again cannot help. */
export function nextLook(progress: Progress, now: number): number | undefined {
  if (progress.state === 'unknown') return undefined;
  if (progress.state === 'limited') return Math.max(1000, (progress.againAt ?? now) - now);
  return progress.state === 'away' ? AWAY_AGAIN_MS : LOOK_EVERY_MS;
}
