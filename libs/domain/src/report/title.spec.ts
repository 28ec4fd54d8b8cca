import fc from 'fast-check';
import { LIMITS } from '../words/limits.js';
import { titleOf } from './title.js';

describe('title', () => {
  it.each([
    ['er staat al drie dagen een auto met draaiende motor bij de haven in Harderwijk', 'Er staat al drie dagen een auto met draaiende motor bij de haven in Harderwijk'],
    ['Goedemiddag politie, kunt u hier op snelheid controleren? Het is gevaarlijk.', 'Kunt u hier op snelheid controleren?'],
    ['Hoi', 'Hoi'],
    ['Hallo! Mijn fiets is weg', 'Mijn fiets is weg'],
    ['Help. Er wordt ingebroken bij de buren. Kom snel', 'Help. Er wordt ingebroken bij de buren'],
    ['regel een\n\nregel twee', 'Regel een regel twee'],
    ['Dreiging school Doetinchem\n\nAls teamleider meld ik', 'Dreiging school Doetinchem'],
    ['Hallo,\nmijn fiets is weg', 'Mijn fiets is weg'],
    ['Mijn nummer is 06-12345678 graag terugbellen', 'Mijn nummer is … graag terugbellen'],
    ['mail mij op jan@voorbeeld.nl over de fiets', 'Mail mij op … over de fiets'],
    ['Dagmar is al drie uur vermist', 'Dagmar is al drie uur vermist'],
    ['\u0000\u200b vreemd\u0007 teken', 'Vreemd teken'],
    ['M-26-118342 speelt weer', 'M-26-118342 speelt weer'],
  ])('%s', (text, title) => expect(titleOf(text)).toEqual({ text: title }));

  it.each([
    [null, ['image'], 'title.photo'], ['', ['video'], 'title.video'], ['  ', ['audio'], 'title.audio'], [null, ['location'], 'title.location'],
    [null, ['file'], 'title.file'], [null, ['contact'], 'title.file'], [null, [], 'title.no_text'], ['0612345678', [], 'title.no_text'],
  ])('%s with %s', (text, kinds, key) => expect(titleOf(text, kinds)).toEqual({ key }));

  it('cuts at a word', () => {
    expect(titleOf(`${'woord '.repeat(40)}`)).toEqual({ text: `Woord ${'woord '.repeat(11)}woord…` });
    expect(titleOf('x'.repeat(100_000))).toEqual({ text: `X${'x'.repeat(LIMITS.titleLength - 2)}…` });
  });

  it('is never too long, never empty, and one line, whatever it is given', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const title = titleOf(text);
      if ('key' in title) return;
      expect(title.text.length).toBeGreaterThan(0);
      expect(title.text.length).toBeLessThanOrEqual(LIMITS.titleLength);
      expect(/[\n\r\0]/.test(title.text)).toBe(false);
    }));
  });
});
