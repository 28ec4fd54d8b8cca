import 'reflect-metadata';
import { migrationDataSource } from './platform/database/data-source.js';
import { grantToApplication } from './platform/database/grants.js';
import { readConfig } from './platform/config/config.js';

/** Brings the database to this version's shape and gives the application's role just what it needs. Safe to repeat. */
const config = readConfig({ BALIE_SECRET_KEY: 'x'.repeat(32), ...process.env });
const source = await migrationDataSource(config.DATABASE_MIGRATION_URL ?? config.DATABASE_URL).initialize();
try {
  // Two starting processes must not migrate at once; held until this connection ends.
  const runner = source.createQueryRunner();
  await runner.query('select pg_advisory_lock(7303014)');
  const done = await source.runMigrations();
  await grantToApplication(source, new URL(config.DATABASE_URL).username);
  await runner.query('select pg_advisory_unlock(7303014)');
  await runner.release();
  process.stdout.write(done.length === 0 ? 'database up to date\n' : `migrated: ${done.map((migration) => migration.name).join(', ')}\n`);
} finally {
  await source.destroy();
}
