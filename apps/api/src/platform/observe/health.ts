import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';
import { migrationFiles } from '../database/data-source.js';
import { Database } from '../database/database.js';
import { Lifecycle } from '../lifecycle.js';
import { LiveFeed } from '../live/live-feed.js';

type Check = 'ok' | 'failed' | 'not here';

/** Why a process is ready or not. */
export interface Readiness {
  readonly status: 'ok' | 'failed';
  readonly checks: { readonly database: Check; readonly migrations: Check; readonly feed: Check; readonly closing: Check };
}

const PATIENCE_MS = 2_000;
const FEED_MAX_AGE_MS = 5_000;

/** Is everything this process needs there? Answers within two seconds, also when the database hangs. */
@Injectable()
export class Health {
  private expected: number | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
    private readonly feed: LiveFeed,
    private readonly lifecycle: Lifecycle,
  ) {}

  async readiness(): Promise<Readiness> {
    const migrated = await this.migrations();
    const checks = {
      database: migrated === null ? 'failed' : 'ok',
      migrations: migrated === true ? 'ok' : 'failed',
      feed: this.config.BALIE_ROLE === 'worker' ? 'not here' : this.feed.age() < FEED_MAX_AGE_MS ? 'ok' : 'failed',
      closing: this.lifecycle.closing.aborted ? 'failed' : 'ok',
    } as const;
    return { status: Object.values(checks).includes('failed') ? 'failed' : 'ok', checks };
  }

  /** Null when the database did not answer in time. */
  private async migrations(): Promise<boolean | null> {
    this.expected ??= migrationFiles().length;
    const count = this.db.query<{ count: string }>('select count(*) as count from migration').then((rows) => Number(rows[0]?.count));
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), PATIENCE_MS)));
    const found = await Promise.race([count.catch(() => null), tooLate]);
    clearTimeout(timer);
    return found === null ? null : found >= this.expected;
  }
}
