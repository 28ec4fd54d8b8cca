import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { LauncherProblem } from '../problem.js';
import { identify } from '../process/identity.js';
import { binariesFor } from './binaries.js';
import { ensureCluster } from './cluster.js';
import { createCredentials, type Credentials, readCredentials, urlsOf } from './credentials.js';
import { type Exit, launch } from './launch.js';
import { ownerOf, takeLease, type Owner } from './lease.js';
import { lookAtPlace, type Place, preparePlace } from './place.js';
import { clearTheWay, endServer, runningServer } from './postmaster.js';
import { provision } from './provision.js';

/** Addresses of one embedded server; the passwords are in them. */
export interface ServerAddress {
  /** Role `balie_owner`, database `balie`: migrations. */
  ownerUrl: string;
  /** Role `balie_app`, database `balie`: the application. */
  appUrl: string;
  /** The superuser, database `postgres`: tests and the launcher only. */
  superUrl: string;
  pid: number;
  port: number;
}

export interface PostgresServer extends ServerAddress {
  /** As in "18.4". */
  version: string;
  /** Whether this start made the database folder. */
  isNew: boolean;
  /** Resolves when the server has ended, for whatever reason. */
  exited: Promise<Exit>;
  /** Ends the server in order and gives the data folder free; a volatile one is removed. Safe to repeat. */
  stop(quickly?: boolean): Promise<void>;
}

export interface StartOptions {
  /** The server lives in `<dataDir>/postgres`. */
  dataDir: string;
  /** For tests: no fsync, and everything is removed at the end. */
  volatile?: boolean;
  /** Default: any free one. */
  port?: number;
  /** Who uses it, for whoever finds it in use. */
  purpose?: string;
  log?: (line: string) => void;
}

/**
 * Starts the embedded PostgreSQL of a data folder, making it when it is new; a server left behind by a killed launcher is ended first.
 * Throws InUseProblem when a living process uses it, LauncherProblem with a readable reason when it does not start.
 */
export async function startPostgres({ dataDir, volatile = false, port, purpose = 'another program', log = () => undefined }: StartOptions): Promise<PostgresServer> {
  const place = preparePlace(dataDir);
  const giveBack = takeLease(place.home, purpose);
  try {
    if (await clearTheWay(place.data)) log('ended the database server an earlier start left behind');
    const binaries = binariesFor(place.account, place.binaries);
    const credentials = readCredentials(place.home) ?? newCredentials(place);
    const isNew = ensureCluster(place, binaries, credentials.superuser, volatile);
    const server = await launch(place, binaries, { port, volatile, log });
    const identity = identify(server.process.pid);
    const urls = urlsOf(credentials, server.port);
    void server.exited.then(giveBack);
    const stop = async (quickly = volatile) => {
      // It does not keep us alive while it runs, but its end is waited for.
      server.process.ref();
      if (identity) await endServer(identity, quickly);
      await server.exited;
      if (volatile) for (const folder of [dirname(place.data), place.home]) rmSync(folder, { recursive: true, force: true });
    };
    try {
      await provision(urls.superUrl, credentials);
    } catch (error) {
      await stop();
      throw error;
    }
    return { ...urls, pid: server.process.pid, port: server.port, version: binaries.version, isNew, exited: server.exited, stop };
  } catch (error) {
    giveBack();
    throw error;
  }
}

function newCredentials({ home, data }: Place): Credentials {
  if (existsSync(data)) throw new LauncherProblem(`The passwords of the database in ${data} are lost (${home}/credentials.json): put that file back, or move the folder ${home} away to begin again.`);
  return createCredentials(home);
}

/** The running server of a data folder and who uses it (nobody: an orphan); undefined when none runs or it does not take connections yet. */
export function findRunning(dataDir: string): (ServerAddress & { owner: Owner | undefined }) | undefined {
  const { home, data } = lookAtPlace(dataDir);
  const server = runningServer(data);
  const credentials = readCredentials(home);
  if (!server?.ready || !credentials) return undefined;
  return { ...urlsOf(credentials, server.port), pid: server.pid, port: server.port, owner: ownerOf(home) };
}
