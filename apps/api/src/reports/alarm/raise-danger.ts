import { Injectable } from '@nestjs/common';
import { mustSound } from '@balie/domain/danger/alarm-end.js';
import { Problem } from '@balie/domain/problem.js';
import { raiseDanger, type RaiseDangerInput } from '@balie/domain/report/danger.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import { AccountDirectory } from '../../accounts/account-directory.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Wakeups } from '../../platform/live/wakeups.js';
import { Reference } from '../../routing/reference.js';
import { loadForUpdate, saveDecision } from '../report-store.js';
import type { ReportEntity } from '../report.entity.js';
import { readReport } from '../report.queries.js';
import { soundAlarm } from './sound-alarm.js';

/** A person sees danger: amber, or red, which sounds as if the machine had seen it. */
@Injectable()
export class RaiseDanger {
  constructor(
    private readonly db: Database,
    private readonly accounts: AccountDirectory,
    private readonly reference: Reference,
    private readonly clock: Clock,
    private readonly wakeups: Wakeups,
  ) {}

  /** @throws Problem as `domain/report/danger.ts` */
  async run(actor: Actor, { reportId, ...input }: RaiseDangerInput & { readonly reportId: string }): Promise<ReportEntity> {
    const report = await readReport(this.db, reportId);
    // Before the transaction: it may need a connection of its own.
    const account = report && (await this.accounts.find(report.accountId));
    if (!account) throw new Problem('NOT_FOUND');
    const policy = await this.reference.policy();
    const now = this.clock.now();
    const saved = await this.db.transaction(async (tx) => {
      const loaded = await loadForUpdate(tx, reportId);
      const decision = raiseDanger(loaded.facts, actor, { ...input, reason: safeText(input.reason ?? '') }, now, policy);
      const after = await saveDecision(tx, loaded, decision, actor, { at: now, reason: input.reason?.trim() || null, auditData: { danger: input.danger } });
      if (mustSound(loaded.entity, after)) {
        await soundAlarm(tx, { report: after, conversation: loaded.conversation, account, automaticSender: false, byOwner: after.claimUserId === actor.userId, actorId: actor.userId, now, traceId: actor.traceId });
      }
      return after;
    });
    this.wakeups.wake('outbox');
    this.wakeups.wake('events');
    return saved;
  }
}
