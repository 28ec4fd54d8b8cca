import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { DataSource } from 'typeorm';
import { readConfig } from './platform/config/config.js';
import { connectionOptions } from './platform/database/data-source.js';
import { dumpSchema } from './platform/database/dump-schema.js';

/** `dump-schema.js FILE`: what the migrations made, for review. Reads as the owner, who sees everything. */
const [file] = process.argv.slice(2);
const config = readConfig({ BALIE_SECRET_KEY: 'x'.repeat(32), ...process.env });
const source = await new DataSource(connectionOptions(config.DATABASE_MIGRATION_URL ?? config.DATABASE_URL, 1)).initialize();
try {
  const text = await dumpSchema((sql) => source.query(sql));
  if (file === undefined) process.stdout.write(text);
  else writeFileSync(file, text);
} finally {
  await source.destroy();
}
