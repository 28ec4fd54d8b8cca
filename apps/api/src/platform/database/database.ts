import { Injectable } from '@nestjs/common';
import type pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { isDatabaseAway } from './database-away.js';

/** A transaction in progress: pass it on to whatever must commit or roll back together. */
export type Tx = EntityManager;

/** A client as pg knows it: one whose answer never came must not be given to the next. */
type PoolClient = pg.PoolClient & { _getActiveQuery?: () => unknown };

/** The one way to the database. */
@Injectable()
export class Database {
  private readonly pool: pg.Pool;

  constructor(private readonly source: DataSource) {
    this.pool = (source.driver as unknown as { master: pg.Pool }).master;
    // TypeORM gives clients back without saying that they failed; after a time-out their next user would wait behind the lost statement.
    this.pool.on('release', (_error, client: PoolClient) => {
      if ((client._getActiveQuery?.() ?? null) !== null) void (client as unknown as pg.Client).end().catch(() => undefined);
    });
  }

  /** Runs `work` in one READ COMMITTED transaction; whatever it throws rolls back and is thrown on. */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.source.createQueryRunner();
    try {
      await runner.startTransaction();
      const result = await work(runner.manager);
      await runner.commitTransaction();
      return result;
    } catch (error) {
      // Where the database is away there is nobody to say "rollback" to: the server does it when the connection is gone.
      if (isDatabaseAway(error)) await discard(runner);
      else if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => discard(runner));
      throw error;
    } finally {
      await runner.release();
    }
  }

  /** Rows of one statement outside a transaction. */
  async query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return (await this.pool.query(sql, parameters)).rows as Row[];
  }

  /** For reads through repositories; writes belong in `transaction`. */
  get manager(): EntityManager {
    return this.source.manager;
  }

  /** How busy the pool is, for /metrics. */
  get connections(): { readonly total: number; readonly idle: number; readonly waiting: number } {
    return { total: this.pool.totalCount, idle: this.pool.idleCount, waiting: this.pool.waitingCount };
  }
}

/** Takes the runner's client out of the pool for good; `release` afterwards finds nothing to do. */
async function discard(runner: unknown): Promise<void> {
  await (runner as { releasePostgresConnection(error: Error): Promise<void> }).releasePostgresConnection(new Error('lost'));
}

/** Rows of one statement inside `tx`. UPDATE and DELETE with RETURNING give their rows too (TypeORM wraps those as [rows, count]). */
export async function rows<Row>(tx: Tx, sql: string, parameters: unknown[] = []): Promise<Row[]> {
  const result: unknown = await tx.query(sql, parameters);
  if (Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number') return result[0] as Row[];
  return result as Row[];
}
