import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { writePrivate } from '../files.js';
import { LauncherProblem } from '../problem.js';

/** How Balie is to run, from the environment, `<root>/.env` and the defaults. */
export interface Settings {
  root: string;
  dataDir: string;
  /** 0: any free one. */
  port: number;
  /** Undefined: where the port is decided, http://localhost:PORT. */
  publicUrl: string | undefined;
  /** Undefined: the embedded server. */
  databaseUrl: string | undefined;
  migrationUrl: string | undefined;
  demo: boolean;
  secretKey: string;
  /** Everything that was set, to be passed on. */
  environment: NodeJS.ProcessEnv;
}

type Environment = Record<string, string | undefined>;

const words: Record<string, boolean> = { on: true, '1': true, true: true, off: false, '0': false, false: false };

function fromFile(root: string): Environment {
  const path = join(root, '.env');
  return existsSync(path) ? parseEnv(readFileSync(path, 'utf8')) : {};
}

/** An empty variable is one that is not set. */
const present = (environment: Environment): Environment => Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''));

function isUrl(text: string, protocols: string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol);
}

/** Encrypts the secrets of the channel accounts: made once for a data folder, and lost with it. */
function keptSecret(dataDir: string): string {
  const path = join(dataDir, 'secret-key');
  if (!existsSync(path)) writePrivate(path, `${randomBytes(32).toString('base64')}\n`);
  return readFileSync(path, 'utf8').trim();
}

/** Reads them all; throws one LauncherProblem that names everything wrong. The data folder must exist for a kept secret to be made. */
export function readSettings(root: string, given: Environment): Settings {
  const environment = { ...present(fromFile(root)), ...present(given) };
  const wrong: string[] = [];
  const check = (good: boolean, sentence: string) => good || wrong.push(sentence);
  const port = environment['PORT'] ?? '3000';
  check(/^\d{1,5}$/.test(port) && Number(port) <= 65_535, `PORT must be a number from 0 (any free one) to 65535, not "${port}"`);
  const publicUrl = environment['PUBLIC_URL'];
  check(!publicUrl || isUrl(publicUrl, ['http:', 'https:']), `PUBLIC_URL must be the address people type, such as https://balie.example.nl, not "${publicUrl}"`);
  const demo = environment['BALIE_DEMO']?.toLowerCase();
  check(demo === undefined || demo in words, `BALIE_DEMO must be on or off, not "${demo}"`);
  for (const name of ['DATABASE_URL', 'DATABASE_MIGRATION_URL']) {
    const value = environment[name];
    // Without the value: there is a password in it.
    check(!value || isUrl(value, ['postgres:', 'postgresql:']), `${name} must be postgres://user:password@host:port/database`);
  }
  const databaseUrl = environment['DATABASE_URL'];
  check(!databaseUrl || environment['BALIE_SECRET_KEY'] !== undefined, 'BALIE_SECRET_KEY is not set; with a database of your own it must be, for it encrypts the secrets of the channel accounts (make one with: openssl rand -base64 32, and keep it)');
  check((environment['BALIE_SECRET_KEY']?.length ?? 32) >= 32, 'BALIE_SECRET_KEY must be at least 32 characters (openssl rand -base64 32)');
  if (wrong.length > 0) throw new LauncherProblem(`Balie cannot start, these settings are wrong:\n${wrong.map((sentence) => `  - ${sentence}`).join('\n')}\nAll settings: .env.example.`);
  const dataDir = resolve(root, environment['BALIE_DATA_DIR'] ?? '.balie');
  return {
    root,
    dataDir,
    port: Number(port),
    publicUrl,
    databaseUrl,
    migrationUrl: environment['DATABASE_MIGRATION_URL'],
    demo: demo === undefined ? !databaseUrl : words[demo] === true,
    secretKey: environment['BALIE_SECRET_KEY'] ?? keptSecret(dataDir),
    environment,
  };
}
