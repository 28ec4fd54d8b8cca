import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { dutyPhoneAt, handedOverBy, SEED_LADDER, soundsAt } from '@balie/domain/danger/ladder.js';
import { UserLoaders } from '../../people/user.loaders.js';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { Loaders, type LoaderRegistry } from '../../platform/graphql/loaders.js';
import { ReportLoaders } from '../reading/report-loaders.js';
import { loadersFor, type ShownReport } from '../reading/shown-report.js';
import { ReportModel } from '../report.model.js';
import { DangerAlarmModel } from './alarm.model.js';

/** The alarm of a red report, as this viewer hears it. */
@Resolver(() => ReportModel)
export class AlarmFieldsResolver {
  constructor(
    private readonly rows: ReportLoaders,
    private readonly users: UserLoaders,
  ) {}

  @ResolveField(() => DangerAlarmModel, { nullable: true, description: 'Of a red report; null otherwise.' })
  async alarm(@Parent() report: ShownReport, @CurrentActor() actor: Actor, @Loaders() loaders: LoaderRegistry): Promise<DangerAlarmModel | null> {
    if (report.danger !== 'NOW') return null;
    const own = loadersFor(report, loaders);
    const row = await this.rows.alarm(own, report.id);
    if (row === null) return null;
    return {
      startedAt: row.startedAt, cause: row.cause, acknowledgedAt: row.acknowledgedAt, acknowledgedBy: await this.users.byId(own, row.acknowledgedById),
      soundsForMeAt: soundsAt(row, actor, SEED_LADDER), dutyPhoneAt: dutyPhoneAt(row, SEED_LADDER), dutyPhoneCalledAt: row.dutyPhoneAt, handedOverBy: handedOverBy(row, SEED_LADDER),
      firstWords: { state: row.firstWordsState, why: row.firstWordsWhy, messageId: row.firstWordsMessageId },
    };
  }
}
