import { Injectable } from '@nestjs/common';
import { Problem } from '@balie/domain/problem.js';
import { mayRead } from '@balie/domain/report/access.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { isId } from '../../platform/database/ids.js';
import { toFacts } from '../report-store.js';
import { readReport, readReports } from '../report.queries.js';
import { endWhenSeen, findAlert, insertSeen, readAlerts, type AlertRow } from './alert.queries.js';

/** What ended stays in the bell this long, so that who was away reads what happened. */
const KEPT_MS = 12 * 60 * 60_000;
const MOST = 100;

/** The viewer's bell. */
@Injectable()
export class Alerts {
  constructor(private readonly db: Database, private readonly clock: Clock) {}

  /** At most a hundred, what is so now first. What a team lost sight of is no longer in its bell. */
  async of(actor: Actor): Promise<AlertRow[]> {
    const found = await readAlerts(this.db, actor, new Date(this.clock.now().getTime() - KEPT_MS), MOST);
    const seen = new Set((await readReports(this.db, [...new Set(found.map(({ reportId }) => reportId))])).filter((report) => mayRead(actor, toFacts(report))).map(({ id }) => id));
    return found.filter(({ reportId }) => seen.has(reportId));
  }

  /** @throws Problem NOT_FOUND (nobody's, or somebody else's) */
  async seen(actor: Actor, { alertId }: { readonly alertId: string }): Promise<AlertRow> {
    const now = this.clock.now();
    const alert = isId(alertId) ? await this.db.transaction(async (tx) => {
      if ((await findAlert(tx, alertId, actor)) === null) return null;
      await insertSeen(tx, alertId, actor.userId, now);
      await endWhenSeen(tx, alertId, now);
      return findAlert(tx, alertId, actor);
    }) : null;
    const report = alert && (await readReport(this.db, alert.reportId));
    if (!alert || !report || !mayRead(actor, toFacts(report))) throw new Problem('NOT_FOUND');
    return alert;
  }
}
