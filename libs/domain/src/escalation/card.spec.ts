import { at, T0 } from '../report/testing.js';
import { escalationCard, type CardFacts } from './card.js';

const facts: CardFacts = {
  number: 'M-26-118342', target: 'Meldkamer', phone: '112', desk: 'Politie Oost-Nederland', channel: 'WhatsApp', since: T0, title: 'Man met mes bij het station',
  place: { text: 'station Zwolle', municipality: 'Zwolle', latitude: null, longitude: null, source: 'text', ambiguous: false }, contact: { name: 'Sam', phone: null }, language: 'nl', zone: 'Europe/Amsterdam',
};
const said = (...texts: string[]) => texts.map((text, i) => ({ text, at: at(i) }));
const values = (card: ReturnType<typeof escalationCard>) => Object.fromEntries(card.facts.map(({ label, value, known }) => [label, [value, known]]));

describe('the card for the control room', () => {
  it('says what is known and what is not', () => {
    expect(values(escalationCard(facts, said('Er staat een man met een mes. Kom snel!')))).toEqual({
      Waar: ['station Zwolle, Zwolle', true], Wat: ['Man met mes bij het station', true], Wapens: ['“Er staat een man met een mes”', true], Gewonden: ['onbekend', false],
      'Melder veilig': ['onbekend', false], Melder: ['Sam', true], Terugbellen: ['onbekend', false],
    });
  });

  it('the newest word counts, and a denial is one', () => {
    const card = values(escalationCard(facts, said('hij heeft een mes', 'er is niemand gewond', 'ik zie geen mes meer', 'bel me op 06-12345678, ik ben veilig')));
    expect([card['Wapens'], card['Gewonden'], card['Melder veilig'], card['Terugbellen']]).toEqual([
      ['geen, zegt de melder: “ik zie geen mes meer”', true], ['geen, zegt de melder: “er is niemand gewond”', true], ['“bel me op 06-12345678, ik ben veilig”', true], ['06-12345678', true],
    ]);
  });

  it.each([
    ['nothing', { text: null, municipality: null, latitude: null, longitude: null, source: null, ambiguous: false }, 'onbekend', false],
    ['only where it came in', { text: null, municipality: 'Tiel', latitude: null, longitude: null, source: 'account', ambiguous: false }, 'Tiel (niet zeker)', false],
    ['two places by that name', { text: 'Kerkstraat', municipality: null, latitude: null, longitude: null, source: 'text', ambiguous: true }, 'Kerkstraat (niet zeker)', false],
    ['a shared location', { text: null, municipality: 'Tiel', latitude: 51.886, longitude: 5.43, source: 'shared', ambiguous: false }, 'Tiel, coördinaten 51.88600, 5.43000', true],
  ] as const)('where: %s', (_, place, value, known) => {
    expect(values(escalationCard({ ...facts, place }, []))['Waar']).toEqual([value, known]);
  });

  it('is one text to read aloud', () => {
    expect(escalationCard(facts, said('Er is gestoken')).readAloud).toBe([
      'Meldkamer, dit is de webcare van Politie Oost-Nederland. Melding M-26-118342, binnengekomen om 21:00 via WhatsApp.', 'Waar: station Zwolle, Zwolle.', 'Wat: Man met mes bij het station.', 'Wapens: onbekend.',
      'Gewonden: “Er is gestoken”.', 'Melder veilig: onbekend.', 'Melder: Sam.', 'Terugbellen: onbekend.', 'De laatste woorden van de melder, om 21:00: “Er is gestoken”.',
    ].join('\n'));
  });

  it('in English too, and a long message is shortened between words', () => {
    const card = escalationCard({ ...facts, language: 'en' }, said(`${'word '.repeat(100)}`));
    expect(card.readAloud).toContain('Weapons: unknown.');
    expect(card.readAloud.split('\n').at(-1)).toMatch(/word…”\.$/);
  });

  it('a hostile text costs no more than a long one', () => {
    const start = performance.now();
    escalationCard(facts, said('1 '.repeat(50_000), 'a'.repeat(100_000), '.!?'.repeat(40_000)));
    expect(performance.now() - start).toBeLessThan(500);
  });
});
