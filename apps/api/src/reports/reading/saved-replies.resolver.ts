import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { SavedReplyModel } from '../../routing/reference.model.js';
import { SavedReplies } from './saved-replies.js';

@Resolver()
export class SavedRepliesResolver {
  constructor(private readonly replies: SavedReplies) {}

  @Allow('savedReplies')
  @Query(() => [SavedReplyModel], { description: 'Texts to answer with: for a report filled in, best first.' })
  savedReplies(
    @CurrentActor() actor: Actor,
    @Args('reportId', { type: () => ID, nullable: true, description: 'The report they are for.' }) reportId: string | null,
  ): Promise<SavedReplyModel[]> {
    return this.replies.for(actor, reportId ?? null);
  }
}
