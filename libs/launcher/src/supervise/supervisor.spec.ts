import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { withClient } from '../postgres/provision.js';
import { startPostgres } from '../postgres/start.js';
import { until } from '../process/end.js';
import { isRunning } from '../process/identity.js';
import { compileLauncher } from '../testing/compile.js';
import { Desk, makeWorkspace } from '../testing/desk.js';
import { removeScratch, scratch } from '../testing/scratch.js';

const compiled = compileLauncher();
const desks: Desk[] = [];

function workspace(): string {
  const root = scratch();
  makeWorkspace(root);
  return root;
}

function start(root = workspace(), env: Record<string, string> = {}): Desk {
  const desk = Desk.start(compiled.folder, root, env);
  desks.push(desk);
  return desk;
}

const environmentOf = async (port: number) => (await (await fetch(`http://127.0.0.1:${port}/`)).json()) as Record<string, string>;

afterEach(async () => {
  for (const desk of desks.splice(0)) await desk.ends('SIGTERM');
});
afterAll(() => {
  compiled.remove();
  removeScratch();
});

it('brings everything up, says where it is and as whom to sign in, and ends it in order', async () => {
  const desk = start();
  const run = await desk.up();
  expect(desk.output).toContain(`Desk                 http://localhost:${run.port}\n`);
  expect(desk.output).toMatch(/Shift lead {2}sanne@demo\.example {2}een-twee/);
  expect(desk.output).toContain('27 teams');
  await desk.says('shown');
  expect(desk.output).not.toContain('hidden');
  expect(statSync(join(desk.root, '.balie/run.json')).mode & 0o777).toBe(0o600);
  expect(statSync(join(desk.root, '.balie/secret-key')).mode & 0o777).toBe(0o600);
  const environment = await environmentOf(run.port);
  expect(environment).toMatchObject({
    NODE_ENV: 'production', BALIE_ROLE: 'http', BALIE_DEMO: 'on', BALIE_EMBEDDED: '1', BALIE_ALLOWED_PRIVATE_HOSTS: '127.0.0.1', PUBLIC_URL: `http://localhost:${run.port}`,
    DATABASE_URL: run.database.databaseUrl, BALIE_DATA_DIR: join(desk.root, '.balie'), BALIE_SECRET_KEY: readFileSync(join(desk.root, '.balie/secret-key'), 'utf8').trim(),
  });
  expect(new URL(run.database.databaseUrl).username).toBe('balie_app');
  expect(await desk.ends('SIGINT')).toBe(0);
  expect(readFileSync(join(desk.root, '.balie/order'), 'utf8')).toBe('http worker ');
  expect(existsSync(join(desk.root, '.balie/run.json'))).toBe(false);
  expect([...run.processes, ...(run.database.pid ? [{ pid: run.database.pid, startedAs: '' }] : [])].filter(isRunning)).toEqual([]);
});

it('restarts what dies: http, worker and PostgreSQL on its port', async () => {
  const desk = start();
  const before = await desk.up();
  await withClient(before.database.migrationUrl ?? '', (client) => client.query('create table kept as select 7 as id'));
  for (const name of ['http', 'worker']) {
    const pid = desk.pidOf(name);
    process.kill(pid ?? 0, 'SIGKILL');
    expect(await until(() => ![undefined, pid].includes(desk.pidOf(name)), 5000)).toBe(true);
    await desk.says(`${name.padEnd(12)}ended unexpectedly (killed by SIGKILL); starting it again`);
  }
  process.kill(before.database.pid ?? 0, 'SIGKILL');
  await desk.says(`PostgreSQL runs again on port ${before.database.port}`);
  expect(desk.run.database.pid).not.toBe(before.database.pid);
  expect(await withClient(before.database.databaseUrl, async (client) => (await client.query("select to_regclass('kept') is not null as kept")).rows)).toEqual([{ kept: true }]);
});

it('recovers from its own kill -9: what it left running is ended first', async () => {
  const killed = start();
  const before = await killed.up();
  await killed.ends('SIGKILL');
  expect(before.processes.filter(isRunning)).toHaveLength(2);
  const desk = start(killed.root, { PORT: String(before.port) });
  const after = await desk.up();
  expect(desk.output).toContain('the last start was killed; ended what it left running: http, worker');
  expect(before.processes.filter(isRunning)).toEqual([]);
  expect(after.port).toBe(before.port);
});

it('refuses to run twice from one folder, and leaves the first alone', async () => {
  const first = start();
  const run = await first.up();
  const second = start(first.root);
  expect(await second.ends()).toBe(1);
  expect(second.output).toContain(`Balie runs already, at http://localhost:${run.port} (process ${first.process.pid})`);
  expect((await environmentOf(run.port))['BALIE_ROLE']).toBe('http');
  expect(first.run.supervisor).toEqual(run.supervisor);
});

it('started again while it ends, waits for that', async () => {
  const first = start();
  const run = await first.up();
  first.process.kill('SIGTERM');
  const second = start(first.root, { PORT: String(run.port) });
  expect((await second.up()).supervisor.pid).toBe(second.process.pid);
  expect(await first.ends()).toBe(0);
});

it('ends in order when the shell npm runs it in is gone', async () => {
  const desk = Desk.startThroughShell(compiled.folder, workspace());
  desks.push(desk);
  const run = await desk.up();
  desk.process.kill('SIGKILL');
  expect(await until(() => !existsSync(join(desk.root, '.balie/run.json')), 10_000)).toBe(true);
  expect(readFileSync(join(desk.root, '.balie/order'), 'utf8')).toBe('http worker ');
  expect(await until(() => !isRunning(run.supervisor), 5000)).toBe(true);
});

it('migrates and seeds the demo once per build', async () => {
  const root = workspace();
  const builtAs = (stamp: string) => makeWorkspace(root, { 'node_modules/.cache/balie/build.json': JSON.stringify({ stamp }) });
  const migrates = async () => {
    const desk = start(root);
    await desk.up();
    await desk.ends('SIGTERM');
    return desk.output.includes('database up to date') && desk.output.includes('27 teams');
  };
  builtAs('one');
  expect([await migrates(), await migrates()]).toEqual([true, false]);
  builtAs('two');
  expect(await migrates()).toBe(true);
});

it('waits for a command that uses the database', async () => {
  const root = workspace();
  const server = await startPostgres({ dataDir: join(root, '.balie'), purpose: 'a balie command' });
  const desk = start(root);
  await desk.says(`waiting for a balie command (process ${process.pid}) to finish`);
  await server.stop();
  await desk.up();
});

it('a second Ctrl-C ends at once what does not want to', async () => {
  const desk = start(workspace(), { STUBBORN: '1' });
  const run = await desk.up();
  // npm passes every Ctrl-C on once more: what comes within the same moment is not a second one.
  desk.process.kill('SIGINT');
  desk.process.kill('SIGINT');
  await desk.says('Ctrl-C again');
  expect(await until(() => run.processes.filter(isRunning).length === 1, 5000)).toBe(true);
  await until(() => desk.process.exitCode !== null || !desk.process.kill('SIGINT'), 5000, 50);
  expect(await desk.ends()).toBe(130);
  expect(run.processes.filter(isRunning)).toEqual([]);
});

it('ends in order when asked to during the start', async () => {
  const desk = start();
  await desk.says('database');
  expect(await desk.ends('SIGINT')).toBe(0);
  expect(existsSync(join(desk.root, '.balie/postgres/owner.json'))).toBe(false);
});

describe('says in one sentence', () => {
  it.each([
    ['what is wrong with the settings', { PORT: 'http', BALIE_DEMO: 'maybe' }, ['PORT must be a number from 0 (any free one) to 65535, not "http"', 'BALIE_DEMO must be on or off, not "maybe"']],
    ['that a database of one\'s own needs a key', { DATABASE_URL: 'postgres://a:b@127.0.0.1:1/c' }, ['BALIE_SECRET_KEY is not set']],
    ['that the database cannot be reached', { DATABASE_URL: 'postgres://a:geheim@127.0.0.1:1/c', BALIE_SECRET_KEY: 'k'.repeat(40) }, ['DATABASE_URL: PostgreSQL at 127.0.0.1:1/c (user a) cannot be used: nothing listens there.']],
    ['why a migration failed', { FAIL: 'migrate' }, ['Bringing the database up to date failed: relation "report" already exists']],
    ['why a process does not start', { FAIL: 'http' }, ['http does not start (ended with code 78): METRICS_TOKEN: too short']],
    ['why a process dies again and again', { FAIL: 'http-crash' }, ['http does not start (ended with code 1)', 'Error: no luck']],
  ])('%s', async (_what, env, sentences) => {
    const desk = start(workspace(), env);
    expect(await desk.ends()).toBe(1);
    for (const sentence of sentences) expect(desk.output).toContain(sentence);
    expect(desk.output).not.toContain('    at ');
    expect(desk.output).not.toContain('geheim');
  });

  it('that the port is taken', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const { port } = blocker.address() as { port: number };
    const desk = start(workspace(), { PORT: String(port) });
    expect(await desk.ends()).toBe(1);
    blocker.close();
    expect(desk.output).toContain(`Port ${port} is taken by another program: end that, or choose another one, as in: PORT=${port + 1} npm start`);
  });
});

it('with a database of one\'s own seeds no demo and shows the first administrator\'s link', async () => {
  const dataDir = scratch();
  const server = await startPostgres({ dataDir, volatile: true });
  const desk = start(workspace(), { DATABASE_URL: server.appUrl, DATABASE_MIGRATION_URL: server.ownerUrl, BALIE_SECRET_KEY: 'k'.repeat(40) });
  const run = await desk.up();
  expect(desk.output).toContain(`First administrator  ${run.urls.desk.replace(/\/$/, '')}/first/abc`);
  expect(desk.output).not.toContain('Sign in as');
  const environment = await environmentOf(run.port);
  expect(environment).toMatchObject({ BALIE_DEMO: 'off', DATABASE_URL: server.appUrl });
  expect(environment).not.toHaveProperty('BALIE_EMBEDDED');
  expect(await desk.ends('SIGTERM')).toBe(0);
  await server.stop();
});
