import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { withClient } from '@balie/launcher/postgres/provision.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';

describe('a test file has a database of its own', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(() => database.drop());

  it('migrated, empty and not shared', async () => {
    const other = await cloneDatabase();
    await withClient(other.ownerUrl, (client) => client.query('create table only_here (id int)'));
    const tables = await withClient(database.ownerUrl, async (client) => (await client.query("select tablename from pg_tables where schemaname = 'public'")).rows);
    expect(tables).toContainEqual({ tablename: 'report' });
    expect(tables).not.toContainEqual({ tablename: 'only_here' });
    await other.drop();
  });

  it('in which the application cannot edit the audit log', async () => {
    await withClient(database.appUrl, async (client) => {
      await expect(client.query('select count(*) from audit')).resolves.toMatchObject({ rows: [{ count: '0' }] });
      await expect(client.query('delete from audit')).rejects.toThrow('permission denied');
    });
  });

  it('and a connection left open fails its test', async () => {
    const other = await cloneDatabase();
    const leak = new pg.Client({ connectionString: other.appUrl, application_name: 'the leak' });
    leak.on('error', () => undefined);
    await leak.connect();
    await expect(other.drop()).rejects.toThrow('the leak');
    await leak.end();
  });
});
