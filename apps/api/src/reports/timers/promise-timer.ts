import { Injectable } from '@nestjs/common';
import { unchanged } from '@balie/domain/report/change.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Loops } from '../../platform/live/loops.js';
import { raiseAlert } from '../alerts/raise-alert.js';
import { markTold, openPromises } from '../promises/promise.queries.js';
import { ReportAct } from '../verbs/report-act.js';
import { readDuePromises, readNotAccepted, type DuePromise } from './timer.queries.js';

const LOOK_MS = 2_000;
const BATCH = 50;

/** What colleagues owe: promises that are due, and assignments a team did not take on in its own time. Each is told once. */
@Injectable()
export class PromiseTimer {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly act: ReportAct,
    loops: Loops,
  ) {
    loops.add({ name: 'promises and assignments', role: 'worker', topics: [], idleMs: LOOK_MS, drain: () => this.sweep() });
  }

  async sweep(): Promise<number> {
    const now = this.clock.now();
    const promises = await readDuePromises(this.db, now, BATCH);
    for (const promise of promises) await this.due(promise);
    const late = await readNotAccepted(this.db, now, BATCH);
    for (const id of late) await this.notAccepted(id);
    return promises.length + late.length;
  }

  private async due({ id, reportId }: DuePromise): Promise<void> {
    await this.act.run(null, reportId, async ({ tx, loaded: { entity, facts }, now }) => {
      const promise = (await openPromises(tx, reportId)).find((one) => one.id === id && one.dueAt <= now);
      // What was closed meanwhile keeps no promise; told is told.
      await markTold(tx, id, now);
      if (promise && entity.status !== 'CLOSED') {
        const data = { promiseId: id, dueAt: promise.dueAt.toISOString(), ownerId: promise.ownerId };
        await raiseAlert(tx, { kind: 'PROMISE_DUE', report: entity, to: { users: [promise.ownerId], roles: ['SHIFT_LEAD'] }, key: id, why: 'DUE', data, at: now });
      }
      return { decision: unchanged(facts), act: null };
    });
  }

  private async notAccepted(id: string): Promise<void> {
    await this.act.run(null, id, async ({ tx, loaded: { entity, facts }, now }) => {
      const late = entity.status === 'ASSIGNED' && entity.acceptToldAt === null && entity.acceptDueAt !== null && entity.acceptDueAt <= now;
      if (!late) return { decision: unchanged(facts), act: null };
      const data = { teamId: entity.teamId, dueAt: entity.acceptDueAt?.toISOString() ?? null, assignedById: entity.assignedById };
      const users = entity.assignedById === null ? [] : [entity.assignedById];
      await raiseAlert(tx, { kind: 'ASSIGNMENT_NOT_ACCEPTED', report: entity, to: { users, roles: ['SHIFT_LEAD'] }, key: `${entity.teamId ?? ''} ${data.dueAt ?? ''}`, why: 'SERVICE_TIME', data, at: now });
      return { decision: unchanged(facts), columns: { acceptToldAt: now }, act: null };
    });
  }
}
