import { Injectable } from '@nestjs/common';
import { channelOf } from '@balie/channels/registry.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Loops } from '../platform/live/loops.js';
import { Wakeups } from '../platform/live/wakeups.js';
import { SealedBox } from '../platform/secrets/sealed-box.js';
import { finishTest, readTesting, type AccountRow } from './account.queries.js';

/** Moves accounts from TESTING to CONNECTED or BROKEN, in the background, also those a stopped process left behind. */
@Injectable()
export class AccountTester {
  constructor(
    private readonly db: Database,
    private readonly box: SealedBox,
    private readonly clock: Clock,
    private readonly wakeups: Wakeups,
    loops: Loops,
  ) {
    loops.add({ name: 'account tests', role: 'worker', topics: ['accounts'], idleMs: 30_000, drain: () => this.drain() });
  }

  /** Number of accounts tested. */
  async drain(): Promise<number> {
    const accounts = await readTesting(this.db);
    for (const account of accounts) {
      const reason = this.complaint(account);
      await finishTest(this.db, account.id, reason === null ? 'CONNECTED' : 'BROKEN', reason, this.clock.now());
      this.wakeups.wake('accounts', account.id);
    }
    return accounts.length;
  }

  /** What is wrong with what is stored, as a code; null when it can be used. A provider that is reached over the network says more at the first message. */
  private complaint(account: AccountRow): string | null {
    const channel = channelOf(account.kind);
    if (!channel) return 'CHANNEL_UNKNOWN';
    try {
      return channel.settings.safeParse(this.box.open(account.settings)).success ? null : 'SETTINGS_INVALID';
    } catch {
      return 'SETTINGS_UNREADABLE';
    }
  }
}
