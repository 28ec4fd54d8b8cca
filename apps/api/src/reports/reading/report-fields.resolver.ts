import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { reasonRequired, viewerCan } from '@balie/domain/report/access.js';
import { shownOwner } from '@balie/domain/report/owner.js';
import { standing } from '@balie/domain/report/escalate.js';
import type { ReportFacts } from '@balie/domain/report/report.js';
import type { ShownAccount } from '../../accounts/account.loaders.js';
import { ChannelAccountModel } from '../../accounts/channel-account.model.js';
import type { UserEntity } from '../../people/user.entity.js';
import { UserLoaders } from '../../people/user.loaders.js';
import { User } from '../../people/user.model.js';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { CONFIG, type Config } from '../../platform/config/config.js';
import { Clock } from '../../platform/clock.js';
import { Loaders, type LoaderRegistry } from '../../platform/graphql/loaders.js';
import { statusCode } from '../../platform/secrets/status-code.js';
import { CategoryModel, TeamModel } from '../../routing/reference.model.js';
import { Reference } from '../../routing/reference.js';
import { shownCategory, shownTarget } from '../../routing/shown-reference.js';
import { ClaimModel, ClockModel, PlaceModel, ReportModel } from '../report.model.js';
import { EscalationModel } from '../escalation/escalation.model.js';
import { toFacts } from '../report-store.js';
import { ReportLoaders } from './report-loaders.js';
import { loadersFor, type ShownReport } from './shown-report.js';

/** What a report shows beside its own columns: who, where, until when, and what this viewer may do. */
@Resolver(() => ReportModel)
export class ReportFieldsResolver {
  constructor(
    private readonly rows: ReportLoaders,
    private readonly users: UserLoaders,
    private readonly reference: Reference,
    private readonly time: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @ResolveField(() => CategoryModel, { nullable: true, description: 'What it is about; null until it is decided.' })
  async category(@Parent() report: ShownReport): Promise<CategoryModel | null> {
    const row = report.categorySlug === null ? undefined : (await this.reference.data()).categoryBySlug.get(report.categorySlug);
    return row ? shownCategory(row) : null;
  }

  @ResolveField(() => PlaceModel, { nullable: true, description: 'Where it is about; null while nobody knows.' })
  async place(@Parent() report: ShownReport): Promise<PlaceModel | null> {
    const { placeText: text, municipalityCode, latitude, longitude, placeSource, placeAmbiguous: ambiguous } = report;
    if (placeSource === null || (text === null && municipalityCode === null && latitude === null)) return null;
    const municipality = municipalityCode === null ? null : ((await this.reference.data()).municipalityByCode.get(municipalityCode) ?? null);
    return { text, municipality, latitude, longitude, source: placeSource, ambiguous };
  }

  @ResolveField(() => TeamModel, { nullable: true, description: 'The team it is assigned to, or (while nobody assigned it) the one its place leads to.' })
  async team(@Parent() report: ShownReport): Promise<TeamModel | null> {
    return report.teamId === null ? null : ((await this.reference.data()).teamById.get(report.teamId) ?? null);
  }

  @ResolveField(() => User, { nullable: true, description: 'The member of the team it is for, or who accepted it.' })
  assignee(@Parent() report: ShownReport, @Loaders() loaders: LoaderRegistry): Promise<UserEntity | null> {
    return this.users.byId(loadersFor(report, loaders), report.assigneeId);
  }

  @ResolveField(() => User, { nullable: true, description: 'Who holds the claim, else the assignee, else the last to answer.' })
  owner(@Parent() report: ShownReport, @Loaders() loaders: LoaderRegistry): Promise<UserEntity | null> {
    return this.users.byId(loadersFor(report, loaders), shownOwner(toFacts(report)));
  }

  @ResolveField(() => User, { nullable: true, description: 'Who last answered, accepted or finished it.' })
  lastOwner(@Parent() report: ShownReport, @Loaders() loaders: LoaderRegistry): Promise<UserEntity | null> {
    return this.users.byId(loadersFor(report, loaders), report.lastOwnerId);
  }

  @ResolveField(() => ClaimModel, { nullable: true, description: 'Who has taken it; null while nobody has.' })
  async claim(@Parent() report: ShownReport, @Loaders() loaders: LoaderRegistry): Promise<ClaimModel | null> {
    const by = await this.users.byId(loadersFor(report, loaders), report.claimUserId);
    return by === null ? null : { by, since: report.claimedAt ?? report.updatedAt };
  }

  @ResolveField(() => ClockModel, { description: 'Its deadlines.' })
  clock(@Parent() report: ShownReport): ClockModel {
    return report;
  }

  @ResolveField(() => ChannelAccountModel, { description: 'The account it came in on.' })
  account(@Parent() report: ShownReport, @Loaders() loaders: LoaderRegistry): Promise<ShownAccount | null> {
    return this.rows.account(loadersFor(report, loaders), report.accountId);
  }

  @ResolveField(() => [EscalationModel], { description: 'Hand-overs outside the desk, oldest first.' })
  async escalations(@Parent() report: ShownReport, @Loaders() loaders: LoaderRegistry): Promise<Omit<EscalationModel, 'sentBy' | 'fallbackTarget'>[]> {
    const { targetByCode } = await this.reference.data();
    const rows = await this.rows.escalations(loadersFor(report, loaders), report.id);
    return rows.flatMap((row) => {
      const target = targetByCode.get(row.targetCode);
      return target ? [{ ...row, target: shownTarget(target, this.time.now()) }] : [];
    });
  }

  @ResolveField(() => [String], { description: 'Names of the mutations this viewer may run on it now.' })
  async viewerCan(@Parent() report: ShownReport, @CurrentActor() actor: Actor, @Loaders() loaders: LoaderRegistry): Promise<string[]> {
    return viewerCan(actor, await this.factsOf(report, loadersFor(report, loaders)));
  }

  @ResolveField(() => Boolean, { description: 'Opening it (its messages) needs report(id:, reason:).' })
  reasonRequired(@Parent() report: ShownReport, @CurrentActor() actor: Actor): boolean {
    return reasonRequired(actor, toFacts(report));
  }

  @ResolveField(() => String, { nullable: true, description: 'The citizen\'s status page (number and secret).' })
  statusUrl(@Parent() report: ShownReport): string {
    return `${this.config.PUBLIC_URL.replace(/\/$/, '')}/status/${statusCode(this.config.BALIE_SECRET_KEY, report)}`;
  }

  /** With what lies in other tables, as `loadForUpdate` gives it to the verbs. */
  private async factsOf(report: ShownReport, loaders: LoaderRegistry): Promise<ReportFacts> {
    const [escalations, party, alarm, promises] = await Promise.all([
      this.rows.escalations(loaders, report.id), this.rows.party(loaders, report.id), report.danger === 'NOW' ? this.rows.alarm(loaders, report.id) : null,
      report.promiseDueAt === null ? [] : this.rows.promises(loaders, report.id),
    ]);
    const promiseOwnerIds = promises.filter(({ keptAt, cancelledAt }) => keptAt === null && cancelledAt === null).map(({ ownerId }) => ownerId);
    return { ...toFacts(report), ...standing(escalations), promiseOwnerIds, alarmOpen: alarm !== null && alarm.endedAt === null, conversationWritable: party !== null && party.externalId !== null };
  }
}
