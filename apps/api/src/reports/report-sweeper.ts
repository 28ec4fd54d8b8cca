import { Injectable } from '@nestjs/common';
import { unchanged } from '@balie/domain/report/change.js';
import { claimIsOver, idleTimes, isNudged } from '@balie/domain/report/claim-end.js';
import { endClaim } from '@balie/domain/report/release.js';
import { wakeUp } from '@balie/domain/report/snooze.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Loops } from '../platform/live/loops.js';
import { Reference } from '../routing/reference.js';
import { raiseAlert } from './alerts/raise-alert.js';
import type { ReportEntity } from './report.entity.js';
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
    return (await this.wakeSleepers()) + (await this.endClaims()) + (await this.nudge());
  }

  private async wakeSleepers(): Promise<number> {
    const ids = await readSleepers(this.db, this.clock.now(), BATCH);
    for (const id of ids) {
      await this.act.run(null, id, ({ loaded: { facts }, now, policy }) => ({ decision: facts.status === 'SNOOZED' ? wakeUp(facts, now, policy) : unchanged(facts) }));
    }
    return ids.length;
  }

  /** Asks the owner whether they are still there, once after each act of theirs. */
  private async nudge(): Promise<number> {
    const policy = await this.reference.policy();
    const idle = (await readClaimed(this.db, this.clock.now())).filter(({ report }) => isNudged(toFacts(report), this.clock.now(), policy) && !wasNudged(report));
    for (const { report: { id } } of idle) {
      await this.act.run(null, id, async ({ tx, loaded: { entity, facts }, now }) => {
        const times = idleTimes(facts, policy);
        const lastAct = entity.claimLastActAt ?? entity.claimedAt;
        if (times === null || entity.claimUserId === null || lastAct === null || !isNudged(facts, now, policy) || wasNudged(entity)) return { decision: unchanged(facts) };
        const data = { userId: entity.claimUserId, lastActAt: lastAct.toISOString(), endsAt: times.endsAt.toISOString() };
        await raiseAlert(tx, { kind: 'CLAIM_NUDGE', report: entity, to: { users: [entity.claimUserId] }, key: `${data.userId} ${data.lastActAt}`, why: 'IDLE', data, at: now });
        return { decision: unchanged(facts), columns: { nudgedFor: lastAct } };
      });
    }
    return idle.length;
  }

  private async endClaims(): Promise<number> {
    const policy = await this.reference.policy();
    let ended = 0;
    for (const { report, goneAt } of await readClaimed(this.db, this.clock.now())) {
      if (claimIsOver(toFacts(report), goneAt, this.clock.now(), policy) === null) continue;
      await this.act.run(null, report.id, ({ tx, loaded: { facts }, now }) => {
        // Looked at again under the lock: the owner may have acted in between.
        const why = facts.claimUserId === report.claimUserId ? claimIsOver(facts, goneAt, now, policy) : null;
        if (why === null || facts.claimUserId === null) return { decision: unchanged(facts) };
        const data = { userId: facts.claimUserId, lastActAt: facts.claimLastActAt?.toISOString() ?? null };
        const ended = (saved: ReportEntity) => raiseAlert(tx, { kind: 'CLAIM_ENDED', report: saved, to: { users: [data.userId] }, key: `${data.userId} ${data.lastActAt ?? ''}`, why, data, at: now });
        return { decision: endClaim(facts, why, now, policy), afterwards: async (saved) => void (await ended(saved)) };
      });
      ended += 1;
    }
    return ended;
  }
}

const wasNudged = ({ nudgedFor, claimLastActAt, claimedAt }: ReportEntity): boolean => nudgedFor !== null && nudgedFor.getTime() === (claimLastActAt ?? claimedAt)?.getTime();
