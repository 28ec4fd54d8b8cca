import { isForMe, phoneOf, routeOf } from './team-tabs.js';

const joris = { id: 'u-joris', name: 'Joris' };
const fenna = { id: 'u-fenna', name: 'Fenna' };

it.each<[string, Parameters<typeof isForMe>[0], boolean]>([
  ['asked of the team, nobody named', { status: 'ASSIGNED', assignee: null }, true],
  ['asked of me', { status: 'ASSIGNED', assignee: joris }, true],
  ['asked of a colleague', { status: 'ASSIGNED', assignee: fenna }, false],
  ['accepted by me', { status: 'IN_PROGRESS', assignee: joris }, true],
  ['accepted by a colleague', { status: 'IN_PROGRESS', assignee: fenna }, false],
  ['at the desk again', { status: 'ANSWERED', assignee: null }, false],
])('%s', (_, row, mine) => expect(isForMe(row, 'u-joris')).toBe(mine));

it.each([['+31 6 12345678', '+31612345678'], ['038-1234567', '0381234567'], ['+31 6 •• •• •• 74', null], ['@tukker_074', null], [null, null]])('a number to call: %s', (handle, number) => expect(phoneOf(handle)).toBe(number));

it('a way there needs a point', () => {
  expect(routeOf({ latitude: 52.35, longitude: 5.62 })).toBe('geo:52.35,5.62');
  expect(routeOf({ latitude: null, longitude: null })).toBeNull();
  expect(routeOf(null)).toBeNull();
});
