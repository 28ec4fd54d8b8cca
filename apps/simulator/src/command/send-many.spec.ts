import { PlayedTime } from '../../testing/played-time.js';
import { QuietDesk } from '../../testing/quiet-desk.js';
import { stories } from '../stories/all.js';
import { DoorProblem } from '../web/door.js';
import { type Order, readOrder } from './arguments.js';
import { type Delivered, sendMany } from './send-many.js';

const order = (more: Partial<Order> = {}): Order => ({ channel: 'web', text: undefined, count: 6, rate: 2, citizens: 3, seed: 's', json: true, ...more });

async function sent(asked: Order, desk = new QuietDesk(), ms = 200_000) {
  const time = new PlayedTime();
  const delivered: Delivered[] = [];
  const lost = sendMany(asked, { door: desk, time, stories, onDelivered: (one) => delivered.push(one) });
  await time.run(ms);
  return { delivered, lost: await lost, desk };
}

test('sends by the clock, divided among the citizens, each in order', async () => {
  const { delivered, lost, desk } = await sent(order({ text: 'hallo' }));
  expect(lost).toBe(0);
  expect(desk.visitors.size).toBe(3);
  expect(delivered.map(({ visitorId, position }) => `${visitorId} ${position}`)).toEqual(['token-1 1', 'token-2 1', 'token-3 1', 'token-1 2', 'token-2 2', 'token-3 2']);
  const at = delivered.map(({ sentAt }) => Date.parse(sentAt) - Date.parse(delivered[0]!.sentAt));
  expect(at).toEqual([0, 500, 1000, 1500, 2000, 2500]);
  expect(delivered[0]).toMatchObject({ id: expect.stringMatching(/^m-/), number: 'M-26-118342', tries: 1, text: 'hallo' });
});

test('keeps the key through every try, and counts them', async () => {
  const desk = new QuietDesk();
  desk.problems = Array.from({ length: 4 }, () => new DoorProblem('away', '503'));
  const { delivered, lost } = await sent(order({ count: 1, citizens: 1 }), desk);
  expect(lost).toBe(0);
  expect(desk.keys.size).toBe(1);
  expect(delivered[0]!.tries).toBeGreaterThanOrEqual(1);
});

test('what is never acknowledged is said to be lost', async () => {
  const desk = new QuietDesk();
  const { visitor } = desk;
  desk.visitor = async () => {
    const made = await visitor();
    desk.problems = Array.from({ length: 9999 }, () => new DoorProblem('away', '503'));
    return made;
  };
  const { delivered, lost } = await sent(order({ count: 1, citizens: 1 }), desk);
  expect(lost).toBe(1);
  expect(delivered[0]).toMatchObject({ error: '503' });
});

test('the same seed sends the same words under the same keys', async () => {
  const keys = async () => (await sent(order())).delivered.map(({ clientKey, text }) => clientKey + text);
  expect(await keys()).toEqual(await keys());
});

describe('the words after balie', () => {
  test('a full order', () => {
    expect(readOrder(['simulate', 'web', '--text', 'hallo', '--count', '9', '--rate', '50', '--citizens', '3', '--seed', 'x', '--json'], 'y')).toEqual({ channel: 'web', text: 'hallo', count: 9, rate: 50, citizens: 3, seed: 'x', json: true });
  });
  test('one message of an invented citizen when nothing is said', () => expect(readOrder(['simulate', 'all'], 'y')).toEqual({ channel: 'all', text: undefined, count: 1, rate: 2, citizens: 1, seed: 'y', json: false }));
  test.each([
    [['simulate'], /which channel/],
    [['simulate', 'pigeon'], /cannot be simulated; web, messenger, whatsapp, telegram, all can/],
    [['simulate', 'web', '--count', '0'], /--count/],
    [['simulate', 'web', '--rate', '0'], /--rate/],
    [['simulate', 'web', '--citizens', 'x'], /--citizens/],
    [['simulate', 'web', '--loud'], /loud/],
  ])('%j is explained', (words, sentence) => expect(readOrder(words, 'y')).toMatch(sentence));
});
