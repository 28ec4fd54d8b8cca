import { REPORT_STATUSES, type ReportStatus } from '../words/enums.js';

/** What can be done to a report, or happen to it. */
export type Command =
  | 'create' | 'claim' | 'release' | 'endClaim' | 'takeOver' | 'replyKeep' | 'replyWait' | 'replyFinish' | 'takeBack'
  | 'assign' | 'accept' | 'decline' | 'snooze' | 'wakeUp' | 'citizenWrites' | 'silence'
  | 'refer' | 'reject' | 'close' | 'reopen' | 'escalate' | 'triage' | 'split' | 'promise' | 'note' | 'attach';

/** One row: from any of `from` (null = does not exist yet) the command leads to one of `to`; SAME = the status stays. */
export interface StateRow {
  readonly command: Command;
  readonly from: readonly (ReportStatus | null)[];
  readonly to: readonly (ReportStatus | 'SAME')[];
}

const open = REPORT_STATUSES.filter((status) => status !== 'CLOSED');
const answerable: readonly ReportStatus[] = ['IN_TRIAGE', 'IN_PROGRESS', 'ANSWERED', 'WAITING_FOR_CITIZEN'];

/** The state table of the domain, whole: every command asks it, so that what is not a row cannot happen. */
export const STATE_TABLE: readonly StateRow[] = [
  { command: 'create', from: [null], to: ['NEW'] },
  { command: 'claim', from: ['NEW', 'REOPENED'], to: ['IN_TRIAGE'] },
  { command: 'claim', from: ['IN_TRIAGE', 'ANSWERED', 'WAITING_FOR_CITIZEN', 'ASSIGNED', 'IN_PROGRESS', 'SNOOZED'], to: ['SAME'] },
  { command: 'takeOver', from: ['NEW', 'REOPENED'], to: ['IN_TRIAGE'] },
  { command: 'takeOver', from: ['IN_TRIAGE', 'ANSWERED', 'WAITING_FOR_CITIZEN', 'ASSIGNED', 'IN_PROGRESS', 'SNOOZED'], to: ['SAME'] },
  { command: 'release', from: ['IN_TRIAGE'], to: ['NEW', 'REOPENED'] },
  { command: 'release', from: ['REOPENED', 'ANSWERED', 'WAITING_FOR_CITIZEN', 'ASSIGNED', 'IN_PROGRESS', 'SNOOZED'], to: ['SAME'] },
  { command: 'endClaim', from: ['IN_TRIAGE'], to: ['NEW', 'REOPENED'] },
  { command: 'endClaim', from: ['REOPENED', 'ANSWERED', 'WAITING_FOR_CITIZEN', 'ASSIGNED', 'IN_PROGRESS', 'SNOOZED'], to: ['SAME'] },
  { command: 'replyKeep', from: ['IN_TRIAGE', 'ANSWERED', 'WAITING_FOR_CITIZEN'], to: ['ANSWERED'] },
  { command: 'replyKeep', from: ['IN_PROGRESS'], to: ['SAME'] },
  { command: 'replyWait', from: answerable, to: ['WAITING_FOR_CITIZEN'] },
  { command: 'replyFinish', from: answerable, to: ['CLOSED'] },
  // An answer withdrawn within the undo time was never given.
  { command: 'takeBack', from: ['ANSWERED', 'WAITING_FOR_CITIZEN', 'CLOSED'], to: ['IN_TRIAGE', 'ANSWERED', 'IN_PROGRESS'] },
  { command: 'takeBack', from: ['NEW', 'REOPENED', 'IN_TRIAGE', 'ASSIGNED', 'IN_PROGRESS', 'SNOOZED'], to: ['SAME'] },
  { command: 'assign', from: ['NEW', 'IN_TRIAGE', 'ANSWERED', 'WAITING_FOR_CITIZEN'], to: ['ASSIGNED'] },
  { command: 'accept', from: ['ASSIGNED'], to: ['IN_PROGRESS'] },
  { command: 'decline', from: ['ASSIGNED'], to: ['NEW'] },
  { command: 'snooze', from: open, to: ['SNOOZED'] },
  { command: 'wakeUp', from: ['SNOOZED'], to: ['NEW', 'IN_PROGRESS'] },
  // IN_PROGRESS: a team member who accepted it, waits for the citizen and is on duty goes on working.
  { command: 'citizenWrites', from: ['ANSWERED', 'WAITING_FOR_CITIZEN'], to: ['IN_TRIAGE', 'NEW', 'IN_PROGRESS'] },
  { command: 'citizenWrites', from: ['NEW', 'IN_TRIAGE', 'REOPENED', 'ASSIGNED', 'IN_PROGRESS'], to: ['SAME'] },
  { command: 'citizenWrites', from: ['SNOOZED'], to: ['NEW', 'IN_PROGRESS'] },
  { command: 'citizenWrites', from: ['CLOSED'], to: ['REOPENED'] },
  { command: 'silence', from: ['ANSWERED', 'WAITING_FOR_CITIZEN'], to: ['CLOSED'] },
  { command: 'refer', from: open, to: ['CLOSED'] },
  { command: 'reject', from: open, to: ['CLOSED'] },
  { command: 'close', from: open, to: ['CLOSED'] },
  { command: 'reopen', from: ['CLOSED'], to: ['REOPENED'] },
  { command: 'escalate', from: open, to: ['SAME'] },
  { command: 'triage', from: open, to: ['SAME'] },
  { command: 'split', from: open, to: ['SAME'] },
  { command: 'promise', from: open, to: ['SAME'] },
  { command: 'note', from: REPORT_STATUSES, to: ['SAME'] },
  { command: 'attach', from: REPORT_STATUSES, to: ['SAME'] },
];

/** Where the command may lead from this status; empty when it may not happen there. */
export function targetsOf(status: ReportStatus, command: Command): readonly ReportStatus[] {
  return STATE_TABLE
    .filter((row) => row.command === command && row.from.includes(status))
    .flatMap((row) => row.to.map((to) => (to === 'SAME' ? status : to)));
}

/** True when the state table has a row for the command in this status. */
export function isAllowed(status: ReportStatus, command: Command): boolean {
  return targetsOf(status, command).length > 0;
}
