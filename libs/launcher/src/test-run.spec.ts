import { afterAll, beforeEach, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeWorkspace } from './testing/desk.js';
import { removeScratch, scratch } from './testing/scratch.js';

afterAll(removeScratch);

const bin = fileURLToPath(new URL('../bin', import.meta.url));

/** Stands for Jest: `results.json` says what a project's tests come to. */
const jest = `const { readFileSync, writeFileSync } = require('node:fs');
  const project = process.argv[process.argv.indexOf('--selectProjects') + 1];
  const [passed, failed, pending] = JSON.parse(readFileSync('results.json', 'utf8'))[project] ?? [1, 0, 0];
  const file = process.argv.find((arg) => arg.startsWith('--outputFile=')).slice(13);
  if (passed !== null) writeFileSync(file, JSON.stringify({ numPassedTests: passed, numFailedTests: failed, numPendingTests: pending, numTodoTests: 0, numRuntimeErrorTestSuites: 0, testResults: failed ? [{ name: project + '.spec.ts', status: 'failed', message: 'expected one, got two' }] : [] }));
  console.log('noise'); process.exitCode = failed || passed === null ? 1 : 0;`;

const tool = (name: string) => `if (process.env.FAIL === '${name}') { console.log('${name} found something'); process.exitCode = 1; }`;

let root: string;
const npmTest = (env: Record<string, string> = {}, steps: string[] = []) => {
  const run = spawnSync(process.execPath, ['libs/launcher/bin/test.mjs', ...steps], { cwd: root, encoding: 'utf8', env: { PATH: '/nowhere', BALIE_BROWSER: process.execPath, ...env } });
  return { code: run.status, out: run.stdout, last: run.stdout.trim().split('\n').at(-1) };
};
const results = (of: Record<string, (number | null)[]>) => writeFileSync(join(root, 'results.json'), JSON.stringify(of));

beforeEach(() => {
  root = scratch();
  cpSync(bin, join(root, 'libs/launcher/bin'), { recursive: true });
  makeWorkspace(root, {
    'package-lock.json': '{"packages":{}}',
    'node_modules/.package-lock.json': '{"packages":{}}',
    'node_modules/package.json': '{"type":"commonjs"}',
    'node_modules/.bin/nx': tool('nx'),
    'node_modules/eslint/bin/eslint.js': tool('lint'),
    'node_modules/typescript/bin/tsc': tool('types'),
    'node_modules/jest/bin/jest.js': jest,
    'libs/launcher/project.json': '{}',
    'libs/launcher/tsconfig.json': '{}',
    'apps/api/project.json': '{}',
    'results.json': '{}',
  });
});

it('runs every step and ends with the sum', () => {
  results({ unit: [40, 0, 2], api: [10, 0, 0] });
  const { code, out, last } = npmTest();
  expect({ code, last }).toEqual({ code: 0, last: '55 passed, 0 failed, 3 skipped' });
  expect(out.match(/^ {2}\w+/gm)).toEqual(['  build', '  lint', '  types', '  generated', '  unit', '  guardrails', '  api', '  journeys', '  faults']);
  expect(out).not.toContain('noise');
});

it('goes on after a failure, shows it, and fails in the end', () => {
  results({ unit: [40, 1, 0] });
  const { code, out, last } = npmTest({ FAIL: 'lint' });
  expect({ code, last }).toEqual({ code: 1, last: '45 passed, 2 failed, 1 skipped' });
  expect(out).toContain('lint found something');
  expect(out).toContain('unit.spec.ts\n    expected one, got two');
});

it('counts a Jest that did not come to its tests as one failure, and shows what it said', () => {
  results({ api: [null] });
  const { code, out, last } = npmTest({}, ['api']);
  expect({ code, last }).toEqual({ code: 1, last: '0 passed, 1 failed, 0 skipped' });
  expect(out).toContain('noise');
});

it('fails the journeys without a browser, and says how to get one', () => {
  const { code, out, last } = npmTest({ BALIE_BROWSER: '/nowhere/chromium' }, ['unit', 'journeys']);
  expect({ code, last }).toEqual({ code: 1, last: '1 passed, 1 failed, 0 skipped' });
  expect(out).toContain('apt-get install --no-install-recommends chromium fonts-liberation');
});

it('without a build runs what needs none', () => {
  const { code, out, last } = npmTest({ FAIL: 'nx' });
  expect({ code, last }).toEqual({ code: 1, last: '2 passed, 7 failed, 0 skipped' });
  expect(out).toContain('The build failed:\n    nx found something');
  expect(readFileSync(join(root, 'test-output/api.log'), 'utf8')).toBe('Not run: the build failed.');
});

it('knows its steps', () => {
  expect(npmTest({}, ['everything']).code).toBe(2);
});
