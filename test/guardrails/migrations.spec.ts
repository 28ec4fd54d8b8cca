import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource, type EntityMetadata, type MigrationInterface } from 'typeorm';
import { dumpSchema } from '@balie/api/platform/database/dump-schema.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { filesBelow, root } from '../support/workspace.js';

type Class<T> = new () => T;

async function exportsOf<T>(paths: readonly string[]): Promise<Class<T>[]> {
  const modules = await Promise.all(paths.map((path) => import(`${root}${path}`) as Promise<Record<string, unknown>>));
  return modules.flatMap((module) => Object.values(module)).filter((one): one is Class<T> => typeof one === 'function');
}

describe('the database', () => {
  let database: TestDatabase;
  let source: DataSource;

  beforeAll(async () => {
    database = await cloneDatabase();
    source = await new DataSource({
      type: 'postgres',
      url: database.ownerUrl,
      installExtensions: false,
      migrations: await exportsOf<MigrationInterface>(filesBelow('apps/api/migrations', /^\d+-.*\.ts$/)),
      entities: await exportsOf(filesBelow('apps/api/src', /\.entity\.ts$/)),
      migrationsTableName: 'migration',
      migrationsTransactionMode: 'each',
    }).initialize();
  });

  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  it('goes down to nothing, and up again to the same', async () => {
    const before = await dumpSchema((sql) => source.query(sql));
    const applied = await source.query<{ name: string }[]>('select name from migration');
    for (const _ of applied) await source.undoLastMigration();
    const left = await source.query<{ name: string }[]>(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'S', 'v') and relname not like 'migration%'`);
    expect(left).toEqual([]);
    await source.runMigrations();
    expect(await dumpSchema((sql) => source.query(sql))).toBe(before);
    expect(before).toContain('create table report (');
  });

  it('is what the entities say: every column, its type, and whether it may be empty', async () => {
    const columns = await source.query<Column[]>(`
      select c.relname as "table", a.attname as name, format_type(a.atttypid, null) as type, not a.attnotnull as nullable
      from pg_attribute a join pg_class c on c.oid = a.attrelid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`);
    expect(source.entityMetadatas.length).toBeGreaterThan(10);
    expect(source.entityMetadatas.flatMap((entity) => differences(entity, columns))).toEqual([]);
  });
});

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly nullable: boolean;
}

const catalogueNames: Readonly<Record<string, string>> = {
  timestamptz: 'timestamp with time zone', int: 'integer', int4: 'integer', bool: 'boolean', float8: 'double precision', varchar: 'character varying',
};

/** TypeORM knows types by constructors or by names PostgreSQL abbreviates. */
function typeName(type: unknown): string {
  if (typeof type === 'string') return catalogueNames[type] ?? type;
  return type === String ? 'text' : type === Boolean ? 'boolean' : type === Date ? 'timestamp with time zone' : String(type);
}

function differences(entity: EntityMetadata, columns: readonly Column[]): string[] {
  return entity.columns.flatMap((column) => {
    const label = `${entity.tableName}.${column.databaseName}`;
    const found = columns.find((one) => one.table === entity.tableName && one.name === column.databaseName);
    if (found === undefined) return [`${label} is not in the database`];
    const type = `${typeName(column.type)}${column.isArray ? '[]' : ''}`;
    return [
      ...(found.type === type ? [] : [`${label} is ${found.type}, the entity says ${type}`]),
      ...(found.nullable === column.isNullable ? [] : [`${label} ${found.nullable ? 'may' : 'may not'} be empty, the entity says otherwise`]),
    ];
  });
}
