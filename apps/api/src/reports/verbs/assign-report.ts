import { Injectable } from '@nestjs/common';
import { invalid } from '@balie/domain/problem.js';
import { assign } from '@balie/domain/report/assign.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import type { Actor } from '../../platform/auth/actor.js';
import { rows, type Tx } from '../../platform/database/database.js';
import { isId } from '../../platform/database/ids.js';
import { Reference } from '../../routing/reference.js';
import type { ReportEntity } from '../report.entity.js';
import { ReportAct } from './report-act.js';

export interface AssignReportInput {
  readonly reportId: string;
  readonly expectedVersion: number;
  readonly teamId: string;
  readonly userId?: string | null;
  readonly note?: string | null;
  readonly overrideReason?: string | null;
}

/** To a team, or a person in it: they accept or decline. */
@Injectable()
export class AssignReport {
  constructor(private readonly act: ReportAct, private readonly reference: Reference) {}

  /** @throws Problem as `domain/report/assign.ts`, and VALIDATION for a team or member nobody knows */
  async run(actor: Actor, { reportId, ...input }: AssignReportInput): Promise<ReportEntity> {
    const { teamById } = await this.reference.data();
    if (!teamById.has(input.teamId)) throw invalid('teamId');
    const note = input.note ? safeText(input.note).trim() : null;
    if (note !== null && note.length > LIMITS.reasonLength) throw invalid('note');
    return this.act.run(actor, reportId, async ({ tx, loaded, now, policy }) => {
      const decision = assign(loaded.facts, actor, { ...input, note }, now, policy);
      if (input.userId && !(await isMember(tx, input.userId, input.teamId))) throw invalid('userId');
      return { decision, reason: input.overrideReason?.trim() || null, auditData: { teamId: input.teamId, userId: input.userId ?? null } };
    });
  }
}

const isMember = async (tx: Tx, userId: string, teamId: string): Promise<boolean> =>
  isId(userId)
  && (await rows(tx, 'select 1 from user_team m join app_user u on u.id = m.user_id where m.user_id = $1 and m.team_id = $2 and u.active', [userId, teamId])).length > 0;
