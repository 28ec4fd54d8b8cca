import type { FastifyReply } from 'fastify';
import type { Asked, Identity } from '../auth/identity.js';
import type { LoaderRegistry } from './loaders.js';

/** What every resolver method can reach through its decorators: @CurrentActor, @Loaders, @AskedBy. */
export interface GraphqlContext {
  readonly asked: Asked;
  readonly identity: Identity | null;
  readonly loaders: LoaderRegistry;
  /** To set a cookie; null on a socket. */
  readonly reply: FastifyReply | null;
}
