import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findBrowser, howToInstall } from './browser.mjs';
import { jestCounted } from './jest.mjs';
import { lint } from './lint.mjs';
import { prepare, prepareInstall } from './prepare.mjs';
import { textOf } from './problem.mjs';
import { root } from './root.mjs';
import { run } from './run.mjs';
import { createScreen } from './screen.mjs';
import { checkTypes } from './types.mjs';

/** A step that is one thing: it passes or fails. */
const single = ({ code, output }) => (code === 0 ? { passed: 1, failed: 0, skipped: 0, text: '' } : { passed: 0, failed: 1, skipped: 0, text: output });
const failure = (text) => ({ passed: 0, failed: 1, skipped: 0, text });

const generatedFiles = async () => {
  if (!existsSync(join(root, 'apps/api/dist/print-schema.js'))) return { passed: 0, failed: 0, skipped: 1, text: '' };
  return single(await run(process.execPath, [join(root, 'libs/launcher/bin/generate.mjs'), '--check'], { cwd: root }));
};

const journeys = () => {
  const browser = findBrowser();
  if (!browser) return failure(howToInstall);
  process.env.BALIE_BROWSER = browser;
  return jestCounted(root, 'journeys', ['journeys']);
};

/** In this order: what is quick and says most comes first. `built`: makes no sense without a build. */
const steps = [
  { name: 'lint', work: async () => single(await lint(root)) },
  { name: 'types', work: async () => single(await checkTypes(root)) },
  { name: 'generated', work: generatedFiles, built: true },
  { name: 'unit', work: () => jestCounted(root, 'unit', ['unit', 'dom']) },
  { name: 'guardrails', work: () => jestCounted(root, 'guardrails', ['guardrails']), built: true },
  { name: 'api', work: () => jestCounted(root, 'api', ['api']), built: true },
  { name: 'journeys', work: journeys, built: true },
  { name: 'faults', work: () => jestCounted(root, 'faults', ['faults']), built: true },
];

const mostLines = 200;

function show(screen, name, text) {
  const lines = text.trim().split('\n');
  screen.line();
  for (const line of lines.slice(0, mostLines)) screen.line(`    ${line}`);
  if (lines.length > mostLines) screen.line(`    … ${lines.length - mostLines} more lines in test-output/${name}.log`);
  screen.line();
}

async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    return failure(textOf(error));
  }
}

async function runStep(screen, { name, work }) {
  const finished = screen.step(name, 'running');
  const result = await attempt(work);
  finished(['passed', 'failed', 'skipped'].filter((word) => result[word] > 0 || (word === 'passed' && result.failed === 0)).map((word) => `${result[word]} ${word}`).join(', '));
  writeFileSync(join(root, 'test-output', `${name}.log`), result.output ?? result.text);
  if (result.failed > 0) show(screen, name, result.text);
  return result;
}

/** `npm test [-- STEP…]`: everything, or the steps named; a step that fails does not hide the others. */
export async function test(wanted) {
  const screen = createScreen();
  const unknown = wanted.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) {
    screen.fail(`There is no step "${unknown.join('", "')}": ${steps.map(({ name }) => name).join(', ')}.`);
    process.exit(2);
  }
  try {
    await prepareInstall(root, screen);
  } catch (error) {
    screen.fail(textOf(error));
    process.exit(1);
  }
  mkdirSync(join(root, 'test-output'), { recursive: true });
  const chosen = steps.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  const build = await attempt(async () => {
    if (chosen.some(({ built }) => built)) await prepare(root, screen);
    return { passed: 0, failed: 0, skipped: 0, text: '' };
  });
  if (build.failed > 0) show(screen, 'build', build.text);
  const results = [build];
  for (const step of chosen) results.push(step.built && build.failed > 0 ? await runStep(screen, { ...step, work: async () => failure('Not run: the build failed.') }) : await runStep(screen, step));
  const total = (word) => results.reduce((sum, result) => sum + result[word], 0);
  screen.line();
  screen.line(`${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
  process.exit(total('failed') > 0 ? 1 : 0);
}
