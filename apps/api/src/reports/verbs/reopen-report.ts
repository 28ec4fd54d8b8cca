import { Injectable } from '@nestjs/common';
import { reopen } from '@balie/domain/report/reopen.js';
import type { Actor } from '../../platform/auth/actor.js';
import { WithNews } from '../feedback/with-news.js';
import type { ReportEntity } from '../report.entity.js';

/** A lead or the last owner opens a closed report again, and says why. */
@Injectable()
export class ReopenReport {
  constructor(private readonly act: WithNews) {}

  run(actor: Actor, { reportId, reason }: { readonly reportId: string; readonly reason: string }): Promise<ReportEntity> {
    return this.act.run(actor, reportId, 'REOPENED', ({ loaded, now, policy }) => ({ decision: reopen(loaded.facts, actor, { reason }, now, policy), reason: reason.trim() }));
  }
}
