import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { answer } from '../../platform/graphql/answer.js';
import { AssignReportInput, DeclineAssignmentInput, ReportInput, SplitReportInput, SplitReportPayload } from '../mutation.models.js';
import { ReportPayload } from '../report.model.js';
import { AcceptAssignment } from './accept-assignment.js';
import { AssignReport } from './assign-report.js';
import { DeclineAssignment } from './decline-assignment.js';
import { SplitReport } from './split-report.js';

/** To a team and back, and one report made into two. */
@Resolver()
export class HandoverResolver {
  constructor(
    private readonly assign: AssignReport,
    private readonly accept: AcceptAssignment,
    private readonly decline: DeclineAssignment,
    private readonly split: SplitReport,
  ) {}

  @Allow('assignReport')
  @Mutation(() => ReportPayload, { description: 'To a team, or a person in it.' })
  assignReport(@CurrentActor() actor: Actor, @Args('input') input: AssignReportInput) {
    return answer(() => this.assign.run(actor, input), (report) => ({ report }), input);
  }

  @Allow('acceptAssignment')
  @Mutation(() => ReportPayload, { description: 'A member of the team takes it on.' })
  acceptAssignment(@CurrentActor() actor: Actor, @Args('input') input: ReportInput) {
    return answer(() => this.accept.run(actor, input), (report) => ({ report }), input);
  }

  @Allow('declineAssignment')
  @Mutation(() => ReportPayload, { description: 'The team gives it back and says why.' })
  declineAssignment(@CurrentActor() actor: Actor, @Args('input') input: DeclineAssignmentInput) {
    return answer(() => this.decline.run(actor, input), (report) => ({ report }), input);
  }

  @Allow('splitReport')
  @Mutation(() => SplitReportPayload, { description: 'Moves messages to a new report, linked to this one.' })
  splitReport(@CurrentActor() actor: Actor, @Args('input') input: SplitReportInput) {
    return answer(() => this.split.run(actor, input), ({ report, newReport }) => ({ report, newReport }), input);
  }
}
