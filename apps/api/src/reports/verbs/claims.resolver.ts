import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { answer } from '../../platform/graphql/answer.js';
import { ReportInput, TakeOverReportInput } from '../mutation.models.js';
import { ReportPayload } from '../report.model.js';
import { ClaimNext } from './claim-next.js';
import { ClaimReport } from './claim-report.js';
import { ReleaseReport } from './release-report.js';
import { TakeOverReport } from './take-over-report.js';

/** Who has what. */
@Resolver()
export class ClaimsResolver {
  constructor(
    private readonly claim: ClaimReport,
    private readonly next: ClaimNext,
    private readonly release: ReleaseReport,
    private readonly takeOver: TakeOverReport,
  ) {}

  @Allow('claimReport')
  @Mutation(() => ReportPayload, { description: 'Takes a report. ALREADY_CLAIMED says who was first.' })
  claimReport(@CurrentActor() actor: Actor, @Args('input') input: ReportInput) {
    return answer(() => this.claim.run(actor, input), (report) => ({ report }), input);
  }

  @Allow('claimNext')
  @Mutation(() => ReportPayload, { description: 'Takes the next thing: danger, urgency, what is due first. Report and problem are null when nobody waits.' })
  claimNext(@CurrentActor() actor: Actor) {
    return answer(() => this.next.run(actor), (report) => ({ report }));
  }

  @Allow('releaseReport')
  @Mutation(() => ReportPayload, { description: 'Lets go: back to the queue, its clock running on.' })
  releaseReport(@CurrentActor() actor: Actor, @Args('input') input: ReportInput) {
    return answer(() => this.release.run(actor, input), (report) => ({ report }), input);
  }

  @Allow('takeOverReport')
  @Mutation(() => ReportPayload, { description: 'A lead takes it from who holds it, and says why.' })
  takeOverReport(@CurrentActor() actor: Actor, @Args('input') input: TakeOverReportInput) {
    return answer(() => this.takeOver.run(actor, input), (report) => ({ report }), input);
  }
}
