import { addDutch, translate } from '../../../shared/i18n/i18n.js';
import { nl } from '../../../shared/i18n/nl.js';
import { allSuggested, certaintyOf, suggested, whySentence } from './suggestions.js';

addDutch(nl);
const teams = { teams: [{ id: 't1', name: 'Veluwe-West', score: 1, reason: { by: 'text', words: 'Harderwijk', municipality: 'Harderwijk' } }, { id: 't2', name: 'Apeldoorn', score: 0.4, reason: { by: 'shared', words: null, municipality: 'Apeldoorn' } }] };

it('a team is proposed with how sure and why', () => {
  expect(allSuggested(teams, 'teams').map((team) => [team.value, certaintyOf(team.score), team.why && whySentence(team.why, translate)])).toEqual([
    ['Veluwe-West', 'high', '‘Harderwijk’ in de tekst → gemeente Harderwijk'],
    ['Apeldoorn', 'low', 'gedeelde locatie → gemeente Apeldoorn'],
  ]);
});

it.each([[undefined], [null], [[]], [{}], [{ teams: null }], [{ teams: [null, 3, { score: 1 }] }]])('what is not understood is left out: %j', (source) => {
  expect(allSuggested(source, 'teams')).toEqual([]);
  expect(suggested(source, 'urgency')).toBeNull();
});
