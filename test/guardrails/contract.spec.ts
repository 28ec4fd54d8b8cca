import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType, isRequiredArgument, isRequiredInputField, print,
  type GraphQLArgument, type GraphQLInputField, type GraphQLNamedType, type GraphQLSchema, type InputValueDefinitionNode,
} from 'graphql';
import { read, root } from '../support/workspace.js';

/** The schema as the built code prints it. */
function generated(): GraphQLSchema {
  return buildSchema(execFileSync(process.execPath, [join(root, 'apps/api/dist/print-schema.js')], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } }));
}

const withDefault = (node: InputValueDefinitionNode | undefined | null): string => (node?.defaultValue ? ` = ${print(node.defaultValue)}` : '');
const shown = (input: GraphQLArgument | GraphQLInputField): string => `${input.name}: ${String(input.type)}${withDefault(input.astNode)}`;

/** What the promise says and the schema does not, one line each. */
function missing(promise: GraphQLSchema, actual: GraphQLSchema): string[] {
  return Object.values(promise.getTypeMap()).filter((type) => !type.name.startsWith('__')).flatMap((type) => inType(type, actual.getType(type.name)));
}

function inType(promised: GraphQLNamedType, type: GraphQLNamedType | undefined): string[] {
  if (type?.constructor !== promised.constructor) return [`${promised.name} (${promised.constructor.name})`];
  if (isEnumType(promised) && isEnumType(type)) return promised.getValues().filter(({ name }) => !type.getValue(name)).map(({ name }) => `${type.name}.${name}`);
  if (isInputObjectType(promised) && isInputObjectType(type)) return [...inputs(promised.name, Object.values(promised.getFields()), Object.values(type.getFields()), isRequiredInputField)];
  const hasFields = (one: GraphQLNamedType) => isObjectType(one) || isInterfaceType(one);
  if (!hasFields(promised) || !hasFields(type)) return [];
  const interfaces = promised.getInterfaces().filter(({ name }) => !type.getInterfaces().some((one) => one.name === name)).map(({ name }) => `${type.name} implements ${name}`);
  const fields = Object.values(promised.getFields()).flatMap((field) => {
    const actual = type.getFields()[field.name];
    const label = `${type.name}.${field.name}`;
    if (String(actual?.type) !== String(field.type)) return [`${label}: ${String(field.type)} (is ${String(actual?.type)})`];
    return inputs(label, field.args, actual?.args ?? [], isRequiredArgument);
  });
  return [...interfaces, ...fields];
}

/** Every promised input with its type and default; one that is new may not be required. */
function inputs<Input extends GraphQLArgument | GraphQLInputField>(label: string, promised: readonly Input[], actual: readonly Input[], isRequired: (input: never) => boolean): string[] {
  const gone = promised.filter((input) => !actual.some((one) => shown(one) === shown(input))).map((input) => `${label}(${shown(input)})`);
  const demanding = actual.filter((one) => !promised.some((input) => input.name === one.name) && isRequired(one as never)).map((one) => `${label}(${shown(one)}) is required and was never promised`);
  return [...gone, ...demanding];
}

describe('what other programs rely on', () => {
  let schema: GraphQLSchema;
  beforeAll(() => {
    schema = generated();
  });

  it('is in the schema: every type, field, argument, default and value', () => {
    expect(missing(buildSchema(read('test/guardrails/contract.graphql')), schema)).toEqual([]);
  });

  it('is described in words: every type, field, argument and value of ours', () => {
    const silent = Object.values(schema.getTypeMap()).filter(({ name, astNode }) => !name.startsWith('__') && astNode).flatMap((type) => {
      const own = type.description || isInputObjectType(type) || ['Query', 'Mutation', 'Subscription'].includes(type.name) ? [] : [type.name];
      if (isEnumType(type)) return own;
      if (!('getFields' in type)) return own;
      return [...own, ...Object.values(type.getFields()).filter((field) => !field.description).map((field) => `${type.name}.${field.name}`)];
    });
    expect(silent).toEqual([]);
  });

  it('notices what is missing', () => {
    const promise = buildSchema('type Query { a(first: Int! = 50): Int! b: E } enum E { X Y }');
    const less = buildSchema('type Query { a(first: Int! = 20, extra: Int!): Int! b: E } enum E { X }');
    expect(missing(promise, less)).toEqual(['Query.a(first: Int! = 50)', 'Query.a(extra: Int!) is required and was never promised', 'E.Y']);
  });
});
