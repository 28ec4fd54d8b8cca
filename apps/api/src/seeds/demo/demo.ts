import type { Config } from '../../platform/config/config.js';
import type { Database } from '../../platform/database/database.js';
import { Log } from '../../platform/observe/log.js';
import type { SealedBox } from '../../platform/secrets/sealed-box.js';
import { seedDemoPeople } from './people.js';
import type { SignIn } from './sign-ins.js';

export interface Demo {
  readonly signIns: readonly SignIn[];
  /** Made now; 0 where there were reports already. */
  readonly reports: number;
}

const WEEK_MS = 7 * 24 * 3_600_000;

/** Invented people, and in a database without any report an invented afternoon of work. */
export async function seedDemo(db: Database, box: SealedBox, config: Config, known: readonly SignIn[], now: Date): Promise<Demo> {
  // They have worked here for a while: what they did this afternoon is not older than they are.
  const signIns = await db.transaction((tx) => seedDemoPeople(tx, known, new Date(now.getTime() - WEEK_MS)));
  if ((await db.query('select 1 from report limit 1')).length > 0) return { signIns, reports: 0 };
  // Only now: a start with a filled database does not load the half of the product the stories need.
  const [{ play }, { storyDesk, StoryClock }, { stories }] = await Promise.all([import('./play.js'), import('./desk.js'), import('./stories/all.js')]);
  const clock = new StoryClock(now);
  await play(stories, db, storyDesk(db, box, Log.create(config.LOG_LEVEL, 'seed'), clock, config), clock);
  return { signIns, reports: stories.length };
}
