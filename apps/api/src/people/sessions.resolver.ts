import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../platform/auth/actor.js';
import { Allow } from '../platform/auth/allow.js';
import { CurrentActor } from '../platform/auth/current-actor.js';
import { Clock } from '../platform/clock.js';
import { CONFIG, type Config } from '../platform/config/config.js';
import { Database } from '../platform/database/database.js';
import { answer } from '../platform/graphql/answer.js';
import { EndSession } from './end-session.js';
import { openSessionsOf } from './people.queries.js';
import { RevokeSessionInput, Session, SignOutPayload } from './session.model.js';

@Resolver(() => Session)
export class SessionsResolver {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly end: EndSession,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Query(() => [Session], { description: 'Everywhere the viewer is signed in, newest first.' })
  @Allow('sessions')
  async sessions(@CurrentActor() actor: Actor): Promise<Session[]> {
    const open = await openSessionsOf(this.db, actor.userId, this.clock.now(), this.config.BALIE_SESSION_IDLE_MINUTES);
    return open.map((session) => ({ ...session, current: session.id === actor.sessionId }));
  }

  @Mutation(() => SignOutPayload, { description: 'Ends one of the viewer’s own sessions, wherever it is, and its sockets.' })
  @Allow('revokeSession')
  revokeSession(@Args('input') input: RevokeSessionInput, @CurrentActor() actor: Actor) {
    return answer(() => this.end.run(actor, input.sessionId), () => ({ ok: true }), { otherwise: { ok: false } });
  }
}
