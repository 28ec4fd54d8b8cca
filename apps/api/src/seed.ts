import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { readConfig } from './platform/config/config.js';
import { connectionOptions } from './platform/database/data-source.js';
import { seedRegion } from './seeds/region.js';

/** Fills in what the desk refers to. Safe to repeat: what is there stays as it is. */
const config = readConfig(process.env);
const source = await new DataSource(connectionOptions(config.DATABASE_URL, 2, 120_000)).initialize();
try {
  process.stdout.write(`${await source.transaction(seedRegion)}\n`);
} finally {
  await source.destroy();
}
