import { join } from 'node:path';
import { type Settings } from './settings.js';

/** What is known once the server and the ports are. */
export interface Addresses {
  port: number;
  publicUrl: string;
  /** The application's role. */
  databaseUrl: string;
  /** Where the simulator plays the providers, in the demo. */
  simulatorPort?: number | undefined;
  /** The owner's role; undefined where one role does both. */
  migrationUrl: string | undefined;
}

/** npm's own variables would reach every process below; they say nothing to it and name paths of this machine. */
const isNoise = (name: string): boolean => name.startsWith('npm_') || name === 'INIT_CWD';

/** The demo's sign-ins are printed: it listens to this machine only, unless asked otherwise. */
export const hostOf = (settings: Settings): string => settings.environment['HOST'] ?? (settings.demo ? '127.0.0.1' : '0.0.0.0');

/** The environment of one process of the desk. What the person set wins, except for what the launcher has decided. */
export function childEnvironment(settings: Settings, addresses: Addresses, role?: 'http' | 'worker'): NodeJS.ProcessEnv {
  const embedded = settings.databaseUrl === undefined;
  const given = Object.fromEntries(Object.entries(settings.environment).filter(([name]) => !isNoise(name)));
  return {
    ...(settings.demo ? { BALIE_ALLOWED_PRIVATE_HOSTS: '127.0.0.1' } : {}),
    HOST: hostOf(settings),
    NODE_COMPILE_CACHE: join(settings.root, 'node_modules', '.cache', 'balie', 'compiled'),
    ...given,
    NODE_ENV: 'production',
    PORT: String(addresses.port),
    PUBLIC_URL: addresses.publicUrl,
    DATABASE_URL: addresses.databaseUrl,
    ...(addresses.migrationUrl ? { DATABASE_MIGRATION_URL: addresses.migrationUrl } : {}),
    BALIE_DATA_DIR: settings.dataDir,
    BALIE_SECRET_KEY: settings.secretKey,
    BALIE_DEMO: settings.demo ? 'on' : 'off',
    ...(addresses.simulatorPort === undefined ? {} : { BALIE_SIMULATOR_PORT: String(addresses.simulatorPort) }),
    ...(embedded ? { BALIE_EMBEDDED: '1' } : {}),
    ...(role ? { BALIE_ROLE: role } : {}),
  };
}
