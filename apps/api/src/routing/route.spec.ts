import { SEED_POLICY } from '@balie/domain/sla/policy.js';
import type { ReferenceData } from './reference.js';
import { routeFrom } from './route.js';

const team = (id: string, name: string) => ({ id, code: id, name, district: 'Oost', municipalities: [] });
const area = (teamId: string, municipalityCode: string, municipality: string, confidence = 'reported') => ({ teamId, municipalityCode, municipality, confidence });
const teams = [team('t12', 'Veluwe-West'), team('t16', 'Arnhem-Noord'), team('t17', 'Arnhem-Zuid'), team('t08', 'Twente-Midden'), team('t14', 'Achterhoek-West')];
const areas = [
  area('t12', 'GM0243', 'Harderwijk'), area('t16', 'GM0202', 'Arnhem'), area('t17', 'GM0202', 'Arnhem'), area('t08', 'GM0164', 'Hengelo', 'derived'), area('t14', 'GM1876', 'Bronckhorst', 'partly'),
];
const reference: ReferenceData = {
  teams, areas, categories: [], categoryBySlug: new Map(), targets: [], targetByCode: new Map(), policy: SEED_POLICY, rules: { version: 0, rules: [] },
  referrals: [], referralByCode: new Map(), statusTexts: new Map(), hoursByTeam: new Map(), nights: [],
  teamById: new Map(teams.map((one) => [one.id, one])),
  municipalityByName: new Map(areas.map((one) => [one.municipality.toLowerCase(), one.municipalityCode])),
  municipalityByCode: new Map(areas.map((one) => [one.municipalityCode, one.municipality])),
};
const text = (words: string, ...candidates: string[]) => ({ text: words, candidates, ambiguous: candidates.length > 1 });
const point = { latitude: 52.35, longitude: 5.61 };

describe('place → municipality → team', () => {
  it('sets the team when a name in the text leaves no doubt, and says why', () => {
    const route = routeFrom({ point: null, named: text('Harderwijk', 'GM0243') }, null, reference);
    expect(route).toMatchObject({ placeText: 'Harderwijk', municipalityCode: 'GM0243', placeSource: 'text', placeAmbiguous: false, teamId: 't12' });
    expect(route.suggestions.teams).toEqual([{ id: 't12', name: 'Veluwe-West', score: 1, reason: { by: 'text', words: 'Harderwijk', municipality: 'Harderwijk' } }]);
  });

  it('believes a shared location before words, and keeps the words', () => {
    const route = routeFrom({ point: { ...point, code: 'GM0243', near: [] }, named: text('Arnhem', 'GM0202') }, null, reference);
    expect(route).toMatchObject({ municipalityCode: 'GM0243', placeSource: 'shared', placeText: 'Arnhem', latitude: 52.35, teamId: 't12' });
  });

  it('offers both teams of a town with two and sets none', () => {
    const route = routeFrom({ point: null, named: text('Arnhem', 'GM0202') }, null, reference);
    expect([route.municipalityCode, route.teamId, route.placeAmbiguous]).toEqual(['GM0202', null, false]);
    expect(route.suggestions.teams.map((one) => [one.id, one.score])).toEqual([['t16', 0.5], ['t17', 0.5]]);
  });

  it('keeps an ambiguous name a question', () => {
    const route = routeFrom({ point: null, named: text('Hengelo', 'GM0164', 'GM1876') }, null, reference);
    expect([route.municipalityCode, route.teamId, route.placeAmbiguous]).toEqual([null, null, true]);
    expect(route.suggestions.place?.candidates.map((one) => one.name)).toEqual(['Hengelo', 'Bronckhorst']);
    expect(route.suggestions.teams.map((one) => one.id)).toEqual(['t14', 't08']);
  });

  it('offers the neighbour too near a border', () => {
    const route = routeFrom({ point: { ...point, code: 'GM0164', near: ['GM1876'] }, named: null }, null, reference);
    expect([route.municipalityCode, route.teamId]).toEqual(['GM0164', null]);
    expect(route.suggestions.teams.map((one) => one.id)).toEqual(['t08', 't14']);
  });

  it('falls back on the team of the account, and on nobody', () => {
    expect(routeFrom({ point: null, named: null }, 't12', reference)).toMatchObject({ teamId: 't12', placeSource: 'account', municipalityCode: null });
    expect(routeFrom({ point: null, named: null }, null, reference)).toMatchObject({ teamId: null, placeSource: null, suggestions: { teams: [] } });
    expect(routeFrom({ point: { ...point, code: null, near: [] }, named: null }, null, reference)).toMatchObject({ latitude: 52.35, placeSource: 'shared', municipalityCode: null });
  });
});
