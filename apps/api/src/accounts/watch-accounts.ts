import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Loops } from '../platform/live/loops.js';
import { Log } from '../platform/observe/log.js';
import { Metrics } from '../platform/observe/metrics.js';
import { rhythmOf } from './rhythm.js';
import { countStates, oldestOutbound, readRhythms, saveRhythm, type AccountRhythm } from './watch.queries.js';

const EVERY_MS = 60_000;
const local = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', hour: '2-digit', hourCycle: 'h23' });
const hourOf = (at: Date): number => Number(local.format(at));

/** The watchdog over the accounts: who is silent for longer than usual, what waits, which are broken. On the desk as health, and in /metrics. */
@Injectable()
export class WatchAccounts {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly log: Log,
    loops: Loops,
    metrics: Metrics,
  ) {
    loops.add({ name: 'watch accounts', role: 'worker', topics: [], idleMs: EVERY_MS, drain: () => this.run() });
    metrics.gauge('balie_channel_accounts', 'Channel accounts by channel and state', async () => (await countStates(this.db)).map(({ kind, state, count }) => ({ labels: { kind, state }, value: count })));
    metrics.gauge('balie_outbox_oldest_waiting_seconds', 'Age of the oldest answer that waits to leave', async () => {
      const at = await oldestOutbound(this.db, this.clock.now());
      return at === null ? 0 : Math.max(0, (this.clock.now().getTime() - at.getTime()) / 1000);
    });
  }

  /** Looks at every account once. Returns 0: there is nothing left to do before the next look. */
  async run(): Promise<number> {
    const now = this.clock.now();
    for (const account of await readRhythms(this.db, now)) await this.look(account, now);
    return 0;
  }

  private async look(account: AccountRhythm, now: Date): Promise<void> {
    const { usualGapSeconds, quiet } = rhythmOf(new Map(account.hours.map(({ hour, count }) => [hour, count])), account.days, account.last_inbound_at, now, hourOf);
    const quietSince = quiet ? (account.quiet_since ?? account.last_inbound_at) : null;
    if (quiet && account.quiet_since === null) this.log.error('an account is silent for longer than usual', { accountId: account.id, since: quietSince, usualGapSeconds });
    if (usualGapSeconds === account.usual_gap_seconds && quietSince?.getTime() === account.quiet_since?.getTime()) return;
    await saveRhythm(this.db, account.id, usualGapSeconds, quietSince);
  }
}
