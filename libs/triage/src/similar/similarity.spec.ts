import { similarity } from './similarity.js';
import { traceOf } from './trace.js';

const message = (text: string, over: Partial<Parameters<typeof traceOf>[0]> = {}) =>
  traceOf({ text, at: new Date('2026-11-20T22:00:00Z'), placeCodes: ['GM0202'], placeText: 'Korenmarkt', category: 'crime_in_progress_violence', dangerous: true, ...over });
const first = message('steekpartij korenmarkt arnhem jongen ligt op de grond veel bloed');

describe('two messages about one happening', () => {
  it('are very likely one when place, hour and words agree', () => {
    const second = message('korenmarkt: jongen gestoken, ligt op de grond, overal bloed, steekpartij', { at: new Date('2026-11-20T22:04:00Z') });
    expect(similarity(first, second).level).toBe('very_likely');
    expect(similarity(second, first)).toEqual(similarity(first, second));
  });

  it.each([
    ['another town', { placeCodes: ['GM0193'], placeText: 'Zwolle' }],
    ['two days later', { at: new Date('2026-11-22T23:00:00Z') }],
  ])('are not one: %s', (_, over) => expect(similarity(first, message('steekpartij jongen ligt op de grond veel bloed', over)).level).toBeNull());

  it('are never very likely without a place both name', () => {
    expect(similarity(first, message('steekpartij korenmarkt arnhem jongen ligt op de grond veel bloed', { placeCodes: [], placeText: null })).level).not.toBe('very_likely');
  });
});
