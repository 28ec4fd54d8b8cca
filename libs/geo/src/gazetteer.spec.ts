import { Gazetteer } from './gazetteer.js';
import { unlocatedPlaceIn } from './unlocated.js';
import { gazetteerOf, regionMunicipalities } from './region.js';

const gazetteer = gazetteerOf(regionMunicipalities());
const named = (text: string) => gazetteer.find(text).map((mention) => mention.text);

describe('names of municipalities and towns in a text', () => {
  it.each([
    ['er staat al drie dagen een auto met draaiende motor bij de haven in Harderwijk', ['Harderwijk'], ['GM0243']],
    ['tractor te water kanaal vroomshoop', ['vroomshoop'], ['GM1700']],
    ['Bij Berg en Dal, richting Duitsland', ['Berg en Dal'], ['GM1945']],
    ['in olst wijhe is het donker', ['olst wijhe'], ['GM1773']],
    ['Het stinkt in ’t Harde!', ['’t Harde'], ['GM0230']],
    ['Zwolle-Zuid, achter het station', ['Zwolle-Zuid'], ['GM0193']],
  ])('%s', (text, names, candidates) => {
    expect(named(text)).toEqual(names);
    expect(gazetteer.placeIn(text)).toMatchObject({ text: names[0], candidates, ambiguous: false });
  });

  it.each(['mijn buren maken lawaai', 'Buren maken lawaai', 'er zitten putten in de weg', 'twee dieren en duiven', 'druk op enter', 'Zwollenaren', 'edele mensen', ''])(
    'finds no place in: %s', (text) => expect(gazetteer.find(text)).toEqual([]));

  it('takes an ordinary word as a place behind a word of place, with a capital', () => {
    expect(named('vuurwerk in Putten')).toEqual(['Putten']);
    expect(named('ik woon te Buren')).toEqual(['Buren']);
  });

  it('keeps an ambiguous name ambiguous, until the text decides', () => {
    expect(gazetteer.placeIn('vechtpartij in Hengelo')).toMatchObject({ text: 'Hengelo', candidates: ['GM0164', 'GM1876'], ambiguous: true });
    expect(gazetteer.placeIn('Hengelo, gemeente Bronckhorst')).toMatchObject({ text: 'Hengelo', candidates: ['GM1876'], ambiguous: false });
    expect(gazetteer.placeIn('van Zwolle naar Deventer')).toMatchObject({ text: 'Zwolle', candidates: ['GM0193', 'GM0150'], ambiguous: true });
  });

  it.each([
    ['an de balie in Hengel', ['GM0164'], 'alias', null],
    ['de Zwolse politie', ['GM0193'], 'adjective', null],
    ['hier te Enshede', ['GM0153'], 'near', null],
    ['у Неймегені вкрали велосипед', ['GM0268'], 'script', null],
    ['حريق في أرنهيم', ['GM0202'], 'alias', null],
    ["Deventer'de kaza oldu", ['GM0150'], 'alias', null],
    ['vechtpartij bij gelredome', ['GM0202'], 'name', 'ON-17'],
    ['vechtpartij Hengelo Gld achter de kerk', ['GM1876'], 'name', null],
    ['uit Voorthuizen, staat nu in Garderen en Stroe', ['GM0203'], 'name', null],
    ['A28 richting Meppel, in Staphorst', ['GM0180'], 'name', null],
  ])('%s', (text, candidates, form, team) => expect(gazetteer.placeIn(text)).toMatchObject({ candidates, form, team }));

  it.each(['Groeten, Lianne van Putten', 'ik zie borden apeldoorn', 'regio nijmegen maar het mag ook verder', 'De Enter van mijn toetsenbord'])(
    'does not take for the place: %s', (text) => expect(gazetteer.placeIn(text)).toBeNull());

  it.each([['op de Kerkstraat', 'Kerkstraat'], ['ongeluk A1 hmp 104,2 rechts', 'A1 hmp 104,2'], ['onderweg op de Snelweg', undefined]])(
    'names what no map knows: %s', (text, expected) => expect(unlocatedPlaceIn(text)?.text).toBe(expected));

  it('gives offsets that cut the name out of the text, also after an emoji', () => {
    const text = '🚗🚗 te hard in Nijmegen.';
    const [mention] = gazetteer.find(text);
    expect(mention && text.slice(mention.start, mention.end)).toBe('Nijmegen');
  });

  it('does not join names over other words or sentences', () => {
    const own = new Gazetteer([{ name: 'Den Ham', codes: ['A'] }]);
    expect(own.find('den grote ham. Den. Ham')).toEqual([]);
  });

  it('reads a hundred thousand words in a moment', () => {
    const started = process.cpuUsage().user;
    gazetteer.find('buren van den berg en dal '.repeat(20_000));
    expect((process.cpuUsage().user - started) / 1000).toBeLessThan(2_000);
  });
});
