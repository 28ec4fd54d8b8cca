import { spawn } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { LauncherProblem } from '../problem.js';
import { EmbeddedDatabase, purposes } from '../supervise/embedded-database.js';
import { type Addresses, childEnvironment } from '../supervise/environment.js';
import { scripts } from '../supervise/plan.js';
import { livingRun } from '../supervise/run-file.js';
import { type Screen } from '../supervise/screen.js';
import { readSettings, type Settings } from '../supervise/settings.js';
import { runTask } from '../supervise/task.js';
import { type Route, routeOf, usage } from './route.js';

/** A wrong use of the command, or a part that is not built yet. */
const cannot = 2;

/** `npm run -s balie -- <args>`: passes stdin, stdout, stderr and the exit code through. Throws LauncherProblem when the command could not be started. */
export async function main(root: string, args: string[], screen: Screen): Promise<number> {
  if (['help', '--help', '-h'].includes(args[0] ?? '')) {
    process.stdout.write(usage);
    return 0;
  }
  const route = routeOf(args);
  if (!route) {
    process.stderr.write(`${args.length === 0 ? '' : `There is no command "${args.slice(0, 2).join(' ')}".\n\n`}${usage}`);
    return cannot;
  }
  const script = scripts(root)[route.script];
  if (!existsSync(script)) {
    process.stderr.write(`"balie ${args[0]}" is not built yet.\n`);
    return cannot;
  }
  return within(root, route, screen, (env) => passOn(script, args, env));
}

/** Runs `work` with the environment the command needs, and with a database when it needs one. */
async function within(root: string, { needs }: Route, screen: Screen, work: (env: NodeJS.ProcessEnv) => Promise<number>): Promise<number> {
  if (needs === 'none') return work({ ...process.env, NODE_ENV: 'production' });
  const settings = readSettings(root, process.env);
  const run = livingRun(settings.dataDir);
  const known = settings.databaseUrl ?? run?.database.databaseUrl;
  const port = run?.port ?? settings.port;
  const publicUrl = settings.publicUrl ?? run?.urls.desk ?? `http://localhost:${port}`;
  if (needs === 'desk' && !run && !settings.publicUrl) throw new LauncherProblem('The desk does not run: start it with "npm start" first (or set PUBLIC_URL to the one you mean).');
  if (known) return work(childEnvironment(settings, { port, publicUrl, databaseUrl: known, migrationUrl: settings.migrationUrl ?? (settings.databaseUrl ? undefined : run?.database.migrationUrl) }));
  return withEmbedded(settings, screen, { port, publicUrl }, work);
}

async function withEmbedded(settings: Settings, screen: Screen, where: Pick<Addresses, 'port' | 'publicUrl'>, work: (env: NodeJS.ProcessEnv) => Promise<number>): Promise<number> {
  mkdirSync(settings.dataDir, { recursive: true, mode: 0o700 });
  // Ctrl-C is for the command; the database it works on ends after it.
  const ignore = () => undefined;
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, ignore);
  const database = await EmbeddedDatabase.open({ dataDir: settings.dataDir, purpose: purposes.command, screen, restarted: ignore });
  try {
    const { appUrl, ownerUrl } = database.server;
    const env = childEnvironment(settings, { ...where, databaseUrl: appUrl, migrationUrl: ownerUrl });
    const { migrate, seed } = scripts(settings.root);
    const never = new AbortController().signal;
    await runTask('Bringing the database up to date', migrate, env, never);
    // A desk that never ran has no teams yet for a token to be of.
    if (!existsSync(join(settings.dataDir, 'demo-people.json'))) await runTask('Filling the database', seed, env, never);
    return await work(env);
  } finally {
    await database.stop();
  }
}

function passOn(script: string, args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  const ignore = () => undefined;
  process.on('SIGINT', ignore);
  const child = spawn(process.execPath, [script, ...args], { env, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      process.off('SIGINT', ignore);
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}
