/** What a clock looks like; colour is never the only sign of it. */
export type ClockColour = 'none' | 'green' | 'orange' | 'red' | 'paused';

/** `remainingMs` until the deadline (0 when past), `overdueMs` since it (0 before). */
export interface ClockState {
  readonly colour: ClockColour;
  readonly remainingMs: number;
  readonly overdueMs: number;
}

/** The parts of a report's clock that say how it stands. */
export interface ClockFacts {
  readonly nextDueAt: Date | null;
  readonly warnAt: Date | null;
  readonly pausedSince: Date | null;
}

/** Green until `warnAt`, orange until the deadline, red after; paused or nothing due otherwise. */
export function clockState(clock: ClockFacts, now: Date): ClockState {
  if (clock.nextDueAt === null) return { colour: clock.pausedSince ? 'paused' : 'none', remainingMs: 0, overdueMs: 0 };
  const left = clock.nextDueAt.getTime() - now.getTime();
  if (left <= 0) return { colour: 'red', remainingMs: 0, overdueMs: left === 0 ? 0 : -left };
  const warns = clock.warnAt !== null && now.getTime() >= clock.warnAt.getTime();
  return { colour: warns ? 'orange' : 'green', remainingMs: left, overdueMs: 0 };
}
