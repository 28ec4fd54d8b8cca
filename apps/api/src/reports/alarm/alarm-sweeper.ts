import { Injectable } from '@nestjs/common';
import { SEED_LADDER } from '@balie/domain/danger/ladder.js';
import { unchanged } from '@balie/domain/report/change.js';
import { after } from '@balie/domain/sla/clocks.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Loops } from '../../platform/live/loops.js';
import { resolveAlerts } from '../alerts/raise-alert.js';
import { ReportAct } from '../verbs/report-act.js';
import { readDueAlarms, readEndedAlerts, readSilent } from './alarm.queries.js';
import { fireAlarm } from './fire-alarm.js';
import { tellSilence } from './tell-silence.js';

const LOOK_MS = 500;
const BATCH = 50;

/** Alarms climb by stored moments: whoever looks first, under the report's lock, fires what is due; the next one finds it done. */
@Injectable()
export class AlarmSweeper {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly act: ReportAct,
    loops: Loops,
  ) {
    loops.add({ name: 'alarms', role: 'worker', topics: [], idleMs: LOOK_MS, drain: () => this.sweep() });
  }

  /** How many reports had something due. */
  async sweep(): Promise<number> {
    const due = await readDueAlarms(this.db, this.clock.now(), BATCH);
    for (const id of due) await this.act.run(null, id, fireAlarm);
    const silent = await readSilent(this.db, after(this.clock.now(), -SEED_LADDER.silenceSeconds), BATCH);
    for (const id of silent) await this.act.run(null, id, tellSilence);
    const ended = await readEndedAlerts(this.db, BATCH);
    for (const { reportId, kinds } of ended) {
      await this.act.run(null, reportId, async ({ tx, loaded, now }) => {
        await resolveAlerts(tx, loaded.entity, kinds, now);
        return { decision: unchanged(loaded.facts) };
      });
    }
    return due.length + silent.length + ended.length;
  }
}
