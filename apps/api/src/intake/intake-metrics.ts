import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Metrics } from '../platform/observe/metrics.js';
import { checkBalance, oldestWaiting, readBalance } from './balance.queries.js';

/** How often the rows are counted at most, in ms: reading every row is not for every scrape. */
const CHECK_EVERY = 10 * 60_000;

/** The balance, whether it adds up, and how long the oldest event waits: read when somebody asks for /metrics. */
@Injectable()
export class IntakeMetrics {
  private imbalance: { readonly at: number; readonly accounts: number } | null = null;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    metrics: Metrics,
  ) {
    metrics.gauge('balie_intake_events', 'Inbound events by what became of them', async () =>
      Object.entries(await readBalance(this.db, null)).map(([state, value]: [string, number]) => ({ labels: { state }, value })));
    metrics.gauge('balie_intake_oldest_waiting_seconds', 'Age of the oldest inbound event that waits', () => this.oldest());
    metrics.gauge('balie_intake_unbalanced_accounts', 'Accounts whose counts differ from their rows; anything but 0 is a fault', () => this.unbalanced());
  }

  private async oldest(): Promise<number> {
    const at = await oldestWaiting(this.db);
    return at === null ? 0 : Math.max(0, (this.clock.now().getTime() - at.getTime()) / 1000);
  }

  private async unbalanced(): Promise<number> {
    const now = this.clock.now().getTime();
    if (this.imbalance === null || now - this.imbalance.at > CHECK_EVERY) this.imbalance = { at: now, accounts: (await checkBalance(this.db)).length };
    return this.imbalance.accounts;
  }
}
