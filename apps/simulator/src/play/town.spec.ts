import { PlayedTime } from '../../testing/played-time.js';
import { QuietDesk } from '../../testing/quiet-desk.js';
import { stories } from '../stories/all.js';
import { type Memory, nothingPlayed, type Played } from './memory.js';
import { playTown, storyAt } from './town.js';

const minute = 60_000;

function town(kept: { played: Played }, desk = new QuietDesk()) {
  const time = new PlayedTime();
  const memory: Pick<Memory, 'load' | 'save'> = {
    load: async () => structuredClone(kept.played),
    save: async (played) => void (kept.played = structuredClone(played)),
  };
  const ended = playTown({ door: desk, time, memory, stories, seed: 'test', tell: () => undefined });
  return { desk, time, ended };
}

test('a dozen at the first start, each with another story, then one every few minutes', async () => {
  const kept = { played: nothingPlayed() };
  const { desk, time, ended } = town(kept);
  await time.run(minute);
  expect(desk.visitors.size).toBe(12);
  expect(new Set([...desk.visitors.values()].map(({ heard }) => heard[0]?.text)).size).toBe(12);
  await time.run(60 * minute);
  expect(desk.visitors.size).toBeGreaterThan(20);
  expect(desk.visitors.size).toBeLessThan(40);
  time.stop();
  await ended;
});

test('the second start does not repeat the dozen, and who was waiting goes on', async () => {
  const kept = { played: nothingPlayed() };
  const first = town(kept);
  await first.time.run(minute);
  first.time.stop();
  await first.ended;
  const token = [...first.desk.visitors.keys()].find((one) => stories.find((story) => story.opening[0] === first.desk.texts(one)[0])!.details.length > 0)!;
  const second = town(kept, first.desk);
  first.desk.says(token, 'Kunt u meer vertellen?');
  await second.time.run(2 * minute);
  expect(first.desk.visitors.size).toBe(12);
  const story = stories.find((one) => one.opening[0] === first.desk.texts(token)[0])!;
  expect(first.desk.texts(token)).toEqual([...story.opening, story.details[0]]);
  second.time.stop();
  await second.ended;
});

test('every story is told before one is told again', () => {
  const round = stories.map((_story, index) => storyAt(stories, 'test', index).id);
  expect(new Set(round).size).toBe(stories.length);
  expect(stories.map((_story, index) => storyAt(stories, 'test', index + stories.length).id)).not.toEqual(round);
});
