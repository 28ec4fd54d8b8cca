import { claimedBy, dueAt, row } from '../../testing/rows.js';
import { compareBy, fits, isView, noFilter, readFilter, toQueueFilter, views, type ListFilter } from './queue-filter.js';

describe('what fits a filter', () => {
  const cases: [string, Partial<ListFilter>, Parameters<typeof row>[0], boolean][] = [
    ['everything open', {}, { id: 'a' }, true],
    ['not closed', {}, { id: 'a', status: 'CLOSED' }, false],
    ['not asleep', {}, { id: 'a', status: 'SNOOZED' }, false],
    ['asleep when asked for', { status: ['SNOOZED'] }, { id: 'a', status: 'SNOOZED' }, true],
    ['mine by claim', { owner: 'mine' }, { id: 'a', ...claimedBy('me') }, true],
    ['mine by assignment', { owner: 'mine' }, { id: 'a', assignee: { id: 'me', name: 'Ik' } }, true],
    ['not mine when a colleague claimed what was assigned to me', { owner: 'mine' }, { id: 'a', assignee: { id: 'me', name: 'Ik' }, ...claimedBy('bram') }, false],
    ['unclaimed', { owner: 'unclaimed' }, { id: 'a' }, true],
    ['unclaimed again', { owner: 'unclaimed' }, { id: 'a', status: 'REOPENED' }, true],
    ['claimed is not unclaimed', { owner: 'unclaimed' }, { id: 'a', ...claimedBy('bram') }, false],
    ['answered without owner is not in the pile', { owner: 'unclaimed' }, { id: 'a', status: 'ANSWERED' }, false],
    ['urgency', { urgency: ['U1', 'U2'] }, { id: 'a' }, false],
    ['danger', { danger: true }, { id: 'a', danger: 'POSSIBLE' }, true],
    ['channel', { channel: 'letter' }, { id: 'a' }, false],
  ];
  it.each(cases)('%s', (_, filter, report, expected) => expect(fits(row(report), { ...noFilter, ...filter }, 'me')).toBe(expected));
});

it('the order is the server’s: danger, urgency, deadline (none last), age, id', () => {
  const rows = [
    row({ id: '7', urgency: 'U4' }),
    row({ id: '6', ...dueAt(null) }),
    row({ id: '5', createdAt: '2026-11-13T16:00:01.000Z' }),
    row({ id: '4' }),
    row({ id: '3', ...dueAt('2026-11-13T16:30:00.000Z') }),
    row({ id: '2', urgency: 'U1' }),
    row({ id: '1', urgency: 'U5', danger: 'POSSIBLE' }),
  ];
  expect(rows.sort(compareBy.URGENCY_THEN_DUE).map((one) => one.id).join('')).toBe('1234567');
});

describe('the address', () => {
  it('holds chips and order, over what the view sets', () => {
    const { filter, order } = readFilter(new URLSearchParams('status=NEW,CLOSED&urgentie=U1,U9&wie=mine&kanaal=page&volgorde=OLDEST_FIRST'), noFilter);
    expect([filter, order]).toEqual([{ owner: 'mine', status: ['NEW', 'CLOSED'], urgency: ['U1'], danger: false, channel: 'page' }, 'OLDEST_FIRST']);
  });
  it('of nothing is the view itself', () => expect(readFilter(new URLSearchParams('kanaal=&status=&volgorde=WAT'), views.gevaar)).toEqual({ filter: views.gevaar, order: 'URGENCY_THEN_DUE' }));
  it('knows the views that are there', () => expect(['gevaar', 'niet-gepakt', 'toString', 'vier-ogen'].map(isView)).toEqual([true, true, false, false]));
});

it.each([
  ['niet-gepakt', { unclaimed: true }], ['gevaar', { danger: ['POSSIBLE', 'NOW'] }], ['wacht-op-melder', { status: ['WAITING_FOR_CITIZEN'] }], ['wacht-op-team', { status: ['ASSIGNED', 'IN_PROGRESS'] }],
] as const)('the view %s asks the server for just that', (view, expected) => expect(toQueueFilter(views[view])).toEqual(expected));
