import { afterAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileLauncher } from '../testing/compile.js';
import { Desk, makeWorkspace, standIns } from '../testing/desk.js';
import { removeScratch, scratch } from '../testing/scratch.js';

const compiled = compileLauncher();
afterAll(() => {
  compiled.remove();
  removeScratch();
});

const command = `let text = '';
  if (process.argv[2] === 'triage') for await (const part of process.stdin) text += part;
  const { DATABASE_URL, DATABASE_MIGRATION_URL, PUBLIC_URL, BALIE_SECRET_KEY } = process.env;
  console.log(JSON.stringify({ args: process.argv.slice(2), text, url: DATABASE_URL, migration: DATABASE_MIGRATION_URL, public: PUBLIC_URL, key: Boolean(BALIE_SECRET_KEY) }));
  console.error('beside');
  process.exitCode = 7;`;

function workspace(files: Record<string, string> = { 'apps/api/dist/command.js': command }): string {
  const root = scratch();
  makeWorkspace(root, { ...standIns, ...files });
  return root;
}

function balie(root: string, args: string[], input = ''): { code: number | null; out: string; err: string } {
  const script = `const { main } = await import(${JSON.stringify(pathToFileURL(join(compiled.folder, 'command/main.js')).href)});
    const screen = { step: () => () => {}, line: () => {}, warn: (name, text) => console.error(name, text) };
    main(${JSON.stringify(root)}, ${JSON.stringify(args)}, screen).then((code) => (process.exitCode = code), (error) => { console.error(error.message); process.exitCode = 1; });`;
  const run = spawnSync(process.execPath, ['--input-type=module', '-e', script], { input, encoding: 'utf8', env: { PATH: process.env['PATH'] } });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

describe('a pure command', () => {
  it('needs no database and passes arguments, input, output and exit code through', () => {
    const root = workspace();
    const { code, out, err } = balie(root, ['triage', 'file.jsonl'], 'hallo');
    expect({ code, err }).toEqual({ code: 7, err: 'beside\n' });
    expect(JSON.parse(out)).toEqual({ args: ['triage', 'file.jsonl'], text: 'hallo', key: false });
    expect(existsSync(join(root, '.balie'))).toBe(false);
  });
});

describe('a command on data', () => {
  const args = ['token', 'create', '--role', 'OPERATOR', '--name', 'x'];

  it('starts the embedded database for its time', () => {
    const root = workspace();
    const { code, out } = balie(root, args);
    expect(code).toBe(7);
    const told = JSON.parse(out) as { url: string; migration: string; key: boolean; args: string[] };
    expect(told).toMatchObject({ args, key: true });
    expect([new URL(told.url).username, new URL(told.migration).username]).toEqual(['balie_app', 'balie_owner']);
    expect(existsSync(join(root, '.balie/postgres/data/postmaster.pid'))).toBe(false);
    expect(existsSync(join(root, '.balie/demo-people.json'))).toBe(true);
  });

  it('uses the database of the desk that runs', async () => {
    const root = workspace();
    const desk = Desk.start(compiled.folder, root);
    const run = await desk.up();
    expect(JSON.parse(balie(root, args).out)).toMatchObject({ url: run.database.databaseUrl, public: run.urls.desk });
    expect(desk.run.database.pid).toBe(run.database.pid);
    await desk.ends('SIGTERM');
  });
});

it.each([
  ['an unknown command', ['channel', 'sing'], 2, 'There is no command "channel sing".'],
  ['no command', [], 2, 'Usage: npm run -s balie -- COMMAND'],
  ['a part that is not built', ['simulate', 'all'], 2, '"balie simulate" is not built yet.'],
])('%s ends with 2 and says so', (_what, args, code, text) => {
  const result = balie(workspace(), args);
  expect(result).toMatchObject({ code, out: '' });
  expect(result.err).toContain(text);
});

it('simulating asks for a desk that runs', () => {
  const { code, err } = balie(workspace({ 'apps/simulator/dist/command.js': '' }), ['simulate', 'all']);
  expect({ code, err }).toEqual({ code: 1, err: 'The desk does not run: start it with "npm start" first (or set PUBLIC_URL to the one you mean).\n' });
});

it('helps', () => {
  expect(balie(workspace(), ['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('Usage:'), err: '' });
});
