import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';

/** A transaction in progress: pass it on to whatever must commit or roll back together. */
export type Tx = EntityManager;

/** The one way to the database. */
@Injectable()
export class Database {
  constructor(private readonly source: DataSource) {}

  /** Runs `work` in one READ COMMITTED transaction; whatever it throws rolls back and is thrown on. */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.source.transaction(work);
  }

  /** Rows of one statement outside a transaction. */
  query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.source.query<Row[]>(sql, parameters);
  }

  /** For reads through repositories; writes belong in `transaction`. */
  get manager(): EntityManager {
    return this.source.manager;
  }
}

/** Rows of one statement inside `tx`. UPDATE and DELETE with RETURNING give their rows too (TypeORM wraps those as [rows, count]). */
export async function rows<Row>(tx: Tx, sql: string, parameters: unknown[] = []): Promise<Row[]> {
  const result: unknown = await tx.query(sql, parameters);
  if (Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number') return result[0] as Row[];
  return result as Row[];
}
