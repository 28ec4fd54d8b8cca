import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { GraphQLResolveInfo } from 'graphql';
import { mayCall } from '@balie/domain/access/permissions.js';
import { CONFIG, type Config } from '../config/config.js';
import type { GraphqlContext } from '../graphql/graphql-context.js';
import { askedOf } from '../http/asked.js';
import { forbidden, unauthenticated } from '../refused.js';
import { ACCESS, PUBLIC, type Access } from './allow.js';
import { refuseForgery } from './forgery.js';
import { Identify } from './identify.js';
import type { Asked, Identity } from './identity.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the guard on routes with @Allow. */
    identity?: Identity | null;
  }
}

interface Question {
  readonly asked: Asked;
  readonly identity: Identity | null;
  readonly changes: boolean;
}

/** Default deny, for every resolver method and route: the operation must be allowed to one of the caller's roles, and no other site may have sent it. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly identify: Identify,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = Reflect.getMetadata(ACCESS, context.getHandler()) as Access | undefined;
    if (access === undefined) throw forbidden('Nobody may call this.');
    const question = context.getType<GqlContextType>() === 'graphql' ? ofGraphql(context) : await this.ofRoute(context, access);
    // Routes open to everybody have their own visitors and their own checks (citizens, webhooks).
    if (question.changes && !(access === PUBLIC && context.getType() === 'http')) refuseForgery(question.asked, question.identity, this.config.PUBLIC_URL);
    if (access === PUBLIC) return true;
    if (mayCall(question.identity?.actor.roles ?? null, access)) return true;
    throw question.identity === null ? unauthenticated() : forbidden();
  }

  private async ofRoute(context: ExecutionContext, access: Access): Promise<Question> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const asked = askedOf(request);
    request.identity = access === PUBLIC ? null : await this.identify.from(asked);
    return { asked, identity: request.identity, changes: !['GET', 'HEAD'].includes(request.method) };
  }
}

function ofGraphql(context: ExecutionContext): Question {
  const graphql = GqlExecutionContext.create(context);
  const { asked, identity } = graphql.getContext<GraphqlContext>();
  return { asked, identity, changes: graphql.getInfo<GraphQLResolveInfo>().operation.operation === 'mutation' };
}
