import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, parse, validate } from 'graphql';
import { LIMITS, checkLimits } from './limits.js';

const schema = buildSchema(`
  type Query { node: Node nodes: [Node!]! page(first: Int! = 50, last: Int): Page! }
  type Page { edges: [Edge!]! } type Edge { node: Node! }
  type Node { id: ID! child: Node children: [Node!]! page(first: Int, last: Int): Page! }
`);

function refusal(query: string, variables: Record<string, unknown> = {}): string | null {
  const document = parse(query);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  try {
    if (operation) checkLimits(schema, document, operation, variables);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

const deep = (levels: number): string => `{ node { ${'child { '.repeat(levels - 2)}id ${'} '.repeat(levels - 1)}}`;
const page = (size: string, inside: string): string => `page(${size}) { edges { node { ${inside} } } }`;

describe('limits of an operation', () => {
  it.each([
    [LIMITS.depth, null],
    [LIMITS.depth + 1, 'An operation may be 12 fields deep.'],
  ])('%i fields deep', (levels, expected) => {
    expect(refusal(deep(levels))).toBe(expected);
  });

  it('depth does not hide in fragments', () => {
    expect(refusal(`{ node { ...A } } fragment A on Node { ${'child { '.repeat(11)}id ${'} '.repeat(11)}}`)).toContain('deep');
    expect(refusal(`{ node { ${'... on Node { '.repeat(40)}id ${'} '.repeat(40)}} }`)).toBeNull();
  });

  it.each([
    ['a page counts as often as it is long', `{ ${page('first: 100', 'id ' + page('first: 50', 'id'))} }`, null],
    ['pages inside pages multiply', `{ ${page('first: 100', page('first: 100', 'id child { id }'))} }`, 'costs more'],
    ['the default size counts too', `{ ${page('last: 100', page('first: 100', 'id child { id } other: child { id }'))} }`, 'costs more'],
    ['lists without a size count ten times', `{ nodes { children { children { children { children { id } } } } } }`, 'costs more'],
    ['first is 1 to 100', `{ ${page('first: 101', 'id')} }`, 'A page holds'],
    ['last as well', `{ ${page('first: 50', page('last: 0', 'id'))} }`, 'A page holds'],
  ])('%s', (_what, query, expected) => {
    if (expected === null) expect(refusal(query)).toBeNull();
    else expect(refusal(query)).toContain(expected);
  });

  it('sizes in variables count as they are sent', () => {
    const query = 'query($n: Int!) { page(first: $n) { edges { node { id } } } }';
    expect(refusal(query, { n: 100 })).toBeNull();
    expect(refusal(query, { n: 101 })).toContain('A page holds');
  });

  it('introspection of a tool outside production is not too deep', () => {
    expect(refusal(`{ __schema { types { ofType: name } } }`)).toBeNull();
  });
});
