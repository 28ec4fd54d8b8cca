import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { parseNumber } from '@balie/domain/report/number.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { Database } from '../../platform/database/database.js';
import { ReportModel } from '../report.model.js';
import { readReport, readReportByNumber } from '../report.queries.js';
import { OpenReport } from './open-report.js';
import type { ShownReport } from './shown-report.js';

const REASON = 'Why, where `reasonRequired`: closed, sealed, another team\'s.';

@Resolver()
export class ReportResolver {
  constructor(private readonly db: Database, private readonly opening: OpenReport) {}

  @Allow('report')
  @Query(() => ReportModel, { nullable: true, description: 'Opens a report, which is logged; null when it does not exist for this viewer.' })
  async report(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => ID, description: 'Its id.' }) id: string,
    @Args('reason', { type: () => String, nullable: true, description: REASON }) reason: string | null,
  ): Promise<ShownReport | null> {
    return this.opening.show(actor, await readReport(this.db, id), reason ?? null);
  }

  @Allow('reportByNumber')
  @Query(() => ReportModel, { nullable: true, description: 'The same by what the citizen was told; spaces and dashes do not matter.' })
  async reportByNumber(
    @CurrentActor() actor: Actor,
    @Args('number', { type: () => String, description: '`M-26-118342`, `m 26 118342` …' }) number: string,
    @Args('reason', { type: () => String, nullable: true, description: REASON }) reason: string | null,
  ): Promise<ShownReport | null> {
    const written = parseNumber(number.slice(0, 100));
    return written === null ? null : this.opening.show(actor, await readReportByNumber(this.db, written), reason ?? null);
  }
}
