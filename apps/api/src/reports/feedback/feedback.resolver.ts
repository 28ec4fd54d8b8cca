import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { CitizenPreviewModel } from './feedback.model.js';
import { PreviewNews, type Preview } from './preview-news.js';

@Resolver()
export class FeedbackResolver {
  constructor(private readonly preview: PreviewNews) {}

  @Allow('citizenPreview')
  @Query(() => CitizenPreviewModel, { nullable: true, description: 'What the citizen will be told by itself when this act is done now; null for a report the viewer may not see.' })
  citizenPreview(
    @CurrentActor() actor: Actor,
    @Args('reportId', { type: () => ID, description: 'The report.' }) reportId: string,
    @Args('act', { type: () => String, description: 'Name of the mutation, such as assignReport.' }) act: string,
    @Args('outcome', { type: () => String, nullable: true, description: 'What will come of it, for acts that close.' }) _outcome: string | null,
  ): Promise<Preview | null> {
    return this.preview.of(actor, reportId, act);
  }
}
