import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { answer } from '../../platform/graphql/answer.js';
import { CloseReportInput, ReopenReportInput, SnoozeReportInput, TriageReportInput } from '../mutation.models.js';
import { ReportPayload } from '../report.model.js';
import { CloseReport } from './close-report.js';
import { ReopenReport } from './reopen-report.js';
import { SnoozeReport } from './snooze-report.js';
import { TriageReport } from './triage-report.js';

/** What it is, and what becomes of it. */
@Resolver()
export class WorkResolver {
  constructor(
    private readonly triage: TriageReport,
    private readonly close: CloseReport,
    private readonly reopen: ReopenReport,
    private readonly snooze: SnoozeReport,
  ) {}

  @Allow('triageReport')
  @Mutation(() => ReportPayload, { description: 'Sets facts; lowering urgency needs a reason.' })
  triageReport(@CurrentActor() actor: Actor, @Args('input') input: TriageReportInput) {
    return answer(() => this.triage.run(actor, input), (report) => ({ report }), input);
  }

  @Allow('closeReport')
  @Mutation(() => ReportPayload, { description: 'Finishes it with what its type needs; a closing message goes out with it.' })
  closeReport(@CurrentActor() actor: Actor, @Args('input') input: CloseReportInput) {
    return answer(() => this.close.run(actor, input), (report) => ({ report }), input);
  }

  @Allow('reopenReport')
  @Mutation(() => ReportPayload, { description: 'Opens a closed report again.' })
  reopenReport(@CurrentActor() actor: Actor, @Args('input') input: ReopenReportInput) {
    return answer(() => this.reopen.run(actor, input), (report) => ({ report }), input);
  }

  @Allow('snoozeReport')
  @Mutation(() => ReportPayload, { description: 'Out of the queue until a moment, or until the citizen writes.' })
  snoozeReport(@CurrentActor() actor: Actor, @Args('input') input: SnoozeReportInput) {
    return answer(() => this.snooze.run(actor, input), (report) => ({ report }), input);
  }
}
