import 'reflect-metadata';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { DataSource, type DataSourceOptions } from 'typeorm';

/** Compiled migrations lie beside the compiled sources (dist/migrations), sources in apps/api/migrations. */
const migrationsFolder = fileURLToPath(new URL('../../migrations/', import.meta.url));

export const migrationFiles = (): string[] =>
  readdirSync(migrationsFolder).filter((name) => /^\d+-.*\.js$/.test(name)).sort().map((name) => migrationsFolder + name);

/** What every connection to PostgreSQL is made with: short time-outs, so that a database away is noticed in seconds. */
export function connectionOptions(url: string, poolSize: number, queryTimeoutMs = 5_000): DataSourceOptions & { type: 'postgres' } {
  return {
    type: 'postgres',
    url,
    poolSize,
    installExtensions: false,
    synchronize: false,
    logging: false,
    connectTimeoutMS: 2000,
    extra: {
      query_timeout: queryTimeoutMs,
      keepAlive: true,
      application_name: 'balie',
      idleTimeoutMillis: 60_000,
      // A process that hangs inside a transaction would hold back live updates for everybody (live.queries.ts).
      idle_in_transaction_session_timeout: 15_000,
    },
  };
}

export const migrationDataSource = (url: string): DataSource =>
  new DataSource({ ...connectionOptions(url, 2, 600_000), migrations: migrationFiles(), migrationsTableName: 'migration', migrationsTransactionMode: 'each' });
