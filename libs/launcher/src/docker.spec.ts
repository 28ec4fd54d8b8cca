import { describe, expect, it } from '@jest/globals';
import { DockerfileParser } from 'dockerfile-ast';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const read = (path: string) => readFileSync(root + path, 'utf8');

/** Every setting the program knows, from the one file that reads the environment. */
const settings = new Set([...read('apps/api/src/platform/config/config.ts').matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map((match) => match[1]));

const pinned = (image: string) => /^[\w./-]+:\d+(\.\d+)+[\w.-]*$/.test(image);

describe('Dockerfile', () => {
  const dockerfile = DockerfileParser.parse(read('docker/Dockerfile'));
  const instructions = dockerfile.getInstructions();
  const of = (keyword: string) => instructions.filter((instruction) => instruction.getKeyword() === keyword);
  const lastStage = instructions.slice(instructions.findLastIndex((instruction) => instruction.getKeyword() === 'FROM'));
  const last = (keyword: string) => lastStage.findLast((instruction) => instruction.getKeyword() === keyword)?.getArgumentsContent() ?? '';

  it('builds every stage on one pinned base that can be exchanged', () => {
    expect(dockerfile.getARGs().map((arg) => arg.getProperty()?.getName())).toEqual(['BASE']);
    expect(pinned(dockerfile.getARGs()[0]?.getProperty()?.getValue() ?? '')).toBe(true);
    expect(dockerfile.getFROMs().map((from) => from.getImage())).toEqual(['${BASE}', '${BASE}']);
  });

  it('runs as nobody in particular, by number', () => {
    expect(last('USER')).toMatch(/^[1-9]\d+:[1-9]\d+$/);
    expect(lastStage.findLastIndex((instruction) => ['COPY', 'RUN', 'ADD'].includes(instruction.getKeyword()))).toBeLessThan(lastStage.findIndex((instruction) => instruction.getKeyword() === 'USER'));
  });

  it('says how it is, and starts without a shell', () => {
    expect(last('HEALTHCHECK')).toContain('/health/live');
    expect(JSON.parse(last('CMD'))).toEqual(['node', 'apps/api/dist/main.js']);
  });

  it('sets only what the program knows', () => {
    const names = dockerfile.getENVs().flatMap((env) => env.getProperties().map((property) => property.getName()));
    expect(names.filter((name) => !settings.has(name ?? '') && name !== 'NX_DAEMON')).toEqual([]);
  });

  it('has the package list of every workspace before it installs', () => {
    const workspaces = ['apps', 'libs'].flatMap((group) => readdirSync(root + group).map((name) => `${group}/${name}`)).filter((path) => existsSync(`${root}${path}/package.json`));
    const copied = of('COPY').map((copy) => copy.getArgumentsContent()?.split(' ')[0]);
    expect([...workspaces, 'test'].filter((path) => !copied.includes(`${path}/package.json`))).toEqual([]);
  });

  it('leaves secrets and what was built elsewhere out', () => {
    expect(read('docker/Dockerfile.dockerignore').split('\n')).toEqual(expect.arrayContaining(['**/node_modules', '**/dist', '**/.env', '.git', '.balie']));
  });
});

interface Service {
  image: string;
  build?: { context: string; dockerfile: string };
  command?: string[];
  environment: Record<string, string>;
  healthcheck?: { test?: string[]; disable?: boolean };
  depends_on?: Record<string, { condition: string }>;
  volumes?: string[];
  ports?: string[];
  read_only?: boolean;
}

describe('compose.yml', () => {
  const text = read('docker/compose.yml');
  const { services, volumes } = parse(text, { merge: true }) as { services: Record<string, Service>; volumes: Record<string, null> };
  const ours = ['setup', 'http', 'worker'];
  const service = (name: string): Service => {
    const found = services[name];
    if (!found) throw new Error(`no service ${name}`);
    return found;
  };

  it('has a database, a set-up that ends, and both roles from one image', () => {
    expect(Object.keys(services)).toEqual(['postgres', ...ours]);
    expect(new Set(ours.map((name) => service(name).image)).size).toBe(1);
    expect(ours.map((name) => existsSync(`${root}${service(name).build?.dockerfile ?? ''}`))).toEqual([true, true, true]);
    expect(service('worker').command).toEqual(['node', 'apps/api/dist/worker.js']);
    expect([service('http').environment['BALIE_ROLE'], service('worker').environment['BALIE_ROLE']]).toEqual(['http', 'worker']);
  });

  it('names every image exactly, and a database that is new enough', () => {
    expect(Object.values(services).map(({ image }) => image).filter((image) => !pinned(image))).toEqual([]);
    expect(Number(/postgres:(\d+)/.exec(service('postgres').image)?.[1])).toBeGreaterThanOrEqual(16);
  });

  it('sets only what the program knows', () => {
    expect(ours.flatMap((name) => Object.keys(service(name).environment)).filter((name) => !settings.has(name))).toEqual([]);
  });

  it('asks for nothing that docker/.env.example does not explain', () => {
    const asked = new Set([...text.matchAll(/\$\{([A-Z_]+)/g)].map((match) => match[1]));
    const explained = new Set([...read('docker/.env.example').matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]));
    expect([...asked].sort()).toEqual([...explained].sort());
  });

  it('gives the owner\'s password to the set-up only', () => {
    expect(ours.filter((name) => 'DATABASE_MIGRATION_URL' in service(name).environment)).toEqual(['setup']);
    expect(ours.map((name) => new URL(service(name).environment['DATABASE_URL']?.replace(/\$\{[^}]*\}/, 'x') ?? '').username)).toEqual(['balie_app', 'balie_app', 'balie_app']);
  });

  it('starts in order and knows how each is', () => {
    expect(service('setup').depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    for (const name of ['http', 'worker']) expect(service(name).depends_on?.['setup']).toEqual({ condition: 'service_completed_successfully' });
    expect(service('postgres').healthcheck?.test).toContain('pg_isready');
    expect(service('worker').healthcheck?.test?.join(' ')).toContain(`:${service('worker').environment['WORKER_PORT']}/health/live`);
    expect(service('http').healthcheck).toBeUndefined();
  });

  it('keeps what must last in named volumes, and opens one port on loopback only', () => {
    const named = Object.values(services).flatMap((one) => one.volumes ?? []).map((volume) => volume.split(':')[0] ?? '').filter((volume) => !volume.startsWith('.'));
    expect([...new Set(named)].sort()).toEqual(Object.keys(volumes).sort());
    expect(Object.values(services).flatMap((one) => one.ports ?? []).filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
    expect(ours.map((name) => service(name).read_only)).toEqual([true, true, true]);
  });
});
