import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { answer } from '../../platform/graphql/answer.js';
import { SplitReportPayload } from '../mutation.models.js';
import { ReportPayload } from '../report.model.js';
import { MoveMessagesInput, ReferReportInput, RejectReportInput } from './ending.models.js';
import { MoveMessages } from './move-messages.js';
import { ReferReport } from './refer-report.js';
import { RejectReport } from './reject-report.js';

/** Not for us, or not for this report. */
@Resolver()
export class EndingResolver {
  constructor(
    private readonly refer: ReferReport,
    private readonly reject: RejectReport,
    private readonly move: MoveMessages,
  ) {}

  @Allow('referReport')
  @Mutation(() => ReportPayload, { description: 'Refers the citizen elsewhere and closes.' })
  referReport(@CurrentActor() actor: Actor, @Args('input') input: ReferReportInput) {
    return answer(() => this.refer.run(actor, input), (report) => ({ report }), input);
  }

  @Allow('rejectReport')
  @Mutation(() => ReportPayload, { description: 'Spam, abuse or not for the police: closes with one key.' })
  rejectReport(@CurrentActor() actor: Actor, @Args('input') input: RejectReportInput) {
    return answer(() => this.reject.run(actor, input), (report) => ({ report }), input);
  }

  @Allow('moveMessages')
  @Mutation(() => SplitReportPayload, { description: 'Moves messages to another report of the conversation: `newReport`.' })
  moveMessages(@CurrentActor() actor: Actor, @Args('input') input: MoveMessagesInput) {
    return answer(() => this.move.run(actor, input), ({ report, newReport }) => ({ report, newReport }), input);
  }
}
