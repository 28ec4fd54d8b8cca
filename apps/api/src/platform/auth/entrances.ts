import { PATH_METADATA } from '@nestjs/common/constants.js';
import { ACCESS, PUBLIC, type Access } from './allow.js';

const RESOLVER_TYPE = 'graphql:resolver_type';
const RESOLVER_NAME = 'graphql:resolver_name';
const ROOTS = ['Query', 'Mutation', 'Subscription'];

/** One way in: a query, mutation or subscription, or an HTTP route. */
export interface Entrance {
  readonly kind: 'graphql' | 'http';
  /** `Query.queue`, or `WebhookController.receive`. */
  readonly name: string;
  readonly access: Access | undefined;
}

/** Every way in that the methods of a class open. */
export function entrancesOf(className: string, prototype: object): Entrance[] {
  const methods = Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor');
  return methods.flatMap((name) => {
    const handler: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
    return typeof handler === 'function' ? entranceOf(className, name, handler) : [];
  });
}

function entranceOf(className: string, method: string, handler: object): Entrance[] {
  const access = Reflect.getMetadata(ACCESS, handler) as Access | undefined;
  const type: unknown = Reflect.getMetadata(RESOLVER_TYPE, handler);
  if (typeof type === 'string' && ROOTS.includes(type)) return [{ kind: 'graphql', name: `${type}.${String(Reflect.getMetadata(RESOLVER_NAME, handler) ?? method)}`, access }];
  return Reflect.getMetadata(PATH_METADATA, handler) === undefined ? [] : [{ kind: 'http', name: `${className}.${method}`, access }];
}

/** What is wrong with who may come in here, or null. A GraphQL field must carry its own name, so that a copied decorator cannot open a door. */
export function complaint({ kind, name, access }: Entrance): string | null {
  if (access === undefined) return name;
  if (kind === 'graphql' && access !== PUBLIC && access !== name.split('.')[1]) return `${name} says @Allow('${access}')`;
  return null;
}
