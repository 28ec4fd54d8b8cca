import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { Database, rows, type Tx } from '../platform/database/database.js';

/** Of all seeds that start at the same moment one works; the others then find everything there. */
const LOCK = 7303016;

/**
 * The database as the product knows it, with everything on one connection in one transaction: a seed that is interrupted leaves nothing behind,
 * and hundreds of examples wait for the disk once. Transactions inside are savepoints.
 */
class OneTransaction extends Database {
  private last: Promise<unknown> = Promise.resolve();

  constructor(source: DataSource, private readonly runner: QueryRunner) {
    super(source);
  }

  override async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    await this.runner.startTransaction();
    try {
      const result = await work(this.runner.manager);
      await this.runner.commitTransaction();
      return result;
    } catch (error) {
      // Where the connection is gone the server does it, and the first error says more.
      await this.runner.rollbackTransaction().catch(() => undefined);
      throw error;
    }
  }

  /** One after the other: what asks the pool side by side has only one connection here. */
  override query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    const asked = this.last.then(() => rows<Row>(this.runner.manager, sql, parameters));
    this.last = asked.catch(() => undefined);
    return asked;
  }

  override get manager(): EntityManager {
    return this.runner.manager;
  }
}

/** Runs `work` in one transaction that no other seed shares the time of; whatever it throws rolls all of it back. */
export async function inOneTransaction<T>(source: DataSource, work: (db: Database) => Promise<T>): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    const db = new OneTransaction(source, runner);
    return await db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [LOCK]);
      return work(db);
    });
  } finally {
    await runner.release();
  }
}
