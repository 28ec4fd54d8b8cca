import { Injectable } from '@nestjs/common';
import { invalid } from '@balie/domain/problem.js';
import { assign } from '@balie/domain/report/assign.js';
import { isOpen, serviceDueAt } from '@balie/domain/sla/service-hours.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import type { Urgency } from '@balie/domain/words/enums.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import type { Actor } from '../../platform/auth/actor.js';
import { rows, type Tx } from '../../platform/database/database.js';
import { isId } from '../../platform/database/ids.js';
import { Reference, type ReferenceData } from '../../routing/reference.js';
import { raiseAlert } from '../alerts/raise-alert.js';
import { askOfficerOfTheDay, OFFICER_OF_THE_DAY } from '../escalation/officer-of-the-day.js';
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
      const isThere = isOpen(hours, now, policy.timeZone);
      const officer = isUrgent(loaded.facts.urgency) && !isThere ? await askOfficerOfTheDay(act, actor, { ...input, teamName: reference.teamById.get(input.teamId)?.name ?? '', note }, reference) : null;
      const before = officer?.report ?? loaded.facts;
      const assigned = assign(before, actor, { ...input, expectedVersion: officer ? before.version : input.expectedVersion, note, acceptDueAt }, now, policy);
      const decision = { ...assigned, events: [...(officer?.events ?? []), ...assigned.events] };
      if (input.userId && !(await isMember(tx, input.userId, input.teamId))) throw invalid('userId');
      return {
        decision, columns: { acceptToldAt: null }, afterwards: (saved) => tellAll(act, saved, actor, reference), reason: input.overrideReason?.trim() || null, auditData: { teamId: input.teamId, userId: input.userId ?? null },
      };
    });
  }
}

const isUrgent = (urgency: Urgency): boolean => urgency === 'U1' || urgency === 'U2';

/** The team hears of it; of what cannot wait for a team that is not there the leads hear at once, beside the officer of the day who is asked. */
async function tellAll({ tx, now, policy }: Act, report: ReportEntity, actor: Actor, { hoursByTeam }: ReferenceData): Promise<void> {
  const { teamId, assigneeId, urgency, version } = report;
  if (teamId === null) return;
  const key = `${teamId} ${version}`;
  const to = assigneeId === null ? { teams: [teamId] } : { users: [assigneeId] };
  await raiseAlert(tx, { kind: 'ASSIGNED_TO_TEAM', report, to, key, why: assigneeId === null ? 'TO_TEAM' : 'TO_PERSON', data: { teamId, byUserId: actor.userId }, at: now });
  if (!isUrgent(urgency) || isOpen(hoursByTeam.get(teamId) ?? [], now, policy.timeZone)) return;
  const data = { teamId, targetCode: OFFICER_OF_THE_DAY, assignedById: actor.userId };
  await raiseAlert(tx, { kind: 'ASSIGNMENT_NOT_ACCEPTED', report, to: { users: [actor.userId], roles: ['SHIFT_LEAD'] }, key, why: 'OUTSIDE_HOURS', data, at: now });
  await tx.query('update report set accept_told_at = $2 where id = $1', [report.id, now]);
}

const isMember = async (tx: Tx, userId: string, teamId: string): Promise<boolean> =>
  isId(userId)
  && (await rows(tx, 'select 1 from user_team m join app_user u on u.id = m.user_id where m.user_id = $1 and m.team_id = $2 and u.active', [userId, teamId])).length > 0;
