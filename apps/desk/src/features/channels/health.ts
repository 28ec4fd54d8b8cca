/** How an account does, as far as this page knows how to say it (the API sends it as JSON). Times ISO 8601. */
export interface HealthView {
  readonly stateReason: string | null;
  readonly testedAt: string | null;
  readonly pausedUntil: string | null;
  readonly lastInboundAt: string | null;
  readonly lastOutboundAt: string | null;
  readonly lagSeconds: number;
  readonly waiting: number;
  readonly oldestWaitingAt: string | null;
  readonly failed: number;
  readonly failedIn: number;
  readonly failures: readonly { readonly code: string; readonly count: number }[];
  readonly lastError: { readonly code: string; readonly reason: string | null; readonly at: string | null } | null;
  readonly quietSince: string | null;
}

const object = (value: unknown): Record<string, unknown> => (value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {});
const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
const count = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0);

/** Reads health that may be of a newer server than this page. */
export function readHealth(health: unknown): HealthView {
  const source = object(health);
  const error = object(source['lastError']);
  const code = text(error['code']);
  const failures = Array.isArray(source['failures']) ? source['failures'].map(object) : [];
  return {
    stateReason: text(source['stateReason']), testedAt: text(source['testedAt']), pausedUntil: text(source['pausedUntil']),
    lastInboundAt: text(source['lastInboundAt']), lastOutboundAt: text(source['lastOutboundAt']),
    lagSeconds: count(source['lagSeconds']), waiting: count(source['waiting']), oldestWaitingAt: text(source['oldestWaitingAt']),
    failed: count(source['failed']), failedIn: count(source['failedIn']),
    failures: failures.map((one) => ({ code: text(one['code']) ?? '?', count: count(one['count']) })),
    lastError: code === null ? null : { code, reason: text(error['reason']), at: text(error['at']) },
    quietSince: text(source['quietSince']),
  };
}

/** What stands out about an account: `bad` needs somebody now, `amber` a look. */
export function toneOf(state: string, health: HealthView): 'ok' | 'amber' | 'bad' {
  if (state === 'BROKEN') return 'bad';
  if (state !== 'CONNECTED' || health.failed > 0 || health.quietSince !== null || health.pausedUntil !== null || health.lagSeconds > 60) return 'amber';
  return 'ok';
}
