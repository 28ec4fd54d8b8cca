import { createBatch, type Scheduler } from './batch.js';

function clockwork() {
  let now = 0;
  const plans: { at: number; run: () => void; how: string }[] = [];
  const scheduler: Scheduler = { frame: (run) => plans.push({ at: now + 16, run, how: 'frame' }), after: (ms, run) => plans.push({ at: now + ms, run, how: `after ${ms}` }), now: () => now };
  const advance = (ms: number) => {
    now += ms;
    for (const plan of plans.splice(0).sort((a, b) => a.at - b.at)) if (plan.at <= now) plan.run(); else plans.push(plan);
  };
  return { scheduler, advance, plans };
}

it('a change goes into the next frame, with those of the same moment', () => {
  const { scheduler, advance, plans } = clockwork();
  const flushed: string[][] = [];
  const add = createBatch<string>((items) => flushed.push(items), scheduler);
  add('a');
  add('b');
  expect(plans.map((plan) => plan.how)).toEqual(['frame']);
  advance(16);
  expect(flushed).toEqual([['a', 'b']]);
});

it('above ten a second there is one write per 250 ms, and none is lost', () => {
  const { scheduler, advance } = clockwork();
  const flushed: number[][] = [];
  const add = createBatch<number>((items) => flushed.push(items), scheduler);
  for (let at = 0; at < 100; at += 1) {
    add(at);
    advance(20);
  }
  advance(250);
  expect(flushed.flat()).toEqual(Array.from({ length: 100 }, (_, at) => at));
  // Two seconds at 50 a second: some ten single frames at first, then four writes a second.
  expect(flushed.length).toBeLessThan(20);
});

it('once it is calm again it is quick again', () => {
  const { scheduler, advance, plans } = clockwork();
  const add = createBatch<number>(() => undefined, scheduler);
  for (let at = 0; at < 20; at += 1) add(at);
  advance(300);
  advance(1000);
  add(1);
  expect(plans.at(-1)?.how).toBe('frame');
});
