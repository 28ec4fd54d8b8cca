import { dangerByRules } from './by-rules.js';
import { weigh } from './weigh.js';

const clear = dangerByRules('man met een mes op straat');
const perhaps = dangerByRules('er is een vechtpartij');
const calm = dangerByRules('mag mijn hond los op de hei');

const says = (probability: number, ...spans: { start: number; end: number }[]) => ({ probability, spans: () => spans });
const shown = { start: 0, end: 3 };

describe('rules and model together', () => {
  it('stand alone without a model', () => expect([clear, perhaps, calm].map((rules) => weigh(rules, null).level)).toEqual(['NOW', 'POSSIBLE', 'NONE']));
  it('never make nothing of a clear rule', () => expect(weigh(clear, says(0)).level).toBe('POSSIBLE'));
  it('need a sure model where no rule speaks', () => expect([0.05, 0.5, 0.9].map((chance) => weigh(calm, says(chance, shown)).level)).toEqual(['NONE', 'POSSIBLE', 'NOW']));
  it('are nothing without words to show', () => expect(weigh(calm, says(0.99))).toMatchObject({ level: 'NONE', words: [] }));
  it('believe an unclear rule with the model', () => expect([0.01, 0.1, 0.6].map((chance) => weigh(perhaps, says(chance)).level)).toEqual(['NONE', 'POSSIBLE', 'NOW']));
});
