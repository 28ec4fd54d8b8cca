import { PlayedTime } from '../../testing/played-time.js';
import { QuietDesk } from '../../testing/quiet-desk.js';
import { chance } from '../random.js';
import type { Story } from '../stories/story.js';
import { DoorProblem } from '../web/door.js';
import { playCitizen } from './citizen.js';
import type { Guest } from './memory.js';

const story: Story = { id: 's', opening: ['hallo', 'er staat een auto'], at: [52.35, 5.62], photo: true, details: ['bij de haven', 'een rode'], thanks: 'dank u', nudge: 'nog nieuws?' };
const minute = 60_000;

async function scene(told: Story = story) {
  const desk = new QuietDesk();
  const time = new PlayedTime();
  const { token } = await desk.visitor();
  const guest: Guest = { storyId: 's', token, since: time.now(), opened: 0, told: 0, content: false, nudged: false, answered: [] };
  const enter = (): Promise<void> => playCitizen(told, guest, { door: desk, time, luck: chance('x'), remember: () => undefined });
  return { desk, time, guest, token, enter };
}

test('says what it came for, with photo and place on the last message', async () => {
  const { desk, time, token, enter } = await scene();
  void enter();
  await time.run(minute);
  expect(desk.texts(token)).toEqual(['hallo', 'er staat een auto']);
  expect(desk.of(token).heard[0]).not.toHaveProperty('location');
  expect(desk.of(token).heard[1]).toMatchObject({ location: { latitude: 52.35, longitude: 5.62 }, attachmentIds: ['a-1'] });
  time.stop();
});

test('receives at once, reads a little later, types, and answers each question with the next detail, then thanks', async () => {
  const { desk, time, token, enter } = await scene();
  void enter();
  await time.run(minute);
  for (const words of ['Waar precies?', 'Welke kleur?', 'Dank u wel, we gaan kijken.', 'Er is iemand geweest.']) {
    desk.says(token, words);
    await time.run(2 * minute);
  }
  expect(desk.texts(token).slice(2)).toEqual(['bij de haven', 'een rode', 'dank u']);
  expect(desk.of(token).delivered).toHaveLength(4);
  expect(desk.of(token).read).toEqual(desk.of(token).delivered);
  expect(desk.of(token).typed).toBeGreaterThanOrEqual(3);
  time.stop();
});

test('an automatic message is read and not answered', async () => {
  const { desk, time, token, enter } = await scene();
  void enter();
  await time.run(minute);
  desk.says(token, 'We hebben uw bericht. Is er nu gevaar?', true);
  await time.run(5 * minute);
  expect(desk.texts(token)).toHaveLength(2);
  expect(desk.of(token).read).toHaveLength(1);
  time.stop();
});

test('asks once how it stands when nobody answers, and goes home in the end', async () => {
  const { desk, time, token, enter } = await scene();
  const ended = enter();
  await time.run(60 * minute);
  expect(desk.texts(token).filter((text) => text === 'nog nieuws?')).toHaveLength(1);
  await time.run(6 * 60 * minute);
  await ended;
});

test('a desk that is away for a while loses nothing and hears nothing twice', async () => {
  const { desk, time, token, enter } = await scene();
  desk.problems = Array.from({ length: 5 }, () => new DoorProblem('away', '503'));
  void enter();
  await time.run(5 * minute);
  expect(desk.texts(token)).toEqual(['hallo', 'er staat een auto']);
  time.stop();
});

test('after a crash the story goes on; a step that was taken already is not heard twice', async () => {
  const { desk, time, guest, token, enter } = await scene();
  void enter();
  await time.run(minute);
  time.stop();
  const later = new PlayedTime();
  const forgotten: Guest = { ...guest, opened: 1, since: later.now() };
  void playCitizen(story, forgotten, { door: desk, time: later, luck: chance('y'), remember: () => undefined });
  await later.run(minute);
  desk.says(token, 'Waar precies?');
  await later.run(2 * minute);
  expect(desk.texts(token)).toEqual(['hallo', 'er staat een auto', 'bij de haven']);
  later.stop();
});

test('a citizen the desk no longer knows goes home', async () => {
  const { desk, time, enter } = await scene();
  desk.visitors.clear();
  const ended = enter();
  await time.run(minute);
  await expect(ended).resolves.toBeUndefined();
});
