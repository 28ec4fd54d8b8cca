import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { answer } from '../../platform/graphql/answer.js';
import { ReportInput } from '../mutation.models.js';
import { ReportPayload } from '../report.model.js';
import { AcknowledgeAlarm } from './acknowledge-alarm.js';
import { DismissDangerInput, RaiseDangerInput, SetSafeContactInput } from './alarm.model.js';
import { DismissDanger } from './dismiss-danger.js';
import { RaiseDanger } from './raise-danger.js';
import { SetSafeContact } from './set-safe-contact.js';

/** Danger: seen, heard, or not there. */
@Resolver()
export class AlarmResolver {
  constructor(
    private readonly raise: RaiseDanger,
    private readonly dismiss: DismissDanger,
    private readonly acknowledge: AcknowledgeAlarm,
    private readonly safeContact: SetSafeContact,
  ) {}

  @Allow('raiseDanger')
  @Mutation(() => ReportPayload, { description: 'A person sees danger: POSSIBLE goes to the top, NOW sounds and is U1.' })
  raiseDanger(@CurrentActor() actor: Actor, @Args('input') input: RaiseDangerInput) {
    return answer(() => this.raise.run(actor, input), (report) => ({ report }), input);
  }

  @Allow('dismissDanger')
  @Mutation(() => ReportPayload, { description: 'A false alarm: the mark and the sound go, the urgency stays until somebody lowers it.' })
  dismissDanger(@CurrentActor() actor: Actor, @Args('input') input: DismissDangerInput) {
    return answer(() => this.dismiss.run(actor, input), (report) => ({ report }), input);
  }

  @Allow('acknowledgeAlarm')
  @Mutation(() => ReportPayload, { description: '"I see it": the sound ends on every desk, the bar stays.' })
  acknowledgeAlarm(@CurrentActor() actor: Actor, @Args('input') input: ReportInput) {
    return answer(() => this.acknowledge.run(actor, input), (report) => ({ report }), input);
  }

  @Allow('setSafeContact')
  @Mutation(() => ReportPayload, { description: 'Do not write first, or do again (with a reason).' })
  setSafeContact(@CurrentActor() actor: Actor, @Args('input') input: SetSafeContactInput) {
    return answer(() => this.safeContact.run(actor, input), (report) => ({ report }), input);
  }
}
