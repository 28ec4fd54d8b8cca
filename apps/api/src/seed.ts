import 'reflect-metadata';
import { DataSource } from 'typeorm';
import { firstAdministratorLink } from './people/create-person.js';
import { readConfig, type Config } from './platform/config/config.js';
import { connectionOptions } from './platform/database/data-source.js';
import type { Database } from './platform/database/database.js';
import { seedDemo } from './seeds/demo/demo.js';
import { readSignIns, writeSignIns } from './seeds/demo/sign-ins.js';
import { seedSimulatorAccounts } from './seeds/demo/simulator-accounts.js';
import { seedSimulatorControlRoom } from './seeds/demo/simulator-control-room.js';
import { SealedBox } from './platform/secrets/sealed-box.js';
import { inOneTransaction } from './seeds/one-transaction.js';
import { seedReferenceData } from './seeds/reference-data.js';
import { seedRegion } from './seeds/region.js';
import { seedWebAccount } from './seeds/web-account.js';

/** Another seed may be at it: long enough for the slowest machine to fill an empty database. */
const PATIENCE_MS = 120_000;

/** What the desk cannot do without, the same in every installation. Only adds what is missing. Returns what there is, in words. */
async function seedAlways(db: Database, box: SealedBox, now: Date): Promise<string> {
  return db.transaction(async (tx) => {
    const said = [await seedRegion(tx), await seedReferenceData(tx)];
    await seedWebAccount(tx, box, now);
    return said.join(', ');
  });
}

/** Fills an installation; safe to repeat and to run twice at once. Lines for whoever started it: the last one says what there is. */
async function seed(source: DataSource, config: Config): Promise<readonly string[]> {
  const now = new Date();
  const box = new SealedBox(config);
  if (!config.BALIE_DEMO) {
    return inOneTransaction(source, async (db) => {
      const always = await seedAlways(db, box, now);
      const link = await firstAdministratorLink(db, config.PUBLIC_URL, now);
      return [...(link === null ? [] : [`FIRST_ADMIN_LINK ${link}`]), always];
    });
  }
  const known = await readSignIns(config.BALIE_DATA_DIR);
  const { signIns, always, reports } = await inOneTransaction(source, async (db) => {
    const always = await seedAlways(db, box, now);
    await seedSimulatorAccounts(db, box, config, now);
    const demo = await seedDemo(db, box, config, known, now);
    // After the invented afternoon, whose control room answered by telephone.
    await seedSimulatorControlRoom(db, box, config);
    return { always, ...demo };
  });
  // After the commit: a password that is written down is a password that works.
  await writeSignIns(config.BALIE_DATA_DIR, signIns);
  return [`${always}, ${signIns.length} invented people${reports > 0 ? `, ${reports} invented reports` : ''}`];
}

const config = readConfig(process.env);
const source = await new DataSource(connectionOptions(config.DATABASE_URL, 2, PATIENCE_MS)).initialize();
try {
  for (const line of await seed(source, config)) process.stdout.write(`${line}\n`);
} finally {
  await source.destroy();
}
