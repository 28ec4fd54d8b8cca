import { shippedModel } from './model/shipped-model.js';
import { understand } from './understand.js';

describe('understanding a message', () => {
  it('proposes type, category and urgency with the words that weighed most', () => {
    const { type, category, urgency, language, model } = understand({ text: 'Er is vannacht ingebroken in onze schuur, twee fietsen gestolen', channel: '' });
    expect([type?.label, category?.label, language.language, model]).toEqual(['REPORT', 'burglary_theft', 'nl', shippedModel()?.version]);
    expect(category?.words.join(' ')).toMatch(/ingebroken|fietsen|gestolen/);
    expect(['U3', 'U4']).toContain(urgency?.label);
  });

  it('is U1 when it is red, whatever the model thinks of urgency', () => {
    expect(understand({ text: 'kom snel er wordt iemand gestoken op de markt, veel bloed', channel: '' })).toMatchObject({ danger: { level: 'NOW' }, urgency: { label: 'U1' } });
  });

  it('goes on without a model: rules, language and personal data stand alone', () => {
    expect(understand({ text: 'help! man met een mes, bel 0600004417', channel: '' }, null)).toMatchObject({ type: null, category: null, urgency: null, model: null, danger: { level: 'NOW' }, pii: [{ type: 'phone' }] });
  });

  it.each([['nothing', ''], ['one word', 'a'.repeat(100_000)], ['half an emoji', '\ud83d'.repeat(50_000)], ['marks', '\u0301'.repeat(100_000)], ['words', 'help man met mes in huis '.repeat(4_000)]])('is bounded on %s', (_, text) => {
    const started = process.cpuUsage().user;
    understand({ text, channel: '' });
    expect((process.cpuUsage().user - started) / 1000).toBeLessThan(1_500);
  });
});
