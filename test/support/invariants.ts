import { targetsOf, type Command } from '@balie/domain/report/states.js';
import type { ReportStatus } from '@balie/domain/words/enums.js';
import type { Room } from './builders/room.js';

/** The command an event stands for, where it says from which state to which. */
const commandOf: Readonly<Record<string, readonly Command[]>> = {
  'report.claimed': ['claim'], 'report.released': ['release'], 'report.taken_over': ['takeOver'], 'report.claim_ended': ['endClaim'], 'report.triaged': ['triage'], 'report.raised': ['triage'],
  'report.answered': ['replyKeep', 'replyWait', 'replyFinish'], 'report.answer_withdrawn': ['takeBack', 'attach'], 'report.closed': ['close', 'refer', 'reject', 'silence'], 'report.reopened': ['reopen', 'citizenWrites'],
  'report.snoozed': ['snooze'], 'report.woken': ['wakeUp'], 'report.split': ['split'], 'report.messages_moved': ['split', 'citizenWrites'], 'report.assigned': ['assign'],
  'report.assignment_accepted': ['accept'], 'report.assignment_declined': ['decline'], 'report.escalated': ['escalate'], 'report.promised': ['promise'], 'report.promise_kept': ['promise'],
  'report.promise_cancelled': ['promise'], 'message.received': ['citizenWrites', 'attach'],
};

/** Statements that must find nothing, each with what it would mean. */
const never: readonly (readonly [string, string])[] = [
  ['closed without what it needs', `select number from report where status = 'CLOSED' and (closed_at is null or outcome is null or legal_basis is null or outcome not in ('rejected', 'referred') and type in ('REPORT', 'TIP') and category_slug is null)`],
  ['closed and still somebody\'s, or due', `select number from report where status = 'CLOSED' and (claim_user_id is not null or next_due_at is not null or answer_due_at is not null or unanswered_since is not null or promise_due_at is not null)`],
  ['open with an end', `select number from report where status <> 'CLOSED' and (closed_at is not null or outcome is not null)`],
  ['new and somebody\'s', `select number from report where status = 'NEW' and (claim_user_id is not null or assignee_id is not null)`],
  ['read by nobody', `select number from report where status = 'IN_TRIAGE' and claim_user_id is null`],
  ['with a team that is none', `select number from report where status in ('ASSIGNED', 'IN_PROGRESS') and (team_id is null or assigned_by_id is null) or status = 'IN_PROGRESS' and assignee_id is null`],
  ['claimed without its times', `select number from report where (claim_user_id is null) <> (claimed_at is null) or (claim_user_id is null) <> (claim_last_act_at is null)`],
  ['a citizen who waits without a deadline', `select number from report where status <> 'CLOSED' and unanswered_since is not null and answer_due_at is null`],
  ['in nobody\'s sight', `select number from report where status <> 'CLOSED' and restricted and not exists (select from app_user u join user_role r on r.user_id = u.id where r.role in ('OPERATOR', 'SHIFT_LEAD'))`],
  ['snoozed without an end', `select number from report where (status = 'SNOOZED') <> (snoozed_until is not null)`],
  ['a version nobody made', `select r.number from report r where r.version <> (select max(version) from event e where e.report_id = r.id)`],
  ['a version made twice', `select r.number from report r join event e on e.report_id = r.id where e.data ? 'basedOn' group by r.number, e.data->>'basedOn' having count(distinct e.version) > 1`],
  ['a transition without its moment, or on no version', `select r.number from report r join event e on e.report_id = r.id where e.data ? 'to' and e.type <> 'report.created' and not e.data ? 'basedOn'`],
  ['an act without its audit row', `select e.type from event e where e.actor_id is not null and e.data ? 'basedOn' and e.type <> 'report.reopened' and not exists (select from audit a where a.subject_id = e.report_id::text and a.actor_id = e.actor_id and a.at = e.at)`],
  ['an escalation that must confirm is open on what is closed', `select r.number from report r join escalation e on e.report_id = r.id join escalation_target t on t.code = e.target_code where r.status = 'CLOSED' and e.status = 'SENT' and e.must_confirm`],
  ['a promise that is open on what is closed', `select r.number from report r join promise p on p.report_id = r.id where r.status = 'CLOSED' and p.kept_at is null and p.cancelled_at is null`],
  ['a promise that is not the report\'s clock', `select r.number from report r where r.status <> 'CLOSED' and r.promise_due_at is distinct from (select min(due_at) from promise p where p.report_id = r.id and p.kept_at is null and p.cancelled_at is null)`],
  ['a report without a word of its citizen', `select number from report r where not exists (select from message m where m.report_id = r.id and m.direction = 'INBOUND')`],
  ['an alert told twice', `select kind from alert group by report_id, kind, key having count(*) > 1`],
];

/** What is broken of what must hold always, in words; empty when all is well. */
export async function brokenInvariants({ db }: Pick<Room, 'db'>): Promise<string[]> {
  const found = await Promise.all(never.map(async ([words, sql]) => {
    const rows = await db.query<Record<string, unknown>>(sql);
    return rows.length === 0 ? [] : [`${words}: ${rows.slice(0, 3).map((row) => Object.values(row)[0]).join(', ')} (${rows.length})`];
  }));
  const steps = await db.query<{ type: string; from: ReportStatus | null; to: ReportStatus }>(`select distinct type, data->>'from' as "from", data->>'to' as "to" from event where data ? 'to' and type <> 'report.created'`);
  const outside = steps.filter(({ type, from, to }) => !isRow(type, from, to)).map(({ type, from, to }) => `${type}: ${String(from)} → ${to} is in no row of the state table`);
  return [...found.flat(), ...outside];
}

/** A reopened report in its owner\'s hands is taken up and acted on in one go. */
function isRow(type: string, from: ReportStatus | null, to: ReportStatus): boolean {
  const commands = commandOf[type];
  if (commands === undefined || from === null) return from === to;
  return commands.some((command) => targetsOf(from, command).includes(to) || (from === 'REOPENED' && targetsOf('IN_TRIAGE', command).includes(to)));
}
