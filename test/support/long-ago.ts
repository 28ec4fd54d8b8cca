import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withClient } from '@balie/launcher/postgres/provision.js';
import type { Product } from './product.js';

/** Makes our last answer on a report so many hours older, as if everybody had waited: the product's clock cannot be moved from outside. */
export async function longAgo(product: Product, number: string, hours: number): Promise<void> {
  const { database } = JSON.parse(readFileSync(join(product.dataDir, 'run.json'), 'utf8')) as { database: { databaseUrl: string; migrationUrl?: string } };
  const changed = await withClient(database.migrationUrl ?? database.databaseUrl, (client) =>
    client.query(`update report set last_answer_at = last_answer_at - make_interval(hours => $2), updated_at = updated_at - make_interval(hours => $2) where number = $1`, [number, hours]));
  if (changed.rowCount !== 1) throw new Error(`no report ${number}`);
}
