import { Injectable } from '@nestjs/common';
import type { Decision } from '@balie/domain/report/report.js';
import type { DeskPolicy } from '@balie/domain/sla/policy.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { Wakeups } from '../../platform/live/wakeups.js';
import { Reference } from '../../routing/reference.js';
import { loadForUpdate, saveDecision, type LoadedReport, type SaveExtras } from '../report-store.js';
import type { ReportEntity } from '../report.entity.js';

/** What a verb works with, inside its transaction. */
export interface Act {
  readonly tx: Tx;
  readonly loaded: LoadedReport;
  readonly now: Date;
  readonly policy: DeskPolicy;
}

/** What a verb decided, and what is written beside it. */
export interface Outcome extends Omit<SaveExtras, 'at'> {
  readonly decision: Decision;
  /** What follows from it in the same transaction, with the report as it was saved: who must be told. */
  readonly afterwards?: (saved: ReportEntity) => Promise<void>;
}

/** The shape every verb on one report has: lock, ask the domain, save with events and audit row, tell after commit. */
@Injectable()
export class ReportAct {
  constructor(
    private readonly db: Database,
    private readonly reference: Reference,
    private readonly clock: Clock,
    private readonly wakeups: Wakeups,
  ) {}

  /** `decide` may read and write in the transaction; a Problem it throws rolls all of it back. Actor null = the desk itself. Returns the report as saved. */
  async run(actor: Actor | null, reportId: string, decide: (act: Act) => Outcome | Promise<Outcome>): Promise<ReportEntity> {
    const policy = await this.reference.policy();
    const now = this.clock.now();
    const saved = await this.db.transaction(async (tx) => {
      const loaded = await loadForUpdate(tx, reportId);
      const { decision, afterwards, ...extras } = await decide({ tx, loaded, now, policy });
      const after = await saveDecision(tx, loaded, decision, actor, { ...extras, at: now });
      await afterwards?.(after);
      return after;
    });
    this.tell();
    return saved;
  }

  /** There is news for the live feed. Call after commit. */
  tell(): void {
    this.wakeups.wake('events');
  }
}
