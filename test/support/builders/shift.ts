import type { Actor } from '@balie/api/platform/auth/actor.js';
import type { Loops } from '@balie/api/platform/live/loops.js';
import type { ReportEntity } from '@balie/api/reports/report.entity.js';
import { readReport } from '@balie/api/reports/report.queries.js';
import { ReportSweeper } from '@balie/api/reports/report-sweeper.js';
import { AcceptAssignment } from '@balie/api/reports/verbs/accept-assignment.js';
import { AddNote } from '@balie/api/reports/verbs/add-note.js';
import { AnswerEscalation } from '@balie/api/reports/escalation/answer-escalation.js';
import { AssignReport } from '@balie/api/reports/verbs/assign-report.js';
import { Beat } from '@balie/api/reports/verbs/beat.js';
import { ClaimReport } from '@balie/api/reports/verbs/claim-report.js';
import { CloseReport } from '@balie/api/reports/verbs/close-report.js';
import { DeclineAssignment } from '@balie/api/reports/verbs/decline-assignment.js';
import { EscalateReport } from '@balie/api/reports/escalation/escalate-report.js';
import { Finish } from '@balie/api/reports/verbs/finish.js';
import { MarkReportRead } from '@balie/api/reports/verbs/mark-report-read.js';
import { ReleaseReport } from '@balie/api/reports/verbs/release-report.js';
import { ReopenReport } from '@balie/api/reports/verbs/reopen-report.js';
import { SaveDraft } from '@balie/api/reports/verbs/save-draft.js';
import { SnoozeReport } from '@balie/api/reports/verbs/snooze-report.js';
import { SplitReport } from '@balie/api/reports/verbs/split-report.js';
import { TakeOverReport } from '@balie/api/reports/verbs/take-over-report.js';
import { TriageReport } from '@balie/api/reports/verbs/triage-report.js';
import { aReport } from './messages.js';
import { aPerson } from './people.js';
import { openRoom, type Room } from './room.js';

const verbsOf = ({ db, clock, reference, router, accounts, wakeups, act }: Room) => ({
  claim: new ClaimReport(db, reference, clock, act), release: new ReleaseReport(act), takeOver: new TakeOverReport(act), triage: new TriageReport(act, reference, router), note: new AddNote(act),
  close: new CloseReport(new Finish(act, db, accounts, wakeups)), reopen: new ReopenReport(act), read: new MarkReportRead(db, clock, act), draft: new SaveDraft(db, clock), beat: new Beat(db, clock),
  assign: new AssignReport(act, reference), accept: new AcceptAssignment(act), decline: new DeclineAssignment(act), snooze: new SnoozeReport(act), split: new SplitReport(act),
  escalate: new EscalateReport(act, reference), answer: new AnswerEscalation(act, db, reference),
  sweeper: new ReportSweeper(db, clock, reference, act, { add: () => undefined } as unknown as Loops),
});

/** A room with people in it and everything they can do. */
export interface Shift {
  readonly room: Room;
  readonly verbs: ReturnType<typeof verbsOf>;
  readonly lotte: Actor;
  readonly bram: Actor;
  /** The lead. */
  readonly sanne: Actor;
  /** In the team of Harderwijk. */
  readonly karin: Actor;
  /** A report that Lotte has claimed: version 2. */
  claimed(text?: string): Promise<ReportEntity>;
  stored(report: { id: string }): Promise<ReportEntity>;
  teamId(code: string): Promise<string>;
  /** `audit where …` */
  countOf(sql: string, ...values: unknown[]): Promise<number>;
}

export async function openShift(): Promise<Shift> {
  const room = await openRoom();
  const verbs = verbsOf(room);
  const [lotte, bram, sanne, karin] = await Promise.all([
    aPerson(room, ['OPERATOR'], { name: 'Lotte' }), aPerson(room, ['OPERATOR'], { name: 'Bram' }), aPerson(room, ['SHIFT_LEAD'], { name: 'Sanne' }), aPerson(room, ['TEAM_MEMBER'], { name: 'Karin', teams: ['ON-12'] }),
  ]);
  return {
    room, verbs, lotte, bram, sanne, karin,
    claimed: async (text = 'Er staat een auto in Harderwijk') => verbs.claim.run(lotte, { reportId: (await aReport(room, text)).id }),
    stored: async (report) => (await readReport(room.db, report.id)) as ReportEntity,
    teamId: async (code) => (await room.reference.data()).teams.find((team) => team.code === code)?.id ?? '',
    countOf: async (sql, ...values) => (await room.db.query<{ count: number }>(`select count(*)::int as count from ${sql}`, values))[0]?.count ?? 0,
  };
}

export const minutes = (from: Date, count: number): Date => new Date(from.getTime() + count * 60_000);
