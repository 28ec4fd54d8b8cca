import { REPORT_STATUSES, type ReportStatus } from '../words/enums.js';
import { isAllowed, STATE_TABLE, targetsOf, type Command } from './states.js';

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
