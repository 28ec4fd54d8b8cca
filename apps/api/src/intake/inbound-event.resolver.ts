import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/auth/actor.js';
import { Allow } from '../platform/auth/allow.js';
import { CurrentActor } from '../platform/auth/current-actor.js';
import { Database } from '../platform/database/database.js';
import { isId } from '../platform/database/ids.js';
import { answer } from '../platform/graphql/answer.js';
import { badInput } from '../platform/refused.js';
import { readBalance } from './balance.queries.js';
import { inboundEvents, type InboundEventRow } from './inbound-events.queries.js';
import { InboundEventConnection, InboundEventModel, IntakeBalanceModel, ReplayInboundEventsInput, ReplayPayload } from './inbound-event.model.js';
import { ReplayInboundEvents } from './replay-inbound-events.js';

const asId = (id: string | null | undefined): string | null => {
  if (id != null && !isId(id)) throw badInput('accountId is not an id.');
  return id ?? null;
};

@Resolver(() => InboundEventModel)
export class InboundEventResolver {
  constructor(
    private readonly db: Database,
    private readonly replay: ReplayInboundEvents,
  ) {}

  @Allow('intakeBalance')
  @Query(() => IntakeBalanceModel, { description: 'What came in and what became of it; always adds up.' })
  intakeBalance(@Args('accountId', { type: () => ID, nullable: true, description: 'One account; all when absent.' }) accountId?: string | null): Promise<IntakeBalanceModel> {
    return readBalance(this.db, asId(accountId));
  }

  @Allow('inboundEvents')
  @Query(() => InboundEventConnection, { description: 'What came in, newest first, without content.' })
  async inboundEvents(
    @Args('first', { type: () => Int, defaultValue: 50, description: 'At most 100.' }) first: number,
    @Args('accountId', { type: () => ID, nullable: true, description: 'One account; all when absent.' }) accountId?: string | null,
    @Args('state', { type: () => String, nullable: true, description: 'WAITING, STORED, DUPLICATE, IGNORED or FAILED.' }) state?: string | null,
    @Args('after', { type: () => String, nullable: true, description: 'endCursor of the page before.' }) after?: string | null,
  ): Promise<InboundEventConnection> {
    const found = await inboundEvents(this.db, { accountId: asId(accountId), state: state ?? null, first: first + 1, after: after == null ? null : readCursor(after) });
    const edges = found.slice(0, first).map((node) => ({ cursor: toCursor(node), node }));
    return { edges, pageInfo: { hasNextPage: found.length > first, endCursor: edges.at(-1)?.cursor ?? null } };
  }

  @Allow('replayInboundEvents')
  @Mutation(() => ReplayPayload, { description: 'Tries failed events again.' })
  replayInboundEvents(@CurrentActor() actor: Actor, @Args('input') input: ReplayInboundEventsInput) {
    return answer(() => this.replay.run(actor, input.ids), (count) => ({ count }), { otherwise: { count: 0 } });
  }
}

const toCursor = (row: InboundEventRow): string => Buffer.from(`${row.receivedAt.toISOString()} ${row.id}`).toString('base64url');

function readCursor(cursor: string): { receivedAt: string; id: string } {
  const [receivedAt = '', id = ''] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  if (Number.isNaN(Date.parse(receivedAt)) || !isId(id)) throw badInput('after is not a cursor of this API.');
  return { receivedAt, id };
}
