import { Args, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../platform/auth/actor.js';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { answer } from '../../platform/graphql/answer.js';
import { Loaders, type LoaderRegistry } from '../../platform/graphql/loaders.js';
import { ReportLoaders } from '../reading/report-loaders.js';
import type { ReportEntity } from '../report.entity.js';
import { ReportModel } from '../report.model.js';
import { AlertModel, AlertPayload, MarkAlertSeenInput } from './alert.model.js';
import type { AlertRow } from './alert.queries.js';
import { Alerts } from './alerts.js';

@Resolver(() => AlertModel)
export class AlertsResolver {
  constructor(private readonly bell: Alerts, private readonly rows: ReportLoaders) {}

  @Allow('alerts')
  @Query(() => [AlertModel], { description: 'The viewer\'s bell: what is so now first, and what ended in the last twelve hours. Ask again when queueChanged tells of a report.' })
  alerts(@CurrentActor() actor: Actor): Promise<AlertRow[]> {
    return this.bell.of(actor);
  }

  @Allow('markAlertSeen')
  @Mutation(() => AlertPayload, { description: 'The viewer saw it; others still have it in their bell.' })
  markAlertSeen(@CurrentActor() actor: Actor, @Args('input') input: MarkAlertSeenInput) {
    return answer(() => this.bell.seen(actor, input), (alert) => ({ alert }));
  }

  @ResolveField(() => ReportModel, { nullable: true, description: 'The report it is about.' })
  report(@Parent() alert: AlertRow, @Loaders() loaders: LoaderRegistry): Promise<ReportEntity | null> {
    return this.rows.report(loaders, alert.reportId);
  }
}
