import { dirname, join, normalize } from 'node:path/posix';
import { describe, expect, it } from '@jest/globals';
import { filesBelow, read } from '../support/workspace.js';

type Graph = ReadonlyMap<string, readonly string[]>;

/** Relative imports that remain when it is built; `import type` vanishes, and a part may name the type of what shows it. */
function importsOf(path: string, text: string, exists: (path: string) => boolean): string[] {
  const lasting = text.replaceAll(/^(import|export) type [^;]*;$/gm, '');
  const found = [...lasting.matchAll(/(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g)].map((match) => normalize(join(dirname(path), match[1] as string)));
  return found.flatMap((target) => [target, target.replace(/\.js$/, '.ts'), target.replace(/\.js$/, '.tsx')].filter(exists).slice(0, 1));
}

/** One path per knot, or nothing. */
function cycles(graph: Graph): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (node: string, path: string[]): void => {
    const seen = path.indexOf(node);
    if (seen >= 0) return void found.push([...path.slice(seen), node].join(' → '));
    if (done.has(node)) return;
    done.add(node);
    for (const next of graph.get(node) ?? []) walk(next, [...path, node]);
  };
  for (const node of graph.keys()) walk(node, []);
  return found;
}

describe('imports', () => {
  it('have no cycles', () => {
    const files = ['apps', 'libs', 'test'].flatMap((folder) => filesBelow(folder, /\.tsx?$/));
    const known = new Set(files);
    const graph = new Map(files.map((file) => [file, importsOf(file, read(file), (path) => known.has(path))]));
    expect(files.length).toBeGreaterThan(100);
    expect([...graph.values()].flat().length).toBeGreaterThan(300);
    expect(cycles(graph)).toEqual([]);
  });

  it('would be seen to have one', () => {
    expect(cycles(new Map([['a', ['b']], ['b', ['c']], ['c', ['b']]]))).toEqual(['b → c → b']);
    expect(importsOf('x/a.ts', `import { b } from './b.js';\nconst c = await import('../c.js');`, (path) => ['x/b.ts', 'c.ts'].includes(path))).toEqual(['x/b.ts', 'c.ts']);
    expect(importsOf('x/a.ts', `import type { B } from './b.js';`, () => true)).toEqual([]);
  });
});
