import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { ProbeResult } from '@balie/channels/contract.js';
import { failureOfError } from '@balie/channels/kit/http.js';
import { channelOf } from '@balie/channels/registry.js';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { Loops } from '../platform/live/loops.js';
import { Wakeups } from '../platform/live/wakeups.js';
import { OutgoingHttp } from '../platform/outgoing/outgoing-http.js';
import { SealedBox } from '../platform/secrets/sealed-box.js';
import { webhookUrlOf } from './account.loaders.js';
import { finishTest, readTesting, type Verdict } from './account-test.queries.js';
import type { AccountRow } from './account.queries.js';

/** A provider that says nothing for this long is asked again later. */
const CALL_MS = 20_000;
const AGAIN_MS = 30_000;

const silent: ProbeResult = { ok: false, kind: 'uncertain', code: 'NO_ANSWER', reason: 'The provider does not answer.' };

/** Moves accounts from TESTING to CONNECTED or BROKEN, in the background, also those a stopped process left behind. */
@Injectable()
export class AccountTester {
  constructor(
    private readonly db: Database,
    private readonly box: SealedBox,
    private readonly http: OutgoingHttp,
    private readonly clock: Clock,
    private readonly wakeups: Wakeups,
    @Inject(CONFIG) private readonly config: Pick<Config, 'PUBLIC_URL'>,
    loops: Loops,
  ) {
    loops.add({ name: 'account tests', role: 'worker', topics: ['accounts'], idleMs: 5_000, drain: () => this.drain() });
  }

  /** Number of accounts tested. Side by side: one provider that is slow must not keep the others waiting. */
  async drain(): Promise<number> {
    const accounts = await readTesting(this.db, this.clock.now());
    await Promise.all(accounts.map((account) => this.test(account)));
    return accounts.length;
  }

  private async test(account: AccountRow): Promise<void> {
    const verdict = await this.judge(account);
    const finished = await this.db.transaction((tx) => finishTest(tx, account, verdict, this.clock.now()));
    if (!finished) return;
    this.wakeups.wake('accounts', account.id);
    // What waited while it was broken may go now.
    if (verdict.state === 'CONNECTED') this.wakeups.wake('outbox');
  }

  private async judge(account: AccountRow): Promise<Verdict> {
    const channel = channelOf(account.kind);
    if (!channel) return broken('CHANNEL_UNKNOWN');
    let stored: unknown;
    try {
      stored = this.box.open(account.settings);
    } catch {
      return broken('SETTINGS_UNREADABLE');
    }
    const settings = channel.settings.safeParse(stored);
    if (!settings.success) return broken('SETTINGS_INVALID');
    const result = await this.ask(() => channel.probe?.(settings.data, this.http, webhookUrlOf(account, this.config.PUBLIC_URL) ?? undefined) ?? Promise.resolve({ ok: true }));
    if (result.ok) return { state: 'CONNECTED', code: null, reason: null, again: null };
    // Nothing is wrong with the account as far as we know: it stays in TESTING, says why, and is asked again.
    if (result.kind === 'retry' || result.kind === 'uncertain') {
      const wait = Math.max(AGAIN_MS, (result.retryAfter ?? 0) * 1000);
      return { state: 'TESTING', code: result.code, reason: result.reason, again: new Date(this.clock.now().getTime() + wait) };
    }
    return broken(result.code, result.reason);
  }

  private async ask(probe: () => Promise<ProbeResult>): Promise<ProbeResult> {
    const timer = new AbortController();
    try {
      return await Promise.race([probe(), pause(CALL_MS, silent, { signal: timer.signal }).catch(() => silent)]);
    } catch (error) {
      return failureOfError(error);
    } finally {
      timer.abort();
    }
  }
}

const broken = (code: string, reason: string | null = null): Verdict => ({ state: 'BROKEN', code, reason, again: null });
