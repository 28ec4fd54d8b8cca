import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import type { GraphqlContext } from '../graphql/graphql-context.js';
import { askedOf } from '../http/asked.js';
import { unauthenticated } from '../refused.js';
import type { Actor } from './actor.js';
import type { Asked, Identity } from './identity.js';

function identityOf(context: ExecutionContext): Identity | null {
  if (context.getType<GqlContextType>() === 'graphql') return GqlExecutionContext.create(context).getContext<GraphqlContext>().identity;
  return context.switchToHttp().getRequest<FastifyRequest>().identity ?? null;
}

/** Who is asking, as an argument of a resolver method or route with @Allow. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const identity = identityOf(context);
  if (identity === null) throw unauthenticated();
  return identity.actor;
});

/** The same where nobody needs to be signed in: null then. On @Public routes it is always null (they are not looked up). */
export const MaybeActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor | null => identityOf(context)?.actor ?? null);

/** From where and how it is asked: address, headers, trace id. */
export const AskedBy = createParamDecorator((_: unknown, context: ExecutionContext): Asked =>
  context.getType<GqlContextType>() === 'graphql'
    ? GqlExecutionContext.create(context).getContext<GraphqlContext>().asked
    : askedOf(context.switchToHttp().getRequest<FastifyRequest>()));
