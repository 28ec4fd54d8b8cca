import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkRules } from './check-rules.js';
import { applyRules, failedTests, type Condition, type RoutingFacts, type RoutingRule } from './rules.js';

const facts = (over: Partial<RoutingFacts> = {}): RoutingFacts => ({
  type: null, category: null, categoryGroup: null, urgency: 'U4', danger: 'NONE', municipality: null, channel: 'web', account: null, language: null, text: null, ...over,
});
const rule = (id: string, when: Condition[], then: RoutingRule['then'], over: Partial<RoutingRule> = {}): RoutingRule => ({ id, name: `Rule ${id}`, enabled: true, when, then, tests: [], ...over });
const cyber: Condition = { fact: 'category', in: ['cybercrime'] };
const here: Condition = { fact: 'place', known: true };

describe('routing rules', () => {
  it('the first that matches wins, and those before say which condition failed', () => {
    const rules = [rule('a', [cyber, here], { team: 'ON-01' }), rule('b', [cyber], { team: 'ON-02' }), rule('c', [cyber], { nobody: true })];
    expect(applyRules(rules, facts({ category: 'cybercrime', categoryGroup: 'cybercrime' }))).toEqual({
      matched: { number: 2, id: 'b', name: 'Rule b', then: { team: 'ON-02' } }, rejected: [{ number: 1, id: 'a', name: 'Rule a', because: here }],
    });
  });

  it('a rule that is off neither matches nor is explained', () => {
    expect(applyRules([rule('a', [cyber], { team: 'ON-01' }, { enabled: false })], facts({ category: 'cybercrime' }))).toEqual({ matched: null, rejected: [] });
  });

  it.each<[string, Condition, Partial<RoutingFacts>, boolean]>([
    ['a group holds for its sub-category', cyber, { category: 'phishing', categoryGroup: 'cybercrime' }, true],
    ['another group does not', cyber, { category: 'noise', categoryGroup: 'nuisance' }, false],
    ['unknown is never in a list', { fact: 'type', in: ['TIP'] }, { type: null }, false],
    ['no place known', { fact: 'place', known: false }, {}, true],
    ['a place known', here, { municipality: 'GM0243' }, true],
    ['whole words, any case', { fact: 'words', any: ['Lage Vuursche', 'drone'] }, { text: 'Er vliegt een DRONE boven ons huis' }, true],
    ['a phrase over punctuation', { fact: 'words', any: ['lage vuursche'] }, { text: 'in de Lage-Vuursche.' }, true],
    ['not part of a word', { fact: 'words', any: ['drone'] }, { text: 'dronegedoe' }, false],
  ])('%s', (_name, condition, given, holds) => {
    expect(applyRules([rule('a', [condition], { team: 'ON-01' })], facts(given)).matched !== null).toBe(holds);
  });

  it('whatever the rules: one verdict, every enabled rule before it explained, same question same answer', () => {
    const conditions = fc.constantFrom<Condition>(cyber, here, { fact: 'urgency', in: ['U1', 'U2'] }, { fact: 'words', any: ['fiets'] }, { fact: 'channel', in: ['web'] });
    const lists = fc.array(fc.record({ when: fc.array(conditions, { minLength: 1, maxLength: 3 }), enabled: fc.boolean() }), { maxLength: 8 });
    const some = fc.record({ category: fc.constantFrom(null, 'cybercrime'), municipality: fc.constantFrom(null, 'GM0243'), urgency: fc.constantFrom('U1' as const, 'U4' as const), text: fc.constantFrom(null, 'mijn fiets is weg') });
    fc.assert(fc.property(lists, some, (list, given) => {
      const rules = list.map(({ when, enabled }, index) => rule(String(index), when, { team: `T${index}` }, { enabled }));
      const verdict = applyRules(rules, facts(given));
      expect(applyRules(rules, facts(given))).toEqual(verdict);
      const before = verdict.matched === null ? rules : rules.slice(0, verdict.matched.number - 1);
      expect(verdict.rejected.map(({ id }) => id)).toEqual(before.filter(({ enabled }) => enabled).map(({ id }) => id));
    }), { numRuns: 2_000 });
  });

  it('a stored test is run over the whole list: an earlier rule that takes the report away is found', () => {
    const tested = rule('b', [cyber], { team: 'ON-02' }, { tests: [{ name: 'phishing', facts: { category: 'cybercrime', municipality: 'GM0243' }, expect: { team: 'ON-02' } }] });
    expect(failedTests([tested])).toEqual([]);
    expect(failedTests([rule('a', [here], { team: 'ON-01' }), tested])).toEqual([{ rule: 'Rule b', test: 'phishing', got: { team: 'ON-01' } }]);
    expect(failedTests([{ ...tested, when: [here, { fact: 'type', in: ['TIP'] }] }])).toEqual([{ rule: 'Rule b', test: 'phishing', got: null }]);
  });
});

describe('what keeps rules from being switched on', () => {
  const known = {
    teams: new Set(['ON-01']),
    values: { type: new Set(['TIP']), category: new Set(['cybercrime']), urgency: new Set(['U1']), danger: new Set(['NOW']), municipality: new Set(['GM0243']), channel: new Set(['web']), account: new Set<string>() },
  };
  const problems = (...rules: RoutingRule[]) => checkRules(rules, known).map(({ problem, value }) => [problem, value]);

  it('nothing, for a rule that can work', () => expect(problems(rule('a', [cyber, here], { team: 'ON-01' }))).toEqual([]));
  it('no condition: it would take everything', () => expect(problems(rule('a', [], { team: 'ON-01' }))).toEqual([['NO_CONDITION', null]]));
  it('an empty list', () => expect(problems(rule('a', [{ fact: 'type', in: [] }], { nobody: true }))).toEqual([['NO_VALUES', 'type']]));
  it('words without a letter', () => expect(problems(rule('a', [{ fact: 'words', any: ['  ', '!'] }], { nobody: true }))).toEqual([['NO_VALUES', 'words']]));
  it('a value nobody knows', () => expect(problems(rule('a', [{ fact: 'category', in: ['cybercrime', 'cyber'] }], { nobody: true }))).toEqual([['UNKNOWN_VALUE', 'cyber']]));
  it('a team nobody knows', () => expect(problems(rule('a', [cyber], { team: 'ON-99' }))).toEqual([['UNKNOWN_TEAM', 'ON-99']]));
  it('the same name or id twice, and a rule behind its double', () => {
    expect(problems(rule('a', [cyber], { team: 'ON-01' }), rule('a', [cyber], { nobody: true }))).toEqual([['ID_TWICE', 'a'], ['NAME_TWICE', 'Rule a'], ['NEVER_REACHED', null]]);
  });
});
