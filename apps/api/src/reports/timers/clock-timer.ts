import { Injectable } from '@nestjs/common';
import { unchanged } from '@balie/domain/report/change.js';
import { actingOwner } from '@balie/domain/report/owner.js';
import type { ReportFacts } from '@balie/domain/report/report.js';
import { clockNews, type ClockNews } from '@balie/domain/sla/clock-news.js';
import { isQuiet } from '@balie/domain/sla/night.js';
import { URGENCIES } from '@balie/domain/words/enums.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Loops } from '../../platform/live/loops.js';
import { Reference, type ReferenceData } from '../../routing/reference.js';
import { raiseAlert, type Audience } from '../alerts/raise-alert.js';
import { ReportAct } from '../verbs/report-act.js';
import { readClockNews, type Quiet } from './timer.queries.js';

const LOOK_MS = 2_000;
const BATCH = 50;

/** Warnings at 80 % and breaches at 100 %, each told once for a deadline: what was told stands on the report's row and is written under its lock. */
@Injectable()
export class ClockTimer {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly reference: Reference,
    private readonly act: ReportAct,
    loops: Loops,
  ) {
    loops.add({ name: 'clocks', role: 'worker', topics: [], idleMs: LOOK_MS, drain: () => this.sweep() });
  }

  /** How many reports it looked at. Stored moments decide; looking late only makes it late. */
  async sweep(): Promise<number> {
    const reference = await this.reference.data();
    const ids = await readClockNews(this.db, this.clock.now(), quietNow(reference, this.clock.now()), BATCH);
    for (const id of ids) await this.tell(id, reference);
    return ids.length;
  }

  private async tell(id: string, reference: ReferenceData): Promise<void> {
    await this.act.run(null, id, async ({ tx, loaded: { entity, facts }, now, policy }) => {
      // Looked at again under the lock: another worker may have told it, an answer may have come.
      const quiet = isQuiet(reference.nights, entity.teamId, entity.urgency, now, policy);
      const news = quiet ? null : clockNews(facts, entity, now);
      const columns = { warnedDueAt: !quiet && entity.warnAt !== null && now >= entity.warnAt ? entity.nextDueAt : entity.warnedDueAt, ...(news?.kind === 'CLOCK_BREACH' ? { breachedDueAt: news.dueAt } : {}) };
      if (news !== null) {
        const data = { clock: news.clock, dueAt: news.dueAt.toISOString(), urgency: entity.urgency };
        await raiseAlert(tx, { kind: news.kind, report: entity, to: audienceOf(facts, news), key: `${news.clock} ${data.dueAt}`, why: news.clock, data, at: now });
      }
      return { decision: unchanged(facts), columns, act: null };
    });
  }
}

/** The owner is told first; the lead of what nobody owns, and of every breach. */
function audienceOf(report: ReportFacts, { kind }: ClockNews): Audience {
  const owner = actingOwner(report);
  if (owner === null) return { roles: ['SHIFT_LEAD'] };
  return { users: [owner], roles: kind === 'CLOCK_BREACH' ? ['SHIFT_LEAD'] : [] };
}

/** Every team and urgency that waits for the morning now. */
function quietNow({ teams, nights, policy }: ReferenceData, now: Date): Quiet[] {
  const teamIds = [null, ...teams.map(({ id }) => id)];
  return teamIds.flatMap((teamId) => URGENCIES.filter((urgency) => isQuiet(nights, teamId, urgency, now, policy)).map((urgency) => ({ teamId, urgency })));
}
