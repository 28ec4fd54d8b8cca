import 'reflect-metadata';
import { MODULE_METADATA } from '@nestjs/common/constants.js';
import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schemaOptions } from './schema-options.js';

const HEADER = `# Made from the code by "npm run generate"; what is promised to other programs is in test/guardrails/contract.graphql.
`;
const RESOLVER = 'graphql:resolver_type';

type Class = new (...args: never[]) => unknown;

/** Every class a module and the modules it imports provide, resolvers among them. */
function classesOf(module: unknown, seen = new Set<unknown>()): Class[] {
  if (typeof module !== 'function' || seen.has(module)) return [];
  seen.add(module);
  const of = (key: string): unknown[] => (Reflect.getMetadata(key, module) as unknown[] | undefined) ?? [];
  const own = of(MODULE_METADATA.PROVIDERS).filter((provider): provider is Class => typeof provider === 'function');
  return [...own, ...of(MODULE_METADATA.IMPORTS).flatMap((imported) => classesOf(imported, seen))];
}

/** Asked of functions only: a getter would run without its instance. */
function isResolver(candidate: Class): boolean {
  const methods = Object.values(Object.getOwnPropertyDescriptors(candidate.prototype)).map(({ value }) => value as unknown);
  return [candidate, ...methods].some((one) => typeof one === 'function' && Reflect.getMetadata(RESOLVER, one) !== undefined);
}

/** The schema of all resolvers below `root`, sorted, so that a change shows as a change. */
export async function printGraphqlSchema(root: Class): Promise<string> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  const schema = await app.get(GraphQLSchemaFactory).create(classesOf(root).filter(isResolver), schemaOptions);
  await app.close();
  return `${HEADER}\n${printSchema(lexicographicSortSchema(schema))}\n`;
}
