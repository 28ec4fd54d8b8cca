import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Card } from '@balie/domain/escalation/card.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { EscalationCardModel } from './escalation.model.js';
import { ReadCard } from './read-card.js';

@Resolver()
export class EscalationCardResolver {
  constructor(private readonly card: ReadCard) {}

  @Allow('escalationCard')
  @Query(() => EscalationCardModel, { nullable: true, description: 'What a target must hear about a report, as it is now. Asking for it is opening the report; null where that needs a reason, or nothing is known by these names.' })
  escalationCard(
    @CurrentActor() actor: Actor,
    @Args('reportId', { type: () => ID, description: 'Which report.' }) reportId: string,
    @Args('targetCode', { type: () => String, description: 'One of `escalationTargets`.' }) targetCode: string,
  ): Promise<Card | null> {
    return this.card.run(actor, reportId, targetCode);
  }
}
