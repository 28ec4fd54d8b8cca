import fc from 'fast-check';
import { claimedBy, dueAt, row } from '../../testing/rows.js';
import { compareBy, noFilter } from './queue-filter.js';
import { applyChanges, joinPage, noRows, settle, type Change, type Question, type Rows } from './queue-rows.js';

const question: Question = { filter: noFilter, order: 'URGENCY_THEN_DUE', viewerId: 'me' };
const changed = (report: ReturnType<typeof row>, own = false): Change => ({ reportId: report.id, report, own });
const ids = (rows: Rows) => rows.shown.map((one) => one.id).join('');
const some: Rows = { shown: [row({ id: 'a', urgency: 'U2' }), row({ id: 'b' }), row({ id: 'c', urgency: 'U4' })], waiting: [], more: false };

describe('a change while the hand is still', () => {
  it('a new report goes where it belongs', () => expect(ids(applyChanges(some, [changed(row({ id: 'n', urgency: 'U2', ...dueAt('2026-11-13T16:30:00.000Z') }))], question, false))).toBe('nabc'));
  it('a report that became more urgent moves', () => expect(ids(applyChanges(some, [changed(row({ id: 'c', urgency: 'U1' }))], question, false))).toBe('cab'));
  it('a closed report leaves', () => expect(ids(applyChanges(some, [changed(row({ id: 'b', status: 'CLOSED' }))], question, false))).toBe('ac'));
  it('one that left this person’s sight leaves', () => expect(ids(applyChanges(some, [{ reportId: 'a', report: null, own: false }], question, false))).toBe('bc'));
  it('beyond the last loaded row the next page brings it', () => expect(ids(applyChanges({ ...some, more: true }, [changed(row({ id: 'z', urgency: 'U5' }))], question, false))).toBe('abc'));
});

describe('a change while the hand is in the list', () => {
  const frozen = (changes: Change[]) => applyChanges(some, changes, question, true);

  it('a new report waits', () => {
    const rows = frozen([changed(row({ id: 'n', urgency: 'U1' }))]);
    expect([ids(rows), rows.waiting.map((one) => one.id)]).toEqual(['abc', ['n']]);
    expect(ids(settle(rows, question))).toBe('nabc');
  });
  it('a row changes in its place, also when it no longer fits, and goes when the hand is still', () => {
    const rows = frozen([changed(row({ id: 'a', status: 'CLOSED' })), changed(row({ id: 'c', urgency: 'U1' }))]);
    expect(ids(rows)).toBe('abc');
    expect(rows.shown[2]?.urgency).toBe('U1');
    expect(ids(settle(rows, question))).toBe('cb');
  });
  it('what the person did themselves happens at once', () => expect(ids(frozen([changed(row({ id: 'a', status: 'CLOSED' }), true)]))).toBe('bc'));
  it('a waiting report that is closed meanwhile does not come', () => {
    const rows = applyChanges(frozen([changed(row({ id: 'n' }))]), [changed(row({ id: 'n', status: 'CLOSED' }))], question, true);
    expect(rows.waiting).toEqual([]);
  });
  it('a waiting report counts once, however often it changes', () => {
    const once = frozen([changed(row({ id: 'n' }))]);
    expect(applyChanges(once, [changed(row({ id: 'n', unread: 2 }))], question, true).waiting.map((one) => one.unread)).toEqual([2]);
  });
  it('nothing to do is the same list', () => {
    expect(frozen([])).toBe(some);
    expect(settle(some, question)).toBe(some);
  });
});

describe('pages', () => {
  it('what changed since the page was asked for wins over the page', () => {
    const page = { rows: [row({ id: 'a' }), row({ id: 'b' })], more: false };
    const newer = [changed(row({ id: 'a', status: 'CLOSED' })), changed(row({ id: 'n', urgency: 'U1' }))];
    expect(ids(joinPage(noRows, page, newer, question, true))).toBe('nb');
  });
  it('a next page adds, and never twice', () => expect(ids(joinPage({ ...some, more: true }, { rows: [row({ id: 'c', urgency: 'U4' }), row({ id: 'd', urgency: 'U5' })], more: false }, [], question, false))).toBe('abcd'));
  it('a first page replaces', () => expect(ids(joinPage(some, { rows: [row({ id: 'x' })], more: false }, [], question, true))).toBe('x'));
});

it('whatever happens in whatever order, the list ends as one would sort and filter it afresh', () => {
  const report = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), urgency: fc.constantFrom('U1' as const, 'U2' as const, 'U3' as const), status: fc.constantFrom('NEW' as const, 'CLOSED' as const),
    danger: fc.constantFrom('NONE' as const, 'POSSIBLE' as const), due: fc.constantFrom(null, '2026-11-13T16:10:00.000Z', '2026-11-13T16:20:00.000Z'), claimed: fc.boolean(),
  }).map(({ due, claimed, ...one }) => row({ ...one, ...dueAt(due), ...(claimed ? { ...claimedBy('bram'), status: one.status } : {}) }));
  fc.assert(fc.property(fc.array(fc.tuple(fc.array(report, { maxLength: 4 }), fc.boolean())), (batches) => {
    const truth = new Map<string, ReturnType<typeof row>>();
    let rows: Rows = noRows;
    for (const [reports, frozen] of batches) {
      for (const one of reports) truth.set(one.id, one);
      rows = applyChanges(rows, reports.map((one) => changed(one)), question, frozen);
    }
    const wanted = [...truth.values()].filter((one) => one.status !== 'CLOSED').sort(compareBy.URGENCY_THEN_DUE);
    expect(settle(rows, question).shown).toEqual(wanted);
  }));
});
