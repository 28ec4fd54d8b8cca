import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeWorkspace } from './testing/desk.js';
import { removeScratch, scratch } from './testing/scratch.js';

afterAll(removeScratch);

const bin = fileURLToPath(new URL('../bin', import.meta.url));
const lock = (version: string) => JSON.stringify({ packages: { '': {}, 'node_modules/a': { version }, 'node_modules/for-other-machines': { version: '1.0.0', optional: true }, 'node_modules/@balie/api': { link: true, resolved: 'apps/api' }, 'apps/api': { version: '0.1.0' } } });
const installed = (version: string) => JSON.stringify({ packages: { 'node_modules/a': { version }, 'node_modules/@balie/api': { link: true } } });

/** Stands for npm and for nx: says in a file that it was called, and does just what the launcher waits for. */
const npm = `const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
  appendFileSync('calls', 'npm ' + process.argv[2] + '\\n');
  if (process.env.FAIL) { console.error('npm error 404 Not Found'); process.exit(1); }
  writeFileSync('node_modules/.package-lock.json', ${JSON.stringify(installed('2.0.0'))});`;
const nx = `const { appendFileSync, mkdirSync, writeFileSync } = require('node:fs');
  appendFileSync('calls', 'nx ' + process.argv.slice(2, 5).join(' ') + ' daemon=' + process.env.NX_DAEMON + '\\n');
  if (process.env.FAIL) { console.log('error TS1005'); process.exit(1); }
  mkdirSync('libs/launcher/dist/command', { recursive: true }); mkdirSync('apps/api/dist', { recursive: true });
  writeFileSync('libs/launcher/dist/command/main.js', 'export const main = async (root, args) => { console.log(args.join(" ")); return 3; };');`;

let root: string;
const balie = (env: Record<string, string> = {}) => spawnSync(process.execPath, ['libs/launcher/bin/balie.mjs', 'triage', 'x'], { cwd: root, encoding: 'utf8', env: { PATH: process.env['PATH'], npm_execpath: join(root, 'npm.cjs'), ...env } });
const calls = () => (existsSync(join(root, 'calls')) ? readFileSync(join(root, 'calls'), 'utf8').trim().split('\n') : []);
const touch = (path: string) => utimesSync(join(root, path), new Date(), new Date(Date.now() + 5000));

const install = 'npm ci';
const build = 'nx run-many -t build daemon=false';

beforeEach(() => {
  root = scratch();
  cpSync(bin, join(root, 'libs/launcher/bin'), { recursive: true });
  makeWorkspace(root, {
    'npm.cjs': npm,
    'node_modules/.bin/nx': nx,
    'node_modules/package.json': '{"type":"commonjs"}',
    'package-lock.json': lock('2.0.0'),
    'libs/launcher/project.json': '{}',
    'libs/launcher/package.json': '{"type":"module"}',
    'libs/launcher/src/a.ts': 'one',
    'libs/launcher/src/a.spec.ts': 'one',
    'apps/api/project.json': '{}',
    'apps/api/migrations/1-first.ts': 'one',
  });
});

it('installs and builds a fresh clone once, and then neither', () => {
  const first = balie();
  expect(first).toMatchObject({ status: 3, stdout: 'triage x\n' });
  expect(first.stderr).toMatch(/packages +installed/);
  expect(calls()).toEqual([install, build]);
  expect(balie()).toMatchObject({ status: 3, stdout: 'triage x\n', stderr: '' });
  expect(calls()).toEqual([install, build]);
});

describe('of what changed since', () => {
  beforeEach(() => {
    balie();
    rmSync(join(root, 'calls'));
  });

  it.each([
    ['a source is built', () => touch('libs/launcher/src/a.ts'), [build]],
    ['a migration is built', () => touch('apps/api/migrations/1-first.ts'), [build]],
    ['a spec is not', () => touch('libs/launcher/src/a.spec.ts'), []],
    ['what was built and is gone is built', () => rmSync(join(root, 'apps/api/dist'), { recursive: true }), [build]],
    ['packages that are others than the lock file says are installed', () => writeFileSync(join(root, 'node_modules/.package-lock.json'), installed('1.9.0')), [install]],
    ['an install that did not finish is done again', () => rmSync(join(root, 'node_modules/.package-lock.json')), [install]],
  ])('%s', (_what, change, expected) => {
    change();
    expect(balie().status).toBe(3);
    expect(calls()).toEqual(expected);
  });

  it('the compiled form of a removed source goes too: a renamed migration must not run twice', () => {
    writeFileSync(join(root, 'apps/api/dist/1-first.js'), '');
    rmSync(join(root, 'apps/api/migrations/1-first.ts'));
    balie();
    expect(existsSync(join(root, 'apps/api/dist/1-first.js'))).toBe(false);
  });
});

describe('says in a few words', () => {
  it('that the packages could not be had', () => {
    const { status, stdout, stderr } = balie({ FAIL: '1' });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('The npm packages could not be installed (npm ci):\nnpm error 404 Not Found');
    expect(stderr).not.toContain('    at ');
  });

  it('that the build failed, and tries again next time', () => {
    writeFileSync(join(root, 'node_modules/.package-lock.json'), installed('2.0.0'));
    expect(balie({ FAIL: '1' }).stderr).toContain('The build failed:\nerror TS1005');
    expect(balie().status).toBe(3);
  });

  it.each(['start', 'balie', 'test', 'jest'])('that this Node is too old (%s)', (name) => {
    const old = 'data:text/javascript,Object.defineProperty(process,"versions",{value:{...process.versions,node:"18.20.4"}})';
    const { status, stderr } = spawnSync(process.execPath, ['--import', old, join(bin, `${name}.mjs`)], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'Balie needs Node 20.19 or newer, this is 18.20.4. Get a newer one from https://nodejs.org.\n' });
  });
});

it('two commands started together install and build once', async () => {
  const both = [1, 2].map(() => spawn(process.execPath, ['libs/launcher/bin/balie.mjs', 'triage'], { cwd: root, stdio: 'ignore', env: { PATH: process.env['PATH'], npm_execpath: join(root, 'npm.cjs') } }));
  expect(await Promise.all(both.map(async (child) => (await once(child, 'exit'))[0] as number))).toEqual([3, 3]);
  expect(calls()).toEqual([install, build]);
});
