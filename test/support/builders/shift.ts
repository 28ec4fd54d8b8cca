import type { Actor } from '@balie/api/platform/auth/actor.js';
import type { Loops } from '@balie/api/platform/live/loops.js';
import type { ReportEntity } from '@balie/api/reports/report.entity.js';
import { readReport } from '@balie/api/reports/report.queries.js';
import { Alerts } from '@balie/api/reports/alerts/alerts.js';
import { PreviewNews } from '@balie/api/reports/feedback/preview-news.js';
import { PromiseToCitizen } from '@balie/api/reports/promises/promise-to-citizen.js';
import { SettlePromise } from '@balie/api/reports/promises/settle-promise.js';
import { AlertKeeper } from '@balie/api/reports/timers/alert-keeper.js';
import { ClockTimer } from '@balie/api/reports/timers/clock-timer.js';
import { HandleSilence } from '@balie/api/reports/timers/handle-silence.js';
import { PromiseTimer } from '@balie/api/reports/timers/promise-timer.js';
import { SilenceTimer } from '@balie/api/reports/timers/silence-timer.js';
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
import { KeepClaim } from '@balie/api/reports/verbs/keep-claim.js';
import { MarkReportRead } from '@balie/api/reports/verbs/mark-report-read.js';
import { MoveMessages } from '@balie/api/reports/verbs/move-messages.js';
import { ReferReport } from '@balie/api/reports/verbs/refer-report.js';
import { RejectReport } from '@balie/api/reports/verbs/reject-report.js';
import { ReleaseReport } from '@balie/api/reports/verbs/release-report.js';
import { ReopenReport } from '@balie/api/reports/verbs/reopen-report.js';
import { SaveDraft } from '@balie/api/reports/verbs/save-draft.js';
import { SignOffDesk } from '@balie/api/reports/verbs/sign-off-desk.js';
import { SnoozeReport } from '@balie/api/reports/verbs/snooze-report.js';
import { SplitReport } from '@balie/api/reports/verbs/split-report.js';
import { TakeOverReport } from '@balie/api/reports/verbs/take-over-report.js';
import { TriageReport } from '@balie/api/reports/verbs/triage-report.js';
import { aReport } from './messages.js';
import { aPerson } from './people.js';
import { openRoom, type Room } from './room.js';

const loops = { add: () => undefined } as unknown as Loops;

const verbsOf = ({ db, clock, reference, router, accounts, wakeups, act, news, withNews }: Room) => ({
  claim: new ClaimReport(db, reference, clock, act), release: new ReleaseReport(act), takeOver: new TakeOverReport(act), triage: new TriageReport(withNews, reference, router), note: new AddNote(act),
  close: new CloseReport(new Finish(act, db, accounts, wakeups)), reopen: new ReopenReport(withNews), read: new MarkReportRead(db, clock, act), draft: new SaveDraft(db, clock), beat: new Beat(db, clock),
  assign: new AssignReport(withNews, reference), accept: new AcceptAssignment(withNews), decline: new DeclineAssignment(act), snooze: new SnoozeReport(act), split: new SplitReport(act),
  escalate: new EscalateReport(act, reference), answer: new AnswerEscalation(act, db, reference),
  sweeper: new ReportSweeper(db, clock, reference, act, loops),
  refer: new ReferReport(new Finish(act, db, accounts, wakeups), reference), reject: new RejectReport(act), move: new MoveMessages(act), keepClaim: new KeepClaim(act), signOff: new SignOffDesk(act, db),
  promise: new PromiseToCitizen(act), settle: new SettlePromise(act, db), alerts: new Alerts(db, clock), preview: new PreviewNews(db, news, clock),
  clocks: new ClockTimer(db, clock, reference, act, loops), promises: new PromiseTimer(db, clock, act, loops), silence: new SilenceTimer(db, clock, reference, new HandleSilence(db, act, news), loops),
  keeper: new AlertKeeper(db, clock, act, loops),
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
