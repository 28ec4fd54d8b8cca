import { Injectable } from '@nestjs/common';
import { acceptAssignment } from '@balie/domain/report/assign.js';
import type { Actor } from '../../platform/auth/actor.js';
import { WithNews } from '../feedback/with-news.js';
import type { ReportEntity } from '../report.entity.js';

/** A member of the team takes it on and is its owner from here. */
@Injectable()
export class AcceptAssignment {
  constructor(private readonly act: WithNews) {}

  run(actor: Actor, { reportId }: { readonly reportId: string }): Promise<ReportEntity> {
    return this.act.run(actor, reportId, 'TEAM_HAS_IT', ({ loaded, now, policy }) => ({ decision: acceptAssignment(loaded.facts, actor, now, policy), auditData: { teamId: loaded.entity.teamId } }));
  }
}
