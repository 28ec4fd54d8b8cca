import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { UserEntity } from '../../people/user.entity.js';
import { UserLoaders } from '../../people/user.loaders.js';
import { User } from '../../people/user.model.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Allow } from '../../platform/auth/allow.js';
import { CurrentActor } from '../../platform/auth/current-actor.js';
import { answer } from '../../platform/graphql/answer.js';
import { Loaders, type LoaderRegistry } from '../../platform/graphql/loaders.js';
import { ReportPayload } from '../report.model.js';
import { CancelPromiseInput, KeepPromiseInput, PromiseModel, PromiseToCitizenInput } from './promise.model.js';
import type { PromiseRow } from './promise.queries.js';
import { PromiseToCitizen } from './promise-to-citizen.js';
import { SettlePromise } from './settle-promise.js';

/** What was promised to citizens. */
@Resolver(() => PromiseModel)
export class PromisesResolver {
  constructor(
    private readonly make: PromiseToCitizen,
    private readonly settle: SettlePromise,
    private readonly users: UserLoaders,
  ) {}

  @Allow('promiseToCitizen')
  @Mutation(() => ReportPayload, { description: 'Notes what was promised to the citizen, by when and by whom: a clock like the others.' })
  promiseToCitizen(@CurrentActor() actor: Actor, @Args('input') input: PromiseToCitizenInput) {
    return answer(() => this.make.run(actor, input), (report) => ({ report }), input);
  }

  @Allow('keepPromise')
  @Mutation(() => ReportPayload, { description: 'What was promised was done.' })
  keepPromise(@CurrentActor() actor: Actor, @Args('input') input: KeepPromiseInput) {
    return answer(() => this.settle.keep(actor, input), (report) => ({ report }));
  }

  @Allow('cancelPromise')
  @Mutation(() => ReportPayload, { description: 'What was promised will not be done, and why.' })
  cancelPromise(@CurrentActor() actor: Actor, @Args('input') input: CancelPromiseInput) {
    return answer(() => this.settle.cancel(actor, input), (report) => ({ report }));
  }

  @ResolveField(() => User, { description: 'Who will do it.' })
  owner(@Parent() promise: PromiseRow, @Loaders() loaders: LoaderRegistry): Promise<UserEntity | null> {
    return this.users.byId(loaders, promise.ownerId);
  }

  @ResolveField(() => User, { description: 'Who promised it.' })
  createdBy(@Parent() promise: PromiseRow, @Loaders() loaders: LoaderRegistry): Promise<UserEntity | null> {
    return this.users.byId(loaders, promise.createdById);
  }
}
