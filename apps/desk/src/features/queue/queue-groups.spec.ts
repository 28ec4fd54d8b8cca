import { claimedBy, row } from '../../testing/rows.js';
import { buildItems } from './queue-groups.js';

const drawn = (items: ReturnType<typeof buildItems>) => items.map((item) => (item.kind === 'group' ? `[${item.key} ${item.count}${item.complete ? '' : '+'}]` : `${item.position}${item.row.id}`)).join(' ');

it('danger has its own group on top, whatever its urgency', () => {
  const rows = [row({ id: 'd', urgency: 'U4', danger: 'POSSIBLE' }), row({ id: 'a', urgency: 'U2' }), row({ id: 'b', urgency: 'U2' })];
  expect(drawn(buildItems(rows, 'URGENCY_THEN_DUE', false, 'me'))).toBe('[danger 1] 1d [U2 2] 2a 3b');
});

it('a colleague’s rows sink within their group, one’s own do not', () => {
  const rows = [row({ id: 'a', ...claimedBy('bram') }), row({ id: 'b', ...claimedBy('me') }), row({ id: 'c' }), row({ id: 'd', urgency: 'U4' })];
  expect(drawn(buildItems(rows, 'URGENCY_THEN_DUE', false, 'me'))).toBe('[U3 3] 1b 2c 3a [U4 1] 4d');
});

it('of the last group the server may have more: it says so and keeps its order', () => {
  const rows = [row({ id: 'a', urgency: 'U2' }), row({ id: 'b', ...claimedBy('bram') }), row({ id: 'c' })];
  expect(drawn(buildItems(rows, 'URGENCY_THEN_DUE', true, 'me'))).toBe('[U2 1] 1a [U3 2+] 2b 3c');
});

it('other orders have no groups', () => expect(drawn(buildItems([row({ id: 'a' }), row({ id: 'b', urgency: 'U1' })], 'OLDEST_FIRST', false, 'me'))).toBe('1a 2b'));
