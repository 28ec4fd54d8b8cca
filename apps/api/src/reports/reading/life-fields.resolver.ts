import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { channelOf } from '@balie/channels/registry.js';
import { mayRead } from '@balie/domain/report/access.js';
import { silentSince } from '@balie/domain/report/silence.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { Loaders, type LoaderRegistry } from '../../platform/graphql/loaders.js';
import { CitizenNews } from '../feedback/citizen-news.js';
import { PromiseModel } from '../promises/promise.model.js';
import type { PromiseRow } from '../promises/promise.queries.js';
import type { ReportEntity } from '../report.entity.js';
import { ReportModel } from '../report.model.js';
import { toFacts } from '../report-store.js';
import { isVeiled } from './open-report.js';
import { ReportLoaders } from './report-loaders.js';
import { loadersFor, type ShownReport } from './shown-report.js';

/** What a report has to do with others, and with its citizen. */
@Resolver(() => ReportModel)
export class LifeFieldsResolver {
  constructor(
    private readonly rows: ReportLoaders,
    private readonly news: CitizenNews,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => ReportModel, { nullable: true, description: 'The report it follows or was split from; null when there is none the viewer may see.' })
  async linkedReport(@Parent() report: ShownReport, @CurrentActor() actor: Actor, @Loaders() loaders: LoaderRegistry): Promise<ReportEntity | null> {
    const linked = report.linkedReportId === null ? null : await this.rows.report(loadersFor(report, loaders), report.linkedReportId);
    return linked !== null && mayRead(actor, toFacts(linked)) ? linked : null;
  }

  @ResolveField(() => [ReportModel], { description: 'Other reports of the same conversation that the viewer may see, oldest first.' })
  async conversationReports(@Parent() report: ShownReport, @CurrentActor() actor: Actor, @Loaders() loaders: LoaderRegistry): Promise<ReportEntity[]> {
    const all = await this.rows.conversation(loadersFor(report, loaders), report.conversationId);
    return all.filter((other) => other.id !== report.id && mayRead(actor, toFacts(other)));
  }

  @ResolveField(() => [PromiseModel], { description: 'What was promised to the citizen, first due first; none where only a stub may be shown.' })
  async promises(@Parent() report: ShownReport, @CurrentActor() actor: Actor, @Loaders() loaders: LoaderRegistry): Promise<readonly PromiseRow[]> {
    return isVeiled(actor, report) ? [] : this.rows.promises(loadersFor(report, loaders), report.id);
  }

  @ResolveField(() => String, { nullable: true, description: 'Number and honest expectation, for the desk to put under the first answer on channels where the citizen sees no number; null else.' })
  async firstAnswerFooter(@Parent() report: ShownReport, @CurrentActor() actor: Actor, @Loaders() loaders: LoaderRegistry): Promise<string | null> {
    if (report.firstAnswerAt !== null || report.status === 'CLOSED' || isVeiled(actor, report)) return null;
    const party = await this.rows.party(loadersFor(report, loaders), report.id);
    // Our own page shows the number itself.
    if (party === null || channelOf(party.kind)?.manifest.delivery === 'internal') return null;
    const { why, text } = this.news.about('FIRST_ANSWER', report, toFacts(report), 'PRIVATE', await this.news.around(report.accountId), this.clock.now());
    return why === 'NOT_CHOSEN' ? null : text;
  }

  @ResolveField(() => Date, { nullable: true, description: 'Our last words, when the citizen has said nothing since; null while they wait for us, or nobody spoke yet.' })
  silentSince(@Parent() report: ShownReport): Date | null {
    return silentSince(toFacts(report));
  }
}
