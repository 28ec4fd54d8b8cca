import { Injectable } from '@nestjs/common';
import { unchanged } from '@balie/domain/report/change.js';
import { claimIsOver } from '@balie/domain/report/claim-end.js';
import { endClaim } from '@balie/domain/report/release.js';
import { wakeUp } from '@balie/domain/report/snooze.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Loops } from '../platform/live/loops.js';
import { Reference } from '../routing/reference.js';
import { toFacts } from './report-store.js';
import { readClaimed, readSleepers } from './sweep.queries.js';
import { ReportAct } from './verbs/report-act.js';

const LOOK_MS = 5_000;
const BATCH = 50;

/** What happens by itself when its time has come: snoozed reports wake up, claims of people who went away end. */
@Injectable()
export class ReportSweeper {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly reference: Reference,
    private readonly act: ReportAct,
    loops: Loops,
  ) {
    loops.add({ name: 'sweeping', role: 'worker', topics: [], idleMs: LOOK_MS, drain: () => this.sweep() });
  }

  /** How many reports changed. Stored moments decide; looking late only makes it late. */
  async sweep(): Promise<number> {
    return (await this.wakeSleepers()) + (await this.endClaims());
  }

  private async wakeSleepers(): Promise<number> {
    const ids = await readSleepers(this.db, this.clock.now(), BATCH);
    for (const id of ids) {
      await this.act.run(null, id, ({ loaded: { facts }, now, policy }) => ({ decision: facts.status === 'SNOOZED' ? wakeUp(facts, now, policy) : unchanged(facts) }));
    }
    return ids.length;
  }

  private async endClaims(): Promise<number> {
    const policy = await this.reference.policy();
    let ended = 0;
    for (const { report, goneAt } of await readClaimed(this.db, this.clock.now())) {
      if (claimIsOver(toFacts(report), goneAt, this.clock.now(), policy) === null) continue;
      await this.act.run(null, report.id, ({ loaded: { facts }, now }) => {
        // Looked at again under the lock: the owner may have acted in between.
        const why = facts.claimUserId === report.claimUserId ? claimIsOver(facts, goneAt, now, policy) : null;
        return { decision: why === null ? unchanged(facts) : endClaim(facts, why, now, policy) };
      });
      ended += 1;
    }
    return ended;
  }
}
