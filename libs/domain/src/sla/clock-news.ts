import type { ReportFacts } from '../report/report.js';
import { clockDueAt } from './clocks.js';

/** Which clock: who must take it, or the answer. */
export type ClockName = 'CLAIM' | 'ANSWER';

/** What there is to tell about a clock now. */
export interface ClockNews {
  readonly kind: 'CLOCK_WARNING' | 'CLOCK_BREACH';
  readonly clock: ClockName;
  readonly dueAt: Date;
}

/** The deadlines people were told of before. */
export interface ClockTold {
  readonly warnedDueAt: Date | null;
  readonly breachedDueAt: Date | null;
}

/**
 * The warning (80 %) or the breach (100 %) of the clock that runs, each once for a deadline; a breach that comes with its warning is only a breach.
 * A promise is a clock of its own and is not told here.
 */
export function clockNews(report: ReportFacts, told: ClockTold, now: Date): ClockNews | null {
  const dueAt = clockDueAt(report);
  if (dueAt === null) return null;
  const clock: ClockName = dueAt === report.claimDueAt && report.claimUserId === null && (report.status === 'NEW' || report.status === 'REOPENED') ? 'CLAIM' : 'ANSWER';
  if (now >= dueAt) return isSame(told.breachedDueAt, dueAt) ? null : { kind: 'CLOCK_BREACH', clock, dueAt };
  const warns = report.warnAt !== null && isSame(report.nextDueAt, dueAt) && now >= report.warnAt;
  return warns && !isSame(told.warnedDueAt, dueAt) ? { kind: 'CLOCK_WARNING', clock, dueAt } : null;
}

const isSame = (a: Date | null, b: Date | null): boolean => a !== null && b !== null && a.getTime() === b.getTime();
