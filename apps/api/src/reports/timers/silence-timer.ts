import { Injectable } from '@nestjs/common';
import { after } from '@balie/domain/sla/clocks.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Loops } from '../../platform/live/loops.js';
import { Reference } from '../../routing/reference.js';
import { HandleSilence } from './handle-silence.js';
import { readSilent } from './timer.queries.js';

const LOOK_MS = 10_000;
const BATCH = 50;
const HOUR = 3600;

/** Looks for citizens who say nothing more. */
@Injectable()
export class SilenceTimer {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly reference: Reference,
    private readonly silence: HandleSilence,
    loops: Loops,
  ) {
    loops.add({ name: 'silence', role: 'worker', topics: [], idleMs: LOOK_MS, drain: () => this.sweep() });
  }

  /** How many it did something about. */
  async sweep(): Promise<number> {
    const policy = await this.reference.policy();
    const ago = (hours: number) => after(this.clock.now(), -hours * HOUR);
    const ids = await readSilent(this.db, { remindBefore: ago(policy.waitingReminderHours), answeredBefore: ago(policy.answeredSilenceHours), waitingBefore: ago(policy.waitingSilenceHours) }, BATCH);
    let done = 0;
    for (const id of ids) if (await this.silence.run(id)) done += 1;
    return done;
  }
}
