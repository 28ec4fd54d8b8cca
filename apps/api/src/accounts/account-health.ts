import type { Database } from '../platform/database/database.js';
import { inOrder, type LoaderRegistry } from '../platform/graphql/loaders.js';
import { readHealth, type HealthRow } from './account-health.queries.js';

/** Failures are counted over this long. */
const FAILURES_MS = 24 * 3_600_000;

/** How an account does, as the desk shows it. Times are instants, everything counted is of now, failures of the last 24 hours. */
export interface AccountHealth {
  /** Why it is in the state it is in, as a code. */
  readonly stateReason: string | null;
  readonly testedAt: Date | null;
  /** The provider asked us to wait until then. */
  readonly pausedUntil: Date | null;
  readonly lastInboundAt: Date | null;
  readonly lastOutboundAt: Date | null;
  /** How long the oldest waiting item waits; 0 when none does. */
  readonly lagSeconds: number;
  readonly waiting: number;
  readonly waitingIn: number;
  readonly waitingOut: number;
  readonly oldestWaitingAt: Date | null;
  readonly failed: number;
  readonly failedIn: number;
  readonly failures: readonly { readonly code: string; readonly count: number }[];
  readonly lastError: { readonly code: string; readonly reason: string | null; readonly at: Date | null } | null;
  /** Silent for three times its usual gap at this hour. */
  readonly quiet: boolean;
  readonly quietSince: Date | null;
  readonly usualGapSeconds: number | null;
  /** What the provider said about the account itself, newest first: restrictions, quality, approved texts. */
  readonly notices: HealthRow['notices'];
}

export function healthOf(row: HealthRow, now: Date): AccountHealth {
  const failedOut = row.failures.reduce((sum, { count }) => sum + count, 0);
  return {
    stateReason: row.state_reason, testedAt: row.tested_at, pausedUntil: row.send_after !== null && row.send_after > now ? row.send_after : null,
    lastInboundAt: row.last_inbound_at, lastOutboundAt: row.last_outbound_at,
    lagSeconds: row.oldest_waiting_at === null ? 0 : Math.max(0, Math.round((now.getTime() - row.oldest_waiting_at.getTime()) / 1000)),
    waiting: row.waiting_in + row.waiting_out, waitingIn: row.waiting_in, waitingOut: row.waiting_out, oldestWaitingAt: row.oldest_waiting_at,
    failed: failedOut + row.failed_in, failedIn: row.failed_in, failures: row.failures,
    lastError: row.last_error === null ? null : { code: row.last_error, reason: row.last_error_reason, at: row.last_error_at },
    quiet: row.quiet_since !== null, quietSince: row.quiet_since, usualGapSeconds: row.usual_gap_seconds, notices: row.notices,
  };
}

/** Health by account id, one statement for a whole page. */
export const healthLoader = (loaders: LoaderRegistry, db: Database, now: Date) =>
  loaders.get<string, AccountHealth & { readonly id: string }>('channelAccountHealth', async (ids) =>
    inOrder(ids, (await readHealth(db, ids, now, new Date(now.getTime() - FAILURES_MS))).map((row) => ({ id: row.id, ...healthOf(row, now) })), (health) => health.id));
