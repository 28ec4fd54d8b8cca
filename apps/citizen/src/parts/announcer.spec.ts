import { createAnnouncer } from './announcer.js';

function room() {
  let clock = 0;
  const timers: { at: number; run: () => void }[] = [];
  const spoken: string[] = [];
  const announcer = createAnnouncer({ now: () => clock, later: (run, ms) => timers.push({ at: clock + ms, run }), speak: (sentence) => spoken.push(sentence), count: (count) => `${count} nieuwe berichten` });
  const pass = (ms: number): void => {
    clock += ms;
    timers.splice(0).forEach((timer) => (timer.at <= clock ? timer.run() : timers.push(timer)));
  };
  return { announcer, spoken, pass };
}

test('the first thing is said at once', () => {
  const { announcer, spoken } = room();
  announcer.message('Nieuw bericht van Milan: hallo');
  expect(spoken).toEqual(['Nieuw bericht van Milan: hallo']);
});

test('a flood becomes one sentence per five seconds: a count, and the latest of the rest', () => {
  const { announcer, spoken, pass } = room();
  announcer.note('Geen verbinding');
  ['a', 'b', 'c'].forEach(announcer.message);
  announcer.note('Er is weer verbinding');
  announcer.note('Uw bericht is ontvangen');
  pass(4999);
  expect(spoken).toHaveLength(1);
  pass(1);
  expect(spoken.slice(1)).toEqual(['3 nieuwe berichten. Uw bericht is ontvangen']);
});

test('after silence nothing is held back', () => {
  const { announcer, spoken, pass } = room();
  announcer.note('een');
  pass(6000);
  announcer.note('twee');
  expect(spoken).toEqual(['een', 'twee']);
});
