import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.mjs';

function projectsOf(root) {
  const inGroups = ['libs', 'apps'].flatMap((group) => readdirSync(join(root, group)).sort().map((name) => `${group}/${name}`));
  // A page may live inside the program that serves it.
  return [...inGroups.flatMap((project) => [project, `${project}/page`]), 'test'].filter((project) => existsSync(join(root, project, 'tsconfig.json')));
}

/** Checks the types of every project, one after the other; remembers what it knew for the next time. `{code, output}`. */
export async function checkTypes(root) {
  const cache = join(root, 'node_modules/.cache/balie/types');
  mkdirSync(cache, { recursive: true });
  const results = [];
  for (const project of projectsOf(root)) {
    const buildInfo = join(cache, `${project.replaceAll('/', '-')}.json`);
    results.push(await run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', project, '--noEmit', '--incremental', '--tsBuildInfoFile', buildInfo], { cwd: root }));
  }
  return { code: results.every(({ code }) => code === 0) ? 0 : 1, output: results.map(({ output }) => output).join('') };
}
