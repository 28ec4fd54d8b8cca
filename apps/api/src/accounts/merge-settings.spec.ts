import { mergeSettings } from './merge-settings.js';

describe('settings over those that are stored', () => {
  it.each([
    ['absent keeps', { a: '1', b: '2' }, { a: '3' }, { a: '3', b: '2' }],
    ['null takes away', { a: '1', b: '2' }, { b: null }, { a: '1' }],
    ['also inside groups', { smtp: { host: 'h', pass: 'p' } }, { smtp: { host: 'n' } }, { smtp: { host: 'n', pass: 'p' } }],
    ['a list is replaced', { origins: ['a', 'b'] }, { origins: ['c'] }, { origins: ['c'] }],
    ['nothing stored', undefined, { a: '1' }, { a: '1' }],
    ['undefined keeps', { a: '1' }, { a: undefined }, { a: '1' }],
    ['no prototype of another', { a: '1' }, JSON.parse('{"__proto__": {"b": 1}}') as unknown, { a: '1', ['__proto__']: { b: 1 } }],
  ])('%s', (_, stored, given, merged) => {
    const result = mergeSettings(stored, given) as object;
    expect(Object.entries(result)).toEqual(Object.entries(merged));
    expect('b' in Object.prototype).toBe(false);
  });
});
