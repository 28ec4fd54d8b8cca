import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { UserEntity } from '../../people/user.entity.js';
import { UserLoaders } from '../../people/user.loaders.js';
import { User } from '../../people/user.model.js';
import type { ProblemAnswer } from '../../platform/graphql/problem.model.js';
import { Loaders, type LoaderRegistry } from '../../platform/graphql/loaders.js';
import { AlreadyClaimedModel, StaleVersionModel } from '../problem.model.js';
import type { ReportEntity } from '../report.entity.js';
import { ReportModel } from '../report.model.js';
import { ReportLoaders } from './report-loaders.js';

@Resolver(() => AlreadyClaimedModel)
export class AlreadyClaimedResolver {
  constructor(private readonly users: UserLoaders) {}

  @ResolveField(() => User, { description: 'Who was first.' })
  by(@Parent() problem: ProblemAnswer, @Loaders() loaders: LoaderRegistry): Promise<UserEntity | null> {
    return this.users.byId(loaders, problem.byUserId);
  }

  @ResolveField(() => Date, { description: 'Since when.' })
  since(@Parent() problem: ProblemAnswer): Date | null {
    return problem.since;
  }
}

@Resolver(() => StaleVersionModel)
export class StaleVersionResolver {
  constructor(private readonly rows: ReportLoaders) {}

  /** Only who passed the rights check gets as far as a version check, so who reads this may see the report. */
  @ResolveField(() => ReportModel, { description: 'The report as it is now.' })
  current(@Parent() problem: ProblemAnswer, @Loaders() loaders: LoaderRegistry): Promise<ReportEntity | null> {
    return this.rows.report(loaders, problem.reportId ?? '');
  }
}
