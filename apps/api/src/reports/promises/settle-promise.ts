import { Injectable } from '@nestjs/common';
import { invalid, Problem } from '@balie/domain/problem.js';
import { settlePromise } from '@balie/domain/report/promise.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { isId } from '../../platform/database/ids.js';
import type { ReportEntity } from '../report.entity.js';
import { ReportAct } from '../verbs/report-act.js';
import { markCancelled, markKept, openPromises, reportOfPromise } from './promise.queries.js';

/** What was promised was done, or cannot be: then the reason is kept. */
@Injectable()
export class SettlePromise {
  constructor(private readonly act: ReportAct, private readonly db: Database) {}

  /** @throws Problem as `domain/report/promise.ts`; NOT_FOUND, TRANSITION_NOT_ALLOWED (settled before) */
  keep(actor: Actor, { promiseId, note }: { readonly promiseId: string; readonly note?: string | null }): Promise<ReportEntity> {
    const text = safeText(note ?? '').trim() || null;
    if (text !== null && text.length > LIMITS.reasonLength) throw invalid('note');
    return this.settle(actor, promiseId, undefined, (tx, now) => markKept(tx, promiseId, actor.userId, text, now));
  }

  cancel(actor: Actor, { promiseId, reason }: { readonly promiseId: string; readonly reason: string }): Promise<ReportEntity> {
    const why = safeText(reason).trim();
    if (why.length > LIMITS.reasonLength) throw invalid('reason');
    return this.settle(actor, promiseId, why, (tx, now) => markCancelled(tx, promiseId, why, now));
  }

  private async settle(actor: Actor, promiseId: string, cancelReason: string | undefined, mark: (tx: Tx, now: Date) => Promise<unknown>): Promise<ReportEntity> {
    const reportId = isId(promiseId) ? await reportOfPromise(this.db, promiseId) : null;
    if (reportId === null) throw new Problem('NOT_FOUND');
    return this.act.run(actor, reportId, async ({ tx, loaded, now, policy }) => {
      const open = await openPromises(tx, reportId);
      const facts = { ...loaded.facts, promiseOwnerIds: open.filter(({ id }) => id === promiseId).map(({ ownerId }) => ownerId) };
      const decision = settlePromise(facts, actor, { promiseId, cancelReason }, open.filter(({ id }) => id !== promiseId), now, policy);
      if (!open.some(({ id }) => id === promiseId)) throw new Problem('TRANSITION_NOT_ALLOWED');
      await mark(tx, now);
      return { decision, reason: cancelReason ?? null, auditData: { promiseId } };
    });
  }
}
