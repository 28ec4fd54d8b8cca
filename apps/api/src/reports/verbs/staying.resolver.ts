import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { answer } from '../../platform/graphql/answer.js';
import { SignOffDeskInput, SignOffPayload } from '../alerts/alert.model.js';
import { ReportInput } from '../mutation.models.js';
import { ReportPayload } from '../report.model.js';
import { KeepClaim } from './keep-claim.js';
import { SignOffDesk } from './sign-off-desk.js';

/** Still here, or going home. */
@Resolver()
export class StayingResolver {
  constructor(private readonly keep: KeepClaim, private readonly signOff: SignOffDesk) {}

  @Allow('keepClaim')
  @Mutation(() => ReportPayload, { description: '"I am still here": the idle time of the claim begins again.' })
  keepClaim(@CurrentActor() actor: Actor, @Args('input') input: ReportInput) {
    return answer(() => this.keep.run(actor, input), (report) => ({ report }), input);
  }

  @Allow('signOffDesk')
  @Mutation(() => SignOffPayload, { description: 'Everything the viewer holds goes back to the queue, with the note on each.' })
  signOffDesk(@CurrentActor() actor: Actor, @Args('input') input: SignOffDeskInput) {
    return answer(() => this.signOff.run(actor, input), (count) => ({ count }), { otherwise: { count: 0 } });
  }
}
