import { progress } from './status.controller.js';
import type { ReportProgressRow } from './status.queries.js';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 13, 15, minute));
const row: ReportProgressRow = { id: 'i', number: 'M-26-118342', status: 'NEW', createdAt: at(0), closedAt: null, answerDueAt: at(59), readAt: null, forwardedAt: null, acceptedAt: null, lastText: null, lastAt: null };

describe('what the status page may say', () => {
  it.each([
    ['just in', {}, 'received', ['received']],
    ['read', { status: 'IN_TRIAGE', readAt: at(5) }, 'read', ['received', 'read']],
    ['assigned: forwarded, not "the team looks"', { status: 'ASSIGNED', readAt: at(5), forwardedAt: at(9) }, 'forwarded', ['received', 'read', 'forwarded']],
    ['declined by the team: back to read', { status: 'NEW', readAt: at(5), forwardedAt: at(9) }, 'read', ['received', 'read']],
    ['closed at the desk', { status: 'CLOSED', readAt: at(5), closedAt: at(20) }, 'done', ['received', 'read', 'done']],
    ['closed by the team', { status: 'CLOSED', readAt: at(5), forwardedAt: at(9), closedAt: at(20) }, 'done', ['received', 'read', 'forwarded', 'done']],
  ])('%s', (_name, facts, current, reached) => {
    const shown = progress({ ...row, ...facts });
    expect([shown.current, shown.steps.filter((step) => step.at !== undefined).map((step) => step.key)]).toEqual([current, reached]);
    expect(shown.steps.map((step) => step.key)).toEqual(['received', 'read', 'forwarded', 'done']);
    expect(shown.nextBefore).toBe(current === 'done' ? undefined : at(59).toISOString());
  });

  it('passed on, until the team has accepted it', () => {
    expect(progress({ ...row, status: 'ASSIGNED', forwardedAt: at(9) }).teamHasItAt).toBeUndefined();
    expect(progress({ ...row, status: 'IN_PROGRESS', forwardedAt: at(9), acceptedAt: at(12) }).teamHasItAt).toBe(at(12).toISOString());
    // Given back and passed on again: the other team does not have it yet.
    expect(progress({ ...row, status: 'ASSIGNED', forwardedAt: at(20), acceptedAt: at(12) }).teamHasItAt).toBeUndefined();
  });

  it('shows our last words', () => {
    expect(progress({ ...row, lastText: 'Dank u', lastAt: at(3) }).lastMessage).toEqual({ text: 'Dank u', at: at(3).toISOString() });
  });
});
