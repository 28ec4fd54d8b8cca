import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { readConfig, type Config } from '../platform/config/config.js';
import { connectionOptions } from '../platform/database/data-source.js';
import { Database } from '../platform/database/database.js';

/** Runs a command's work with the configured database, and leaves no connection behind. */
export async function withDatabase<T>(work: (db: Database, config: Config) => Promise<T>): Promise<T> {
  const config = readConfig(process.env);
  const source = await new DataSource(connectionOptions(config.DATABASE_URL, 2)).initialize();
  try {
    return await work(new Database(source), config);
  } finally {
    await source.destroy();
  }
}
