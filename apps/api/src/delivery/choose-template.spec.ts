import type { Template } from '@balie/channels/contract.js';
import { fillTemplate, readChoice } from './choose-template.js';

const template: Template = { name: 'nieuws', language: 'nl', status: 'APPROVED', category: 'UTILITY', body: 'Dag {{1}}, melding {{2}}: {{1}}!', parameterCount: 2 };
const choice = (parameters: readonly string[], more: object = {}) => ({ name: 'nieuws', language: 'nl', parameters, ...more });

describe('an approved text', () => {
  it('is filled in one pass: a value is text, whatever it looks like', () => {
    expect(fillTemplate([template], choice(['{{2}}', '$& M-1']))).toBe('Dag {{2}}, melding $& M-1: {{2}}!');
  });

  it.each([
    ['another name', choice(['a', 'b'], { name: 'anders' })], ['another language', choice(['a', 'b'], { language: 'en' })], ['too few blanks', choice(['a'])], ['too many', choice(['a', 'b', 'c'])],
  ])('is refused with %s', (_, wrong) => expect(() => fillTemplate([template], wrong)).toThrow(expect.objectContaining({ code: 'VALIDATION' })));

  it('is refused when the provider has not approved it', () => {
    expect(() => fillTemplate([{ ...template, status: 'PAUSED' }], choice(['a', 'b']))).toThrow(expect.objectContaining({ key: 'problem.template_unknown' }));
  });

  it.each([[undefined, null], [null, null], [{ name: 'n', language: 'nl' }, { name: 'n', language: 'nl', parameters: [] }], [choice([' a\nb '], {}), choice(['a b'])]])('is read from %j', (given, read) => {
    expect(readChoice(given)).toEqual(read);
  });

  it.each(['tekst', {}, choice([' ']), { name: 'n', language: 'nl', parameters: [7] }])('is not read from %j', (given) => expect(() => readChoice(given)).toThrow(expect.objectContaining({ code: 'VALIDATION' })));
});
