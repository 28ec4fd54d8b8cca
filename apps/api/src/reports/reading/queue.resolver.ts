import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { LiveFeed } from '../../platform/live/live-feed.js';
import { QueueOrders } from '../report.enums.js';
import { QueueCountsModel, QueueFilter, ReportConnection } from '../queue.model.js';
import type { QueueOrder } from './queue-cursor.js';
import { QueueCounts } from './queue-counts.js';
import { ReadQueue, viewerOf } from './read-queue.js';

@Resolver()
export class QueueResolver {
  constructor(
    private readonly pages: ReadQueue,
    private readonly counts: QueueCounts,
    private readonly feed: LiveFeed,
  ) {}

  @Allow('queue')
  @Query(() => ReportConnection, { description: 'A page of reports. Each page is logged (filter and ids).' })
  async queue(
    @CurrentActor() actor: Actor,
    @Args('filter', { type: () => QueueFilter, nullable: true, description: 'Without it: everything open, without SNOOZED.' }) filter: QueueFilter | null,
    @Args('order', { type: () => QueueOrders, defaultValue: 'URGENCY_THEN_DUE', description: 'How it is sorted.' }) order: QueueOrder,
    @Args('first', { type: () => Int, defaultValue: 50, description: 'At most 100.' }) first: number,
    @Args('after', { type: () => String, nullable: true, description: 'A cursor of the same list in the same order.' }) after: string | null,
  ): Promise<ReportConnection> {
    // Asked before the page is read. On a quiet night only pulses draw numbers, and the last event's is too old to subscribe from.
    const { position } = this.feed;
    const page = await this.pages.page(actor, { filter: filter ?? {}, order, first, after: after ?? null });
    return BigInt(position) > BigInt(page.asOf) ? { ...page, asOf: position } : page;
  }

  @Allow('queueCounts')
  @Query(() => QueueCountsModel, { description: 'Numbers for badges, exact up to 999.' })
  queueCounts(@CurrentActor() actor: Actor): Promise<QueueCountsModel> {
    return this.counts.of(viewerOf(actor));
  }
}
