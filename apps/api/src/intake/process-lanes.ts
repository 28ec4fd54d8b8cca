import { Injectable } from '@nestjs/common';
import type { NormalisedEvent } from '@balie/channels/contract.js';
import { AccountDirectory, type Account } from '../accounts/account-directory.js';
import { AccountTraffic } from '../accounts/account-traffic.js';
import { ApplyReceipt } from '../delivery/apply-receipt.js';
import { Clock } from '../platform/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { Wakeups } from '../platform/live/wakeups.js';
import { Log } from '../platform/observe/log.js';
import { inTrace } from '../platform/observe/request-context.js';
import { ReceiveMessage } from '../reports/receive-message.js';
import { Deltas } from './balance.js';
import { applyAccountNews } from './account-news.js';
import { destinationOf, type Destination } from './fate.js';
import { MAX_ATTEMPTS, reasonOf, retryDelay, troubleOf } from './failure.js';
import { backOffLane, closeLane, finishItems, LANE_BATCH, lockLane, nextLane, requeueLane, waitingItems, type ItemFate, type Lane, type WaitingItem } from './lane.queries.js';

/** An item ready for the room. */
export interface LaneItem {
  readonly itemId: string;
  readonly event: NormalisedEvent;
  readonly receivedAt: Date;
  readonly traceId: string;
}

const toLaneItem = (item: WaitingItem): LaneItem => ({
  itemId: item.id, event: JSON.parse(item.payload.toString('utf8')) as NormalisedEvent, receivedAt: item.received_at, traceId: item.trace_id,
});

/** Work of one kind in a row, so that a batch keeps its order and costs few statements. */
function runsOf(items: readonly LaneItem[]): { readonly to: Destination['to']; readonly items: LaneItem[] }[] {
  const runs: { to: Destination['to']; items: LaneItem[] }[] = [];
  for (const item of items) {
    const { to } = destinationOf(item.event.kind);
    const last = runs.at(-1);
    if (last?.to === to) last.items.push(item);
    else runs.push({ to, items: [item] });
  }
  return runs;
}

/** Brings what waits in a conversation into the room, in order: up to 50 items in one transaction, and one by one when that fails. */
@Injectable()
export class ProcessLanes {
  constructor(
    private readonly db: Database,
    private readonly accounts: AccountDirectory,
    private readonly traffic: AccountTraffic,
    private readonly receive: ReceiveMessage,
    private readonly receipts: ApplyReceipt,
    private readonly clock: Clock,
    private readonly wakeups: Wakeups,
    private readonly log: Log,
  ) {}

  /** One lane. Returns how many items it was about; 0 when no lane is ready. */
  async run(): Promise<number> {
    let taken: { lane: Lane; items: readonly WaitingItem[] } | null = null;
    try {
      const count = await this.db.transaction(async (tx) => {
        const lane = await nextLane(tx, this.clock.now());
        if (lane === null) return 0;
        const items = await waitingItems(tx, lane);
        taken = { lane, items };
        const batch = items.slice(0, LANE_BATCH);
        if (batch.length > 0) await this.finish(tx, lane, await this.handle(tx, lane, batch.map(toLaneItem)));
        await this.leave(tx, lane, items.length > LANE_BATCH);
        return Math.max(1, batch.length);
      });
      if (taken !== null) this.tell(taken);
      return count;
    } catch (error) {
      const stuck = taken as { lane: Lane; items: readonly WaitingItem[] } | null;
      if (stuck === null || troubleOf(error) === 'away') throw error;
      this.log.warn('a lane failed as a batch, taking its items one by one', { error, accountId: stuck.lane.account_id, items: stuck.items.length });
      return this.oneByOne(stuck.lane);
    }
  }

  /** Each item behind its own savepoint, under the lane's lock: what comes after a bad one goes on, what comes after one that must wait, waits. */
  private async oneByOne(lane: Lane): Promise<number> {
    const count = await this.db.transaction(async (tx) => {
      const locked = await lockLane(tx, lane);
      if (locked === null) return 0;
      const items = await waitingItems(tx, locked);
      for (const item of items.slice(0, LANE_BATCH)) {
        const waits = await inTrace(item.trace_id, () => this.attempt(tx, locked, item));
        if (waits) return items.length;
      }
      await this.leave(tx, locked, items.length > LANE_BATCH);
      return items.length;
    });
    this.wakeups.wake('events');
    return count;
  }

  /** True when the lane has to wait for this item. */
  private async attempt(tx: Tx, lane: Lane, item: WaitingItem): Promise<boolean> {
    await tx.query('savepoint item');
    try {
      await this.finish(tx, lane, await this.handle(tx, lane, [toLaneItem(item)]));
      await tx.query('release savepoint item');
      return false;
    } catch (error) {
      const trouble = troubleOf(error);
      if (trouble === 'away') throw error;
      await tx.query('rollback to savepoint item');
      this.log.error('an inbound event failed', { error, itemId: item.id, attempts: item.attempts });
      if (trouble === 'temporary' && item.attempts + 1 < MAX_ATTEMPTS) {
        await backOffLane(tx, lane, item.id, new Date(this.clock.now().getTime() + retryDelay(item.attempts)));
        return true;
      }
      await this.finish(tx, lane, [{ itemId: item.id, state: 'FAILED', reason: reasonOf(error) }]);
      return false;
    }
  }

  private async handle(tx: Tx, lane: Lane, items: readonly LaneItem[]): Promise<ItemFate[]> {
    const account = await this.accounts.find(lane.account_id);
    if (account === null) return items.map(({ itemId }) => ({ itemId, state: 'FAILED', reason: 'ACCOUNT_UNUSABLE' }));
    const fates: ItemFate[] = [];
    for (const run of runsOf(items)) fates.push(...(await this.handleRun(tx, account, lane, run.to, run.items)));
    return fates;
  }

  private handleRun(tx: Tx, account: Account, lane: Lane, to: Destination['to'], items: LaneItem[]): Promise<readonly ItemFate[]> {
    const now = this.clock.now();
    if (to === 'room') return this.receive.receive(tx, { account, items, conversationKey: lane.conversation_key, now });
    if (to === 'receipt') return this.receipts.apply(tx, { account, items, conversationKey: lane.conversation_key, now });
    if (to === 'account') return applyAccountNews(tx, account, items, now);
    return Promise.resolve(items.map(({ itemId }) => ({ itemId, state: 'IGNORED' as const, reason: 'UNKNOWN' })));
  }

  private async finish(tx: Tx, lane: Lane, fates: readonly ItemFate[]): Promise<void> {
    await finishItems(tx, fates, this.clock.now());
    const deltas = new Deltas();
    for (const { state } of fates) deltas.move(lane.account_id, 'waiting', state === 'STORED' ? 'stored' : state === 'IGNORED' ? 'ignored' : 'failed');
    await deltas.save(tx);
  }

  private leave(tx: Tx, lane: Lane, more: boolean): Promise<unknown> {
    return more ? requeueLane(tx, lane, this.clock.now()) : closeLane(tx, lane);
  }

  /** After commit. */
  private tell({ lane, items }: { lane: Lane; items: readonly WaitingItem[] }): void {
    this.wakeups.wake('events');
    if (items.some(({ kind }) => destinationOf(kind).to === 'account')) this.wakeups.wake('accounts', lane.account_id);
    const newest = items.at(-1);
    if (newest) this.traffic.note(lane.account_id, 'inbound', newest.received_at);
  }
}
