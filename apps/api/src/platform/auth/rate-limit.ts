import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';

/** How often something may happen: `hits` per `seconds`, counted from the first. */
export interface Allowance {
  readonly hits: number;
  readonly seconds: number;
}

interface Window {
  readonly hits: number;
  readonly ends_in: number;
}

// One statement, so that several processes count together and two at once are two.
const HIT = `
  insert into rate_window as w (key, window_start, hits) values ($1, $2, 1)
  on conflict (key) do update set
    hits = case when w.window_start <= $2::timestamptz - make_interval(secs => $3) then 1 else w.hits + 1 end,
    window_start = case when w.window_start <= $2::timestamptz - make_interval(secs => $3) then $2 else w.window_start end
  returning hits, ceil(extract(epoch from window_start + make_interval(secs => $3) - $2::timestamptz))::int as ends_in`;

/** Limits that hold over all processes. Keys hold no names and no addresses in the clear where they need not: hash what identifies people. */
@Injectable()
export class RateLimit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Counts one; returns null when it is within the allowance, else in how many seconds there is room again. */
  async hit(key: string, { hits, seconds }: Allowance): Promise<number | null> {
    const [window] = await this.db.query<Window>(HIT, [key, this.clock.now(), seconds]);
    return window !== undefined && window.hits > hits ? Math.max(1, window.ends_in) : null;
  }

  /** Forgets what was counted: it turned out to be fine. */
  async forget(keys: readonly string[]): Promise<void> {
    await this.db.query('delete from rate_window where key = any($1)', [keys]);
  }

  /** Takes one back. */
  async forgive(key: string): Promise<void> {
    await this.db.query('update rate_window set hits = greatest(hits - 1, 0) where key = $1', [key]);
  }
}
