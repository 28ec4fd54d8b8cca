import { Args, ID, Resolver, Subscription } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { QueueChangeModel } from '../queue.model.js';
import { LiveReports, type ReportFrame } from './live-reports.js';

const AFTER = { type: () => String, nullable: true, description: '`asOf` of a page, or the last frame\'s `sequence`; without it only what happens from now on.' };

@Resolver()
export class LiveResolver {
  constructor(private readonly live: LiveReports) {}

  @Allow('queueChanged')
  @Subscription(() => QueueChangeModel, {
    description: 'First everything after `afterSequence` that the viewer may see, then live. Several changes of a report may arrive as one. Ends with REFETCH when the start is too old.',
    resolve: (frame: ReportFrame) => frame,
  })
  queueChanged(@CurrentActor() actor: Actor, @Args('afterSequence', AFTER) afterSequence: string | null) {
    return this.live.queue(actor, afterSequence ?? null);
  }

  @Allow('reportChanged')
  @Subscription(() => QueueChangeModel, { description: 'The same for one report.', resolve: (frame: ReportFrame) => frame })
  reportChanged(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
    @Args('afterSequence', AFTER) afterSequence: string | null,
  ) {
    return this.live.report(actor, id, afterSequence ?? null);
  }
}
