import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { until } from '../process/end.js';
import { type RunFile } from '../supervise/run-file.js';

const screen = fileURLToPath(new URL('../../bin/lib/screen.mjs', import.meta.url));

/** Tiny processes in the place of the real ones: they say what they were given, and do as the spec's environment tells them. */
export const standIns: Record<string, string> = {
  'apps/api/dist/migrate.js': `if (process.env.FAIL === 'migrate') { console.error('relation "report" already exists'); process.exit(1); } console.log('database up to date');`,
  'apps/api/dist/seed.js': `import { writeFileSync } from 'node:fs';
    if (process.env.BALIE_DEMO === 'on') writeFileSync(process.env.BALIE_DATA_DIR + '/demo-people.json', JSON.stringify([{ name: 'A', email: 'sanne@demo.example', password: 'een-twee', role: 'SHIFT_LEAD' }]));
    else console.log('FIRST_ADMIN_LINK ' + process.env.PUBLIC_URL + '/first/abc');
    console.log('27 teams');`,
  'apps/api/dist/main.js': `import { createServer } from 'node:http';
    import { appendFileSync } from 'node:fs';
    if (process.env.FAIL === 'http') { console.error('METRICS_TOKEN: too short'); process.exit(78); }
    if (process.env.FAIL === 'http-crash') throw new Error('no luck');
    const server = createServer((request, response) => response.end(JSON.stringify(process.env))).listen(Number(process.env.PORT), process.env.HOST);
    console.log(JSON.stringify({ level: 30, msg: 'hidden' })); console.log(JSON.stringify({ level: 40, msg: 'shown' }));
    process.on('SIGTERM', () => { appendFileSync(process.env.BALIE_DATA_DIR + '/order', 'http '); process.exit(0); });`,
  'apps/api/dist/worker.js': `import { appendFileSync } from 'node:fs';
    process.send?.({ ready: true }); setInterval(() => undefined, 1000);
    process.on('SIGTERM', () => { if (process.env.STUBBORN) return; appendFileSync(process.env.BALIE_DATA_DIR + '/order', 'worker '); process.exit(0); });`,
  'package.json': '{"type":"module"}',
};

/** A workspace of stand-ins in `root`. */
export function makeWorkspace(root: string, files = standIns): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
}

const base = { PATH: process.env['PATH'], PORT: '0' };

const scriptOf = (launcher: string, root: string): string => `
  const [{ main }, { createScreen }] = await Promise.all([import(${JSON.stringify(pathToFileURL(join(launcher, 'supervise/main.js')).href)}), import(${JSON.stringify(pathToFileURL(screen).href)})]);
  const screen = createScreen();
  main(${JSON.stringify(root)}, screen).then((code) => process.exit(code), (error) => { screen.fail(error.name === 'LauncherProblem' ? error.message : error.stack); process.exit(1); });`;

/** The supervisor as a process of its own, as `npm start` runs it. */
export class Desk {
  output = '';
  private readonly exit: Promise<number | null>;

  private constructor(readonly root: string, readonly process: ChildProcess) {
    for (const stream of [process.stdout, process.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
    this.exit = once(process, 'close').then(([code]) => code as number | null);
  }

  static start(launcher: string, root: string, env: Record<string, string> = {}): Desk {
    return new Desk(root, spawn(process.execPath, ['--input-type=module', '-e', scriptOf(launcher, root)], { env: { ...base, ...env }, stdio: ['ignore', 'pipe', 'pipe'] }));
  }

  /** As npm does it: `process` is the shell. */
  static startThroughShell(launcher: string, root: string): Desk {
    const command = '"$0" --input-type=module -e "$1"; exit $?';
    return new Desk(root, spawn('/bin/sh', ['-c', command, process.execPath, scriptOf(launcher, root)], { env: { ...base, npm_lifecycle_event: 'start' }, stdio: ['ignore', 'pipe', 'pipe'] }));
  }

  /** Waits until it has printed `text`; fails with all it printed when it does not. */
  async says(text: string, withinMs = 20_000): Promise<void> {
    if (!(await until(() => this.output.includes(text), withinMs))) throw new Error(`"${text}" is not in:\n${this.output}`);
  }

  /** Waits until it runs, and says what runs. */
  async up(): Promise<RunFile> {
    await this.says('Ctrl-C ends everything');
    return this.run;
  }

  get run(): RunFile {
    return JSON.parse(readFileSync(join(this.root, '.balie/run.json'), 'utf8')) as RunFile;
  }

  pidOf(name: string): number | undefined {
    return this.run.processes.find((process) => process.name === name)?.pid;
  }

  /** Its exit code, after `signal` when given. */
  async ends(signal?: NodeJS.Signals): Promise<number | null> {
    if (signal) this.process.kill(signal);
    return this.exit;
  }
}
