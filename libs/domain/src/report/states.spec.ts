import { REPORT_STATUSES, type ReportStatus } from '../words/enums.js';
import { SEED_POLICY } from '../sla/policy.js';
import { change } from './change.js';
import { isAllowed, STATE_TABLE, targetsOf, type Command } from './states.js';
import { aReport, problemOf, T0 } from './testing.js';

const known: readonly string[] = [...REPORT_STATUSES, 'SAME'];

/** Every step the table allows, as from → to. */
const steps = STATE_TABLE.flatMap((row) => row.from.flatMap((from) => row.to.map((to) => ({ command: row.command, from, to: to === 'SAME' ? from : to }))));

describe('state table', () => {
  it('knows no other state', () => {
    for (const row of STATE_TABLE) {
      expect(row.from.every((from) => from === null || known.includes(from))).toBe(true);
      expect(row.to.length > 0 && row.to.every((to) => known.includes(to))).toBe(true);
    }
  });

  it.each(REPORT_STATUSES)('%s can be reached from the beginning and left to the end', (status) => {
    expect(closure(null, (step) => [step.from, step.to])).toContain(status);
    if (status !== 'CLOSED') expect(closure(status, (step) => [step.from, step.to])).toContain('CLOSED');
    expect(steps.some((step) => step.from === status && step.to !== status)).toBe(true);
  });

  it('has one row for a command in a status', () => {
    const seen = STATE_TABLE.flatMap((row) => row.from.map((from) => `${row.command} ${from}`));
    expect(new Set(seen).size).toBe(seen.length);
  });

  it.each<[ReportStatus, Command, ReportStatus[]]>([
    ['NEW', 'claim', ['IN_TRIAGE']], ['REOPENED', 'claim', ['IN_TRIAGE']], ['ASSIGNED', 'claim', ['ASSIGNED']], ['CLOSED', 'claim', []],
    ['IN_TRIAGE', 'release', ['NEW', 'REOPENED']], ['IN_PROGRESS', 'replyKeep', ['IN_PROGRESS']], ['ANSWERED', 'replyKeep', ['ANSWERED']],
    ['NEW', 'replyKeep', []], ['ASSIGNED', 'replyKeep', []], ['IN_PROGRESS', 'assign', []], ['REOPENED', 'assign', []], ['ASSIGNED', 'accept', ['IN_PROGRESS']],
    ['ASSIGNED', 'decline', ['NEW']], ['SNOOZED', 'citizenWrites', ['NEW', 'IN_PROGRESS']], ['CLOSED', 'citizenWrites', ['REOPENED']],
    ['ASSIGNED', 'citizenWrites', ['ASSIGNED']], ['NEW', 'silence', []], ['CLOSED', 'close', []], ['CLOSED', 'escalate', []], ['CLOSED', 'note', ['CLOSED']],
  ])('%s: %s → %s', (status, command, to) => {
    expect(targetsOf(status, command)).toEqual(to);
    expect(isAllowed(status, command)).toBe(to.length > 0);
  });
});

function closure(from: ReportStatus | null, ends: (step: (typeof steps)[number]) => readonly [ReportStatus | null, ReportStatus | null]): (ReportStatus | null)[] {
  const reached: (ReportStatus | null)[] = [from];
  for (const status of reached) {
    for (const step of steps) {
      const [start, end] = ends(step);
      if (start === status && !reached.includes(end)) reached.push(end);
    }
  }
  return reached;
}

/** The table of the domain as it is written for people: from each status (S = the status stays). Whatever is not here is refused. */
const WRITTEN: Readonly<Record<Command, Partial<Record<ReportStatus, string>>>> = {
  create: {},
  claim: { NEW: 'IN_TRIAGE', REOPENED: 'IN_TRIAGE', IN_TRIAGE: 'S', ANSWERED: 'S', WAITING_FOR_CITIZEN: 'S', ASSIGNED: 'S', IN_PROGRESS: 'S', SNOOZED: 'S' },
  takeOver: { NEW: 'IN_TRIAGE', REOPENED: 'IN_TRIAGE', IN_TRIAGE: 'S', ANSWERED: 'S', WAITING_FOR_CITIZEN: 'S', ASSIGNED: 'S', IN_PROGRESS: 'S', SNOOZED: 'S' },
  release: { IN_TRIAGE: 'NEW REOPENED', REOPENED: 'S', ANSWERED: 'S', WAITING_FOR_CITIZEN: 'S', ASSIGNED: 'S', IN_PROGRESS: 'S', SNOOZED: 'S' },
  endClaim: { IN_TRIAGE: 'NEW REOPENED', REOPENED: 'S', ANSWERED: 'S', WAITING_FOR_CITIZEN: 'S', ASSIGNED: 'S', IN_PROGRESS: 'S', SNOOZED: 'S' },
  replyKeep: { IN_TRIAGE: 'ANSWERED', IN_PROGRESS: 'S', ANSWERED: 'ANSWERED', WAITING_FOR_CITIZEN: 'ANSWERED' },
  replyWait: { IN_TRIAGE: 'WAITING_FOR_CITIZEN', IN_PROGRESS: 'WAITING_FOR_CITIZEN', ANSWERED: 'WAITING_FOR_CITIZEN', WAITING_FOR_CITIZEN: 'WAITING_FOR_CITIZEN' },
  replyFinish: { IN_TRIAGE: 'CLOSED', IN_PROGRESS: 'CLOSED', ANSWERED: 'CLOSED', WAITING_FOR_CITIZEN: 'CLOSED' },
  takeBack: {
    ANSWERED: 'IN_TRIAGE ANSWERED IN_PROGRESS', WAITING_FOR_CITIZEN: 'IN_TRIAGE ANSWERED IN_PROGRESS', CLOSED: 'IN_TRIAGE ANSWERED IN_PROGRESS',
    NEW: 'S', REOPENED: 'S', IN_TRIAGE: 'S', ASSIGNED: 'S', IN_PROGRESS: 'S', SNOOZED: 'S',
  },
  assign: { NEW: 'ASSIGNED', IN_TRIAGE: 'ASSIGNED', ANSWERED: 'ASSIGNED', WAITING_FOR_CITIZEN: 'ASSIGNED' },
  accept: { ASSIGNED: 'IN_PROGRESS' },
  decline: { ASSIGNED: 'NEW' },
  snooze: everyOpen('SNOOZED'),
  wakeUp: { SNOOZED: 'NEW IN_PROGRESS' },
  citizenWrites: {
    ANSWERED: 'IN_TRIAGE NEW IN_PROGRESS', WAITING_FOR_CITIZEN: 'IN_TRIAGE NEW IN_PROGRESS', SNOOZED: 'NEW IN_PROGRESS', CLOSED: 'REOPENED',
    NEW: 'S', IN_TRIAGE: 'S', REOPENED: 'S', ASSIGNED: 'S', IN_PROGRESS: 'S',
  },
  silence: { ANSWERED: 'CLOSED', WAITING_FOR_CITIZEN: 'CLOSED' },
  refer: everyOpen('CLOSED'), reject: everyOpen('CLOSED'), close: everyOpen('CLOSED'),
  reopen: { CLOSED: 'REOPENED' },
  escalate: everyOpen('S'), triage: everyOpen('S'), split: everyOpen('S'), promise: everyOpen('S'),
  note: { ...everyOpen('S'), CLOSED: 'S' }, attach: { ...everyOpen('S'), CLOSED: 'S' },
};

function everyOpen(to: string): Partial<Record<ReportStatus, string>> {
  return Object.fromEntries(REPORT_STATUSES.filter((status) => status !== 'CLOSED').map((status) => [status, to]));
}

describe('every status × command', () => {
  const cells = (Object.keys(WRITTEN) as Command[]).flatMap((command) => REPORT_STATUSES.map((status) => [status, command] as const));

  it.each(cells)('%s: %s', (status, command) => {
    const written = (WRITTEN[command][status] ?? '').split(' ').filter(Boolean).map((to) => (to === 'S' ? status : to));
    expect([...targetsOf(status, command)].sort()).toEqual(written.sort());
  });

  it.each(cells.filter(([status, command]) => WRITTEN[command][status] === undefined))('%s: %s is refused by the one place that carries changes out', (status, command) => {
    const report = { ...aReport(), status };
    for (const to of REPORT_STATUSES) {
      expect(problemOf(() => change(report, { command, to, set: {}, event: 'report.triaged' }, T0, SEED_POLICY))).toBe('TRANSITION_NOT_ALLOWED');
    }
  });
});
