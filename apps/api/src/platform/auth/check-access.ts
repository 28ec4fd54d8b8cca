import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
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

/** Refuses to start while somebody forgot to say who may call a handler: closed by default is a promise, not a habit. */
@Injectable()
export class CheckAccess implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    const wrong = this.entrances().map(complaint).filter((line) => line !== null);
    if (wrong.length > 0) throw new Error(`Handlers without the right @Allow or @Public:\n  ${wrong.join('\n  ')}`);
  }

  /** Everything that can be called from outside; the guard-rail test prints the same list. */
  entrances(): Entrance[] {
    const providers = this.discovery.getProviders().flatMap((wrapper) => this.handlers(wrapper.instance).flatMap(([name, handler]) => graphqlEntrance(name, handler)));
    const controllers = this.discovery.getControllers().flatMap((wrapper) =>
      this.handlers(wrapper.instance).flatMap(([name, handler]) => httpEntrance(`${wrapper.name}.${name}`, handler)));
    return [...providers, ...controllers];
  }

  private handlers(instance: unknown): [string, object][] {
    if (typeof instance !== 'object' || instance === null) return [];
    const prototype: unknown = Object.getPrototypeOf(instance);
    if (typeof prototype !== 'object' || prototype === null) return [];
    return this.scanner.getAllMethodNames(prototype).map((name) => [name, (prototype as Record<string, object>)[name] ?? {}]);
  }
}

function graphqlEntrance(method: string, handler: object): Entrance[] {
  const type: unknown = Reflect.getMetadata(RESOLVER_TYPE, handler);
  if (typeof type !== 'string' || !ROOTS.includes(type)) return [];
  return [{ kind: 'graphql', name: `${type}.${String(Reflect.getMetadata(RESOLVER_NAME, handler) ?? method)}`, access: accessOf(handler) }];
}

function httpEntrance(name: string, handler: object): Entrance[] {
  return Reflect.getMetadata(PATH_METADATA, handler) === undefined ? [] : [{ kind: 'http', name, access: accessOf(handler) }];
}

const accessOf = (handler: object): Access | undefined => Reflect.getMetadata(ACCESS, handler) as Access | undefined;

/** A GraphQL field must carry its own name, so that a copied decorator cannot open a door. */
function complaint({ kind, name, access }: Entrance): string | null {
  if (access === undefined) return name;
  if (kind === 'graphql' && access !== PUBLIC && access !== name.split('.')[1]) return `${name} says @Allow('${access}')`;
  return null;
}
