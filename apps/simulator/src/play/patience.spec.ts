import { PlayedTime } from '../../testing/played-time.js';
import { DoorProblem } from '../web/door.js';
import { insist, Stopped } from './patience.js';

const failing = (problems: DoorProblem[]) => () => {
  const problem = problems.shift();
  return problem ? Promise.reject(problem) : Promise.resolve('ja');
};

test('goes on while the desk is away, and waits as long as it asks', async () => {
  const time = new PlayedTime();
  const began = time.now();
  const done = insist(time, failing([new DoorProblem('away', ''), new DoorProblem('away', ''), new DoorProblem('limited', '', 30_000)])).then((result) => ({ ...result, after: time.now() - began }));
  await time.run(60_000);
  expect(await done).toMatchObject({ value: 'ja', tries: 4, after: 30_750 });
});

test('a refusal is an answer', async () => {
  await expect(insist(new PlayedTime(), failing([new DoorProblem('refused', '400')]))).rejects.toThrow('400');
});

test('gives up at the moment it was given', async () => {
  const time = new PlayedTime();
  const done = insist(time, failing(Array.from({ length: 99 }, () => new DoorProblem('away', 'weg'))), time.now() + 5000);
  const rejected = expect(done).rejects.toThrow('weg');
  await time.run(60_000);
  await rejected;
});

test('stops when the play stops', async () => {
  const time = new PlayedTime();
  const done = insist(time, failing(Array.from({ length: 99 }, () => new DoorProblem('away', 'weg'))));
  const rejected = expect(done).rejects.toThrow(Stopped);
  await time.run(1000);
  time.stop();
  await rejected;
});
