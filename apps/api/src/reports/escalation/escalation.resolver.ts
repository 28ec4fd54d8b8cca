import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { answer } from '../../platform/graphql/answer.js';
import { AcknowledgeEscalationInput, DeclineEscalationInput, EscalateReportInput } from '../mutation.models.js';
import { ReportPayload } from '../report.model.js';
import { AnswerEscalation } from './answer-escalation.js';
import { EscalateReport } from './escalate-report.js';

/** Outside the desk, and what came back. */
@Resolver()
export class EscalationResolver {
  constructor(private readonly escalate: EscalateReport, private readonly answered: AnswerEscalation) {}

  @Allow('escalateReport')
  @Mutation(() => ReportPayload, { description: 'Records a hand-over to a target outside the desk; the owner stays.' })
  escalateReport(@CurrentActor() actor: Actor, @Args('input') input: EscalateReportInput) {
    return answer(() => this.escalate.run(actor, input), (report) => ({ report }), input);
  }

  @Allow('acknowledgeEscalation')
  @Mutation(() => ReportPayload, { description: 'The target has it.' })
  acknowledgeEscalation(@CurrentActor() actor: Actor, @Args('input') input: AcknowledgeEscalationInput) {
    return answer(() => this.answered.acknowledge(actor, input), (report) => ({ report }));
  }

  @Allow('declineEscalation')
  @Mutation(() => ReportPayload, { description: 'The target does not take it.' })
  declineEscalation(@CurrentActor() actor: Actor, @Args('input') input: DeclineEscalationInput) {
    return answer(() => this.answered.decline(actor, input), (report) => ({ report }));
  }
}
