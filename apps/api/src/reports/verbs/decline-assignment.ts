import { Injectable } from '@nestjs/common';
import { declineAssignment } from '@balie/domain/report/assign.js';
import type { Actor } from '../../platform/auth/actor.js';
import type { ReportEntity } from '../report.entity.js';
import { ReportAct } from './report-act.js';

/** The team gives it back and says why; who assigned it is offered it first. */
@Injectable()
export class DeclineAssignment {
  constructor(private readonly act: ReportAct) {}

  run(actor: Actor, { reportId, reason }: { readonly reportId: string; readonly reason: string }): Promise<ReportEntity> {
    return this.act.run(actor, reportId, ({ loaded, now, policy }) => ({
      decision: declineAssignment(loaded.facts, actor, { reason }, now, policy), reason: reason.trim(), auditData: { teamId: loaded.entity.teamId },
    }));
  }
}
