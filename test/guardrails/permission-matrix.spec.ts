import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PUBLIC_OPERATIONS, ROLE_OPERATIONS, mayCall, type Operation } from '@balie/domain/access/permissions.js';
import { ROLES, type Role } from '@balie/domain/words/enums.js';
import { buildSchema, getNamedType, isEnumType, isInputObjectType, isLeafType, isListType, isNonNullType, type GraphQLField, type GraphQLInputType, type GraphQLSchema } from 'graphql';
import { startApp, type TestApp } from '../support/app.js';
import { nobody, signedIn, type Client } from '../support/client.js';
import { read, root } from '../support/workspace.js';

const columns: readonly (Role | null)[] = [null, ...ROLES];
const operations = [...new Set([...PUBLIC_OPERATIONS, ...Object.values(ROLE_OPERATIONS).flat()])].sort();

/** One line an operation, one column a role: small enough to read before it changes. */
function matrix(): string {
  const width = Math.max(...operations.map((operation) => operation.length)) + 2;
  const names = columns.map((role) => role ?? 'nobody');
  const line = (first: string, cells: readonly string[]) => `${first.padEnd(width)}${cells.map((cell, i) => cell.padEnd((names[i] as string).length + 2)).join('')}`.trimEnd();
  return `${[line('', names), ...operations.map((operation) => line(operation, columns.map((role) => (mayCall(role === null ? null : [role], operation) ? 'yes' : '·'))))].join('\n')}\n`;
}

/** Something of the type that the API reads without complaint, so that the guard is asked. */
function anything(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return anything(type.ofType);
  if (isListType(type)) return [anything(type.ofType)];
  if (isInputObjectType(type)) return Object.fromEntries(Object.values(type.getFields()).filter((field) => isNonNullType(field.type)).map((field) => [field.name, anything(field.type)]));
  if (isEnumType(type)) return type.getValues()[0]?.name;
  const values: Record<string, unknown> = { Int: 1, Float: 1, Boolean: false, DateTime: '2030-01-01T00:00:00Z', JSON: {} };
  return values[getNamedType(type).name] ?? '01900000-0000-7000-8000-000000000000';
}

function operationFor(kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>): { query: string; variables: Record<string, unknown> } {
  const required = field.args.filter((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined);
  const declared = required.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const passed = required.map(({ name }) => `${name}: $${name}`).join(', ');
  const call = `${field.name}${passed ? `(${passed})` : ''}${isLeafType(getNamedType(field.type)) ? '' : ' { __typename }'}`;
  return { query: `${kind}${declared ? `(${declared})` : ''} { ${call} }`, variables: Object.fromEntries(required.map(({ name, type }) => [name, anything(type)])) };
}

describe('who may call what', () => {
  it('is this table', () => {
    expect(matrix()).toBe(read('test/guardrails/permission-matrix.txt'));
  });

  describe('and the running API keeps to it', () => {
    let app: TestApp;
    let schema: GraphQLSchema;
    const clients = new Map<Role | null, Pick<Client, 'graphql'>>();

    beforeAll(async () => {
      schema = buildSchema(execFileSync(process.execPath, [join(root, 'apps/api/dist/print-schema.js')], { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } }));
      app = await startApp({ role: 'http' });
      clients.set(null, nobody(app));
      for (const role of ROLES) clients.set(role, await signedIn(app, [role], { token: true }));
    });
    afterAll(() => app?.close());

    it.each(columns.map((role) => [role ?? 'nobody', role] as const))('for %s', async (_name, role) => {
      const wrong: string[] = [];
      for (const [kind, type] of [['query', schema.getQueryType()], ['mutation', schema.getMutationType()]] as const) {
        for (const field of Object.values(type?.getFields() ?? {})) {
          const { query, variables } = operationFor(kind, field);
          const { errors } = await (clients.get(role) as Client).graphql(query, variables);
          const refused = errors?.some(({ extensions }) => ['FORBIDDEN', 'UNAUTHENTICATED'].includes(extensions.code)) === true;
          const unread = errors?.some(({ message }) => message.includes('Variable "$')) === true;
          if (unread) wrong.push(`${field.name} was never asked: ${errors?.[0]?.message}`);
          if (refused === mayCall(role === null ? null : [role], field.name as Operation)) wrong.push(`${field.name} is ${refused ? 'refused' : 'open'}`);
        }
      }
      expect(wrong).toEqual([]);
    });
  });
});
