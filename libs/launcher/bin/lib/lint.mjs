import { join } from 'node:path';
import { run } from './run.mjs';

/** ESLint over everything, `{code, output}`. nx is asked for its graph first: without one the rule on boundaries skips itself, with a mere warning. */
export async function lint(root) {
  const env = { ...process.env, NX_DAEMON: 'false' };
  const graph = await run(process.execPath, [join(root, 'node_modules/.bin/nx'), 'show', 'projects'], { cwd: root, env });
  if (graph.code !== 0) return graph;
  const result = await run(process.execPath, [join(root, 'node_modules/eslint/bin/eslint.js'), '.', '--cache', '--cache-location', 'node_modules/.cache/eslint/'], { cwd: root, env });
  return /rule will be skipped/.test(result.output) ? { ...result, code: 1 } : result;
}
