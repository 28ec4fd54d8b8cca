import { Injectable } from '@nestjs/common';
import { invalid } from '@balie/domain/problem.js';
import { assign } from '@balie/domain/report/assign.js';
import { isOpen, serviceDueAt } from '@balie/domain/sla/service-hours.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import type { Actor } from '../../platform/auth/actor.js';
import { rows, type Tx } from '../../platform/database/database.js';
import { isId } from '../../platform/database/ids.js';
import { Reference, type ReferenceData } from '../../routing/reference.js';
import { raiseAlert } from '../alerts/raise-alert.js';
import { WithNews } from '../feedback/with-news.js';
import type { ReportEntity } from '../report.entity.js';
import type { Act } from './report-act.js';

export interface AssignReportInput {
  readonly reportId: string;
  readonly expectedVersion: number;
  readonly teamId: string;
  readonly userId?: string | null;
  readonly note?: string | null;
  readonly overrideReason?: string | null;
}

/** To a team, or a person in it: they accept or decline, in the hours the team is there. */
@Injectable()
export class AssignReport {
  constructor(private readonly act: WithNews, private readonly reference: Reference) {}

  /** @throws Problem as `domain/report/assign.ts`, and VALIDATION for a team or member nobody knows */
  async run(actor: Actor, { reportId, ...input }: AssignReportInput): Promise<ReportEntity> {
    const reference = await this.reference.data();
    if (!reference.teamById.has(input.teamId)) throw invalid('teamId');
    const note = input.note ? safeText(input.note).trim() : null;
    if (note !== null && note.length > LIMITS.reasonLength) throw invalid('note');
    return this.act.run(actor, reportId, 'FORWARDED', async (act) => {
      const { tx, loaded, now, policy } = act;
      const hours = reference.hoursByTeam.get(input.teamId) ?? [];
      const acceptDueAt = serviceDueAt(hours, now, policy.acceptSeconds[loaded.facts.urgency], policy.timeZone);
      const decision = assign(loaded.facts, actor, { ...input, note, acceptDueAt }, now, policy);
      if (input.userId && !(await isMember(tx, input.userId, input.teamId))) throw invalid('userId');
      return {
        decision, columns: { acceptToldAt: null }, afterwards: (saved) => tellAll(act, saved, actor, reference), reason: input.overrideReason?.trim() || null, auditData: { teamId: input.teamId, userId: input.userId ?? null },
      };
    });
  }
}

/** The team hears of it; what cannot wait for a team that is not there goes to the leads at once, for the officer of the day. */
async function tellAll({ tx, now, policy }: Act, report: ReportEntity, actor: Actor, { hoursByTeam }: ReferenceData): Promise<void> {
  const { teamId, assigneeId, urgency, version } = report;
  if (teamId === null) return;
  const key = `${teamId} ${version}`;
  const to = assigneeId === null ? { teams: [teamId] } : { users: [assigneeId] };
  await raiseAlert(tx, { kind: 'ASSIGNED_TO_TEAM', report, to, key, why: assigneeId === null ? 'TO_TEAM' : 'TO_PERSON', data: { teamId, byUserId: actor.userId }, at: now });
  const urgent = urgency === 'U1' || urgency === 'U2';
  if (!urgent || isOpen(hoursByTeam.get(teamId) ?? [], now, policy.timeZone)) return;
  const data = { teamId, targetCode: 'duty_officer', assignedById: actor.userId };
  await raiseAlert(tx, { kind: 'ASSIGNMENT_NOT_ACCEPTED', report, to: { users: [actor.userId], roles: ['SHIFT_LEAD'] }, key, why: 'OUTSIDE_HOURS', data, at: now });
  await tx.query('update report set accept_told_at = $2 where id = $1', [report.id, now]);
}

const isMember = async (tx: Tx, userId: string, teamId: string): Promise<boolean> =>
  isId(userId)
  && (await rows(tx, 'select 1 from user_team m join app_user u on u.id = m.user_id where m.user_id = $1 and m.team_id = $2 and u.active', [userId, teamId])).length > 0;
