import { withDatabase } from './commands/with-database.js';
import { firstAdministratorLink } from './people/create-administrator.js';
import type { Config } from './platform/config/config.js';
import type { Database } from './platform/database/database.js';
import { Log } from './platform/observe/log.js';
import { SealedBox } from './platform/secrets/sealed-box.js';
import { demoDesk, StoryClock } from './seeds/demo-desk.js';
import { seedDemoPeople } from './seeds/demo-people.js';
import { seedDemoReports } from './seeds/demo-reports.js';
import { seedReferenceData } from './seeds/reference-data.js';
import { seedRegion } from './seeds/region.js';
import { seedWebAccount } from './seeds/web-account.js';

/** Fills an installation with what it cannot do without, and the demo with invented people and reports. Safe to repeat: it only adds what is missing. */
async function seed(db: Database, config: Config): Promise<string> {
  const now = new Date();
  const box = new SealedBox(config);
  const { region, accountId } = await db.transaction(async (tx) => {
    const filled = [await seedRegion(tx), await seedReferenceData(tx)].join(', ');
    return { region: filled, accountId: await seedWebAccount(tx, box, config.BALIE_ORGANISATION, now) };
  });
  if (!config.BALIE_DEMO) {
    const link = await firstAdministratorLink(db, config.PUBLIC_URL, now);
    return link === null ? region : `FIRST_ADMIN_LINK ${link}\n${region}`;
  }
  const people = await db.transaction((tx) => seedDemoPeople(tx, config.BALIE_DATA_DIR, now));
  const filled = await db.query('select 1 from report limit 1');
  if (filled.length > 0 || accountId === null) return `${region}, ${people.size} invented people`;
  const clock = new StoryClock();
  const desk = demoDesk(db, box, Log.create(config.LOG_LEVEL, 'seed'), clock);
  const reports = await seedDemoReports(db, desk, clock, { accountId, people, now });
  return `${region}, ${people.size} invented people, ${reports} invented reports`;
}

process.stdout.write(`${await withDatabase(seed)}\n`);
