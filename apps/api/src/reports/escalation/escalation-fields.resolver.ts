import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { UserLoaders } from '../../people/user.loaders.js';
import type { UserEntity } from '../../people/user.entity.js';
import { User } from '../../people/user.model.js';
import { Clock } from '../../platform/clock.js';
import { Loaders, type LoaderRegistry } from '../../platform/graphql/loaders.js';
import { EscalationTargetModel } from '../../routing/reference.model.js';
import { Reference } from '../../routing/reference.js';
import { shownTarget } from '../../routing/shown-reference.js';
import { EscalationModel } from './escalation.model.js';
import type { EscalationRow } from './escalation.queries.js';

/** Who sent an escalation, and who gets it next. */
@Resolver(() => EscalationModel)
export class EscalationFieldsResolver {
  constructor(
    private readonly users: UserLoaders,
    private readonly reference: Reference,
    private readonly clock: Clock,
  ) {}

  @ResolveField(() => User, { description: 'Who sent it; of a fallback who sent the first.' })
  sentBy(@Parent() escalation: EscalationRow, @Loaders() loaders: LoaderRegistry): Promise<UserEntity | null> {
    return this.users.byId(loaders, escalation.sentById);
  }

  @ResolveField(() => EscalationTargetModel, { nullable: true, description: 'Who gets it when this one does not answer.' })
  async fallbackTarget(@Parent() escalation: EscalationRow): Promise<EscalationTargetModel | null> {
    const { targetByCode } = await this.reference.data();
    const code = targetByCode.get(escalation.targetCode)?.fallbackCode ?? null;
    const target = code === null ? undefined : targetByCode.get(code);
    return target ? shownTarget(target, this.clock.now()) : null;
  }
}
