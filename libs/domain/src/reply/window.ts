/** May a free answer still go out? Null = the channel has no window; the closing instant itself is too late. */
export function isWindowOpen(closesAt: Date | null, now: Date): boolean {
  return closesAt === null || now.getTime() < closesAt.getTime();
}

/** When the window closes after a citizen's message; `windowSeconds` from the channel's manifest, null = no window. */
export function windowClosesAt(lastInboundAt: Date | null, windowSeconds: number | null): Date | null {
  if (windowSeconds === null || lastInboundAt === null) return null;
  return new Date(lastInboundAt.getTime() + windowSeconds * 1000);
}

const HOUR_MS = 3_600_000;

/**
 * Until when a person may still answer by hand: beyond the window where the provider permits people to (`humanAgentHours` after the citizen's last message),
 * else as long as the window. `closesAt` as stored (after `windowHours`); null = no window.
 */
export function personMayAnswerUntil(closesAt: Date | null, windowHours: number | null, humanAgentHours: number | null): Date | null {
  if (closesAt === null || windowHours === null || humanAgentHours === null || humanAgentHours <= windowHours) return closesAt;
  return new Date(closesAt.getTime() + (humanAgentHours - windowHours) * HOUR_MS);
}

/** The desk speaks of the window only when little of it is left. */
export const WINDOW_NOTICE_MS = 4 * 60 * 60 * 1000;

/** Milliseconds left when that is worth saying (open, less than four hours), else null. */
export function windowNotice(closesAt: Date | null, now: Date): number | null {
  if (closesAt === null) return null;
  const left = closesAt.getTime() - now.getTime();
  return left > 0 && left < WINDOW_NOTICE_MS ? left : null;
}
