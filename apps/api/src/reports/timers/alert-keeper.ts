import { Injectable } from '@nestjs/common';
import { isSettled } from '@balie/domain/alerts/settled.js';
import type { AlertKind } from '@balie/domain/words/alerts.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Loops } from '../../platform/live/loops.js';
import { readOpenAlerts } from '../alerts/alert.queries.js';
import { resolveAlerts } from '../alerts/raise-alert.js';
import { readReports } from '../report.queries.js';
import { toFacts } from '../report-store.js';
import { ReportAct } from '../verbs/report-act.js';

const LOOK_MS = 1_000;

/** Ends alerts that are no longer so, so that no act has to know who was told what about its report. */
@Injectable()
export class AlertKeeper {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly act: ReportAct,
    loops: Loops,
  ) {
    loops.add({ name: 'alerts', role: 'worker', topics: [], idleMs: LOOK_MS, drain: () => this.sweep() });
  }

  /** How many ended. */
  async sweep(): Promise<number> {
    const open = await readOpenAlerts(this.db);
    const reports = new Map((await readReports(this.db, [...new Set(open.map(({ reportId }) => reportId))])).map((report) => [report.id, report]));
    const now = this.clock.now();
    const settled = open.filter((alert) => {
      const report = reports.get(alert.reportId);
      return report !== undefined && isSettled(alert, toFacts(report), now);
    });
    if (settled.length === 0) return 0;
    await this.db.transaction(async (tx) => {
      for (const { id, kind, reportId } of settled) {
        const report = reports.get(reportId);
        if (report) await resolveAlerts(tx, report, [kind satisfies AlertKind], now, [id]);
      }
    });
    this.act.tell();
    return settled.length;
  }
}
