import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { AccountDirectory, type Account } from '@balie/api/accounts/account-directory.js';
import { insertAccount } from '@balie/api/accounts/account.queries.js';
import { readConfig } from '@balie/api/platform/config/config.js';
import { CitizenNews } from '@balie/api/reports/feedback/citizen-news.js';
import { WithNews } from '@balie/api/reports/feedback/with-news.js';
import { Clock } from '@balie/api/platform/clock.js';
import { connectionOptions } from '@balie/api/platform/database/data-source.js';
import { Database } from '@balie/api/platform/database/database.js';
import type { Wakeups } from '@balie/api/platform/live/wakeups.js';
import { SealedBox } from '@balie/api/platform/secrets/sealed-box.js';
import { PlaceRouter } from '@balie/api/routing/place-router.js';
import { Reference } from '@balie/api/routing/reference.js';
import { ReceiveMessage } from '@balie/api/reports/receive-message.js';
import { ReportAct } from '@balie/api/reports/verbs/report-act.js';
import { channelOf } from '@balie/channels/registry.js';
import { seedReferenceData } from '@balie/api/seeds/reference-data.js';
import { seedRegion } from '@balie/api/seeds/region.js';
import { withClient } from '@balie/launcher/postgres/provision.js';
import { cloneDatabase } from '../database.js';

export const TEST_KEY = 'a key for tests only, 32 characters or more';

/** A clock that stands still until a test moves it. */
export class TestClock extends Clock {
  private at = new Date('2026-11-13T20:00:00.000Z');

  override now(): Date {
    return this.at;
  }

  /** Minutes forward (or to a moment). Returns the time it is then. */
  pass(to: number | Date): Date {
    this.at = to instanceof Date ? to : new Date(this.at.getTime() + to * 60_000);
    return this.at;
  }
}

/** The room on a database of its own, with the region seeded and nothing running: verbs and reads are called as they are. */
export interface Room {
  readonly db: Database;
  readonly clock: TestClock;
  readonly reference: Reference;
  readonly router: PlaceRouter;
  readonly accounts: AccountDirectory;
  /** The web messenger's. */
  readonly account: Account;
  readonly receive: ReceiveMessage;
  readonly act: ReportAct;
  readonly news: CitizenNews;
  readonly withNews: WithNews;
  readonly wakeups: Wakeups;
  /** For an application on the same database. */
  readonly appUrl: string;
  /** One statement as the owner of the tables. */
  asOwner(sql: string): Promise<void>;
  close(): Promise<void>;
}

/** Open in beforeAll, close in afterAll. `connections`: how many statements can run at once. */
export async function openRoom({ connections = 4 } = {}): Promise<Room> {
  const database = await cloneDatabase();
  const source = await new DataSource(connectionOptions(database.appUrl, connections)).initialize();
  const db = new Database(source);
  const clock = new TestClock();
  const box = new SealedBox({ BALIE_SECRET_KEY: TEST_KEY, BALIE_SECRET_KEY_PREVIOUS: [] });
  const wakeups = { wake: () => undefined, on: () => () => undefined } as unknown as Wakeups;
  const accountId = randomUUID();
  await db.transaction(async (tx) => {
    await seedRegion(tx);
    await seedReferenceData(tx);
    const settings = box.seal(channelOf('web')?.settings.parse({}));
    await insertAccount(tx, { id: accountId, kind: 'web', name: 'Webchat', teamId: null, externalKey: null, settings, state: 'CONNECTED', sort: 0, createdAt: clock.now() });
  });
  const reference = new Reference(db, clock, wakeups);
  const router = new PlaceRouter(db, reference, clock);
  await router.onModuleInit();
  const accounts = new AccountDirectory(db, box, clock, wakeups);
  const account = await accounts.find(accountId);
  if (account === null) throw new Error('there is no web account');
  const act = new ReportAct(db, reference, clock, wakeups);
  const config = readConfig({ NODE_ENV: 'production', DATABASE_URL: database.appUrl, BALIE_SECRET_KEY: TEST_KEY, PUBLIC_URL: 'https://balie.example' });
  const news = new CitizenNews(accounts, reference, config);
  return {
    db, clock, reference, router, accounts, account, wakeups,
    appUrl: database.appUrl,
    receive: new ReceiveMessage(router, reference),
    act, news, withNews: new WithNews(act, news, db, wakeups),
    asOwner: (sql) => withClient(database.ownerUrl, async (client) => void (await client.query(sql))),
    async close() {
      await source.destroy();
      await database.drop();
    },
  };
}
