import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Loops } from '../../platform/live/loops.js';
import { Reference } from '../../routing/reference.js';
import { ReportAct } from '../verbs/report-act.js';
import { readOverdue } from './escalation.queries.js';
import { failNow } from './fail-escalation.js';

const LOOK_MS = 1_000;
const BATCH = 50;

/** Escalations whose time passed go on to their fallback. Stored moments decide; a worker that was killed, or a second one, changes nothing about that. */
@Injectable()
export class EscalationSweeper {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly act: ReportAct,
    private readonly reference: Reference,
    loops: Loops,
  ) {
    loops.add({ name: 'escalations', role: 'worker', topics: [], idleMs: LOOK_MS, drain: () => this.sweep() });
  }

  /** How many reports had one overdue. */
  async sweep(): Promise<number> {
    const reference = await this.reference.data();
    const ids = await readOverdue(this.db, this.clock.now(), BATCH);
    for (const id of ids) await this.act.run(null, id, (act) => failNow(act, reference, ({ dueAt }) => dueAt !== null && dueAt <= act.now, 'UNANSWERED'));
    if (ids.length > 0) this.act.tell();
    return ids.length;
  }
}
