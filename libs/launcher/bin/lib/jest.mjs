import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { run, runHere } from './run.mjs';

export const projects = ['unit', 'dom', 'guardrails', 'api', 'journeys', 'faults'];

/** These stand on what the build makes; the others read the sources. */
export const needBuild = ['guardrails', 'api', 'journeys', 'faults'];

/** A whole desk and a browser, or a desk under load that is killed: one at a time on a small machine. */
const alone = ['journeys', 'faults'];

function invocation(root, names, args) {
  const workers = names.some((name) => alone.includes(name)) ? 1 : 2;
  return ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', join(root, 'node_modules/jest/bin/jest.js'), '-c', join(root, 'test/jest.config.mjs'), '--selectProjects', ...names, `--maxWorkers=${workers}`, '--passWithNoTests', ...args];
}

/** Jest for these projects in this terminal; resolves with its exit code. */
export const jestHere = (root, names, args) => runHere(process.execPath, invocation(root, names, args), { cwd: root });

/** Jest for these projects, quietly: `{passed, failed, skipped, text}` with the failures as Jest words them. */
export async function jestCounted(root, step, names) {
  const report = join(root, 'test-output', `${step}.json`);
  mkdirSync(join(root, 'test-output'), { recursive: true });
  rmSync(report, { force: true });
  const { code, output } = await run(process.execPath, invocation(root, names, ['--json', `--outputFile=${report}`, '--silent']), { cwd: root, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined } });
  return { output, ...counts(report, code, output) };
}

function counts(report, code, output) {
  let result;
  try {
    result = JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { passed: 0, failed: 1, skipped: 0, text: output };
  }
  const { numPassedTests: passed, numPendingTests: pending, numTodoTests: todo, numFailedTests, numRuntimeErrorTestSuites } = result;
  const failed = numFailedTests + numRuntimeErrorTestSuites;
  const text = result.testResults.filter(({ status }) => status === 'failed').map(({ name, message }) => `${name}\n${message}`).join('\n');
  // Every test passed and Jest did not: something around them failed, such as the teardown.
  return code !== 0 && failed === 0 ? { passed, failed: 1, skipped: pending + todo, text: output } : { passed, failed, skipped: pending + todo, text };
}
