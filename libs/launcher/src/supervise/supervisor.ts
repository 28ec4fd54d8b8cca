import { join } from 'node:path';
import { identify } from '../process/identity.js';
import { announce } from './announce.js';
import { EmbeddedDatabase, purposes } from './embedded-database.js';
import { type Addresses, childEnvironment, hostOf } from './environment.js';
import { checkDatabase } from './external-database.js';
import { onlyOne } from './only-one.js';
import { hasSimulator, processPlans, scripts } from './plan.js';
import { choosePort, keptPort } from './port.js';
import { isPrepared, rememberPrepared } from './prepared.js';
import { Processes } from './processes.js';
import { endLeftovers, removeRun, type RunFile, writeRun } from './run-file.js';
import { type Screen } from './screen.js';
import { type Settings } from './settings.js';
import { runTask } from './task.js';

/** Runs the whole desk on one machine: the database, then http, worker and (in the demo) the simulator. */
export class Supervisor {
  private database: EmbeddedDatabase | undefined;
  private processes: Processes | undefined;
  private run: RunFile | undefined;
  private starting: Promise<void> | undefined;
  private ending: Promise<void> | undefined;
  private readonly interrupt = new AbortController();

  constructor(private readonly settings: Settings, private readonly screen: Screen) {}

  /** Brings everything up and says where it is; throws LauncherProblem with what a person can do about it, or AbortError after `stop`. */
  start(): Promise<void> {
    return (this.starting ??= this.bringUp());
  }

  /** Rejects with the reason when the desk cannot go on; call it after `start`. */
  get failed(): Promise<never> {
    if (!this.processes) throw new Error('not started');
    return this.processes.failed;
  }

  /** Ends all in order: http first, so that nothing new comes in, the database last. Safe to repeat, also during the start. */
  stop(): Promise<void> {
    this.interrupt.abort();
    return (this.ending ??= this.endInOrder());
  }

  get isEnding(): boolean {
    return this.ending !== undefined;
  }

  /** Ends all at once; the database recovers at the next start. */
  async force(): Promise<void> {
    this.interrupt.abort();
    this.processes?.kill();
    await this.database?.stop(true);
    this.forget();
  }

  private async bringUp(): Promise<void> {
    const { settings, screen } = this;
    await this.clear();
    const host = hostOf(settings);
    const port = await choosePort(settings.port, host);
    const simulatorPort = hasSimulator(settings) ? await keptPort(settings.dataDir) : undefined;
    const addresses = { ...(await this.openDatabase(port)), simulatorPort };
    this.interrupt.signal.throwIfAborted();
    this.run = this.describe(addresses);
    this.save();
    const seeded = await this.prepare(addresses);
    this.interrupt.signal.throwIfAborted();
    this.processes = new Processes(processPlans(settings, addresses), join(settings.dataDir, 'logs'), screen, () => this.save());
    const finished = screen.step('processes', 'starting');
    this.processes.start();
    await this.processes.whenReady(`http://${['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host}:${port}/health/ready`, this.interrupt.signal);
    finished(`${this.processes.names} ready`);
    announce(screen, settings, this.run.urls, seeded);
  }

  private async endInOrder(): Promise<void> {
    await this.starting?.catch(() => undefined);
    if (this.run) this.run.ending = true;
    this.save();
    await this.processes?.stop();
    await this.database?.stop();
    this.forget();
  }

  private async clear(): Promise<void> {
    const { dataDir } = this.settings;
    await onlyOne(dataDir, this.screen);
    const ended = await endLeftovers(dataDir);
    if (ended.length > 0) this.screen.warn('recovery', `the last start was killed; ended what it left running: ${ended.join(', ')}`);
  }

  private async openDatabase(port: number): Promise<Addresses> {
    const { databaseUrl, migrationUrl, dataDir } = this.settings;
    const publicUrl = this.settings.publicUrl ?? `http://localhost:${port}`;
    const finished = this.screen.step('database', 'starting PostgreSQL');
    if (databaseUrl) {
      const version = await checkDatabase('DATABASE_URL', databaseUrl);
      if (migrationUrl) await checkDatabase('DATABASE_MIGRATION_URL', migrationUrl);
      finished(`PostgreSQL ${version} at ${new URL(databaseUrl).host}`);
      return { port, publicUrl, databaseUrl, migrationUrl };
    }
    this.database = await EmbeddedDatabase.open({ dataDir, purpose: purposes.start, screen: this.screen, signal: this.interrupt.signal, restarted: () => this.save() });
    const { server } = this.database;
    finished(`PostgreSQL ${server.version}, embedded, on port ${server.port}${server.isNew ? ' (new)' : ''}`);
    return { port, publicUrl, databaseUrl: server.appUrl, migrationUrl: server.ownerUrl };
  }

  /** Migrates and seeds, unless this build did so before; returns what the seed printed. */
  private async prepare(addresses: Addresses): Promise<string> {
    const { settings, screen } = this;
    if (this.database && !this.database.server.isNew && isPrepared(settings, addresses.simulatorPort)) {
      screen.step('migrations', '')('up to date, seeded');
      return '';
    }
    const env = childEnvironment(settings, addresses);
    const { migrate, seed } = scripts(settings.root);
    const migrated = screen.step('migrations', 'bringing the database up to date');
    migrated(lastLine(await runTask('Bringing the database up to date', migrate, env, this.interrupt.signal)));
    const seeded = screen.step('seed', settings.demo ? 'filling in region, people and examples' : 'filling in the region');
    const printed = await runTask('Filling the database', seed, env, this.interrupt.signal);
    seeded(lastLine(printed));
    if (this.database) rememberPrepared(settings, addresses.simulatorPort);
    return printed;
  }

  private describe({ port, publicUrl, databaseUrl, migrationUrl, simulatorPort }: Addresses): RunFile {
    const supervisor = identify(process.pid);
    if (!supervisor) throw new Error('this process is not in the process table');
    const under = (path: string) => new URL(path, publicUrl).href;
    return {
      supervisor,
      startedAt: new Date().toISOString(),
      port,
      urls: { desk: publicUrl, citizen: under('/praat'), ...(simulatorPort === undefined ? {} : { simulator: under('/simulator') }) },
      database: { embedded: this.database !== undefined, databaseUrl, migrationUrl },
      processes: [],
    };
  }

  /** Keeps run.json true after every (re)start, so that a next start knows whom to end. */
  private save(): void {
    if (!this.run) return;
    const server = this.database?.server;
    const database = { ...this.run.database, ...(server ? { pid: server.pid, port: server.port } : {}) };
    writeRun(this.settings.dataDir, { ...this.run, database, processes: this.processes?.identities ?? [] });
  }

  /** Only what is ours: a start that was refused leaves the run file of the one that runs. */
  private forget(): void {
    if (this.run) removeRun(this.settings.dataDir);
    this.run = undefined;
  }
}

const lastLine = (printed: string): string => printed.trim().split('\n').findLast((line) => line !== '' && !line.startsWith('FIRST_ADMIN_LINK'))?.slice(0, 90) ?? 'done';
