import { epoch } from './epoch.js';

describe('a moment counted since 1970', () => {
  it.each([
    ['milliseconds', 1459991487970, '2016-04-07T01:11:27.970Z'], ['seconds', 1701599111, '2023-12-03T10:25:11.000Z'], ['seconds in digits', '1454119029', '2016-01-30T01:57:09.000Z'],
    ['milliseconds in digits', '1459991487970', '2016-04-07T01:11:27.970Z'], ['the very first', 0, '1970-01-01T00:00:00.000Z'],
    ['none', null, undefined], ['a word', 'soon', undefined], ['before', -5, undefined], ['far away', 9e15, undefined], ['not a number', Number.NaN, undefined], ['a list', [1], undefined], ['too long', '12345678901234567890', undefined],
  ])('%s', (_, value, moment) => {
    expect(epoch(value)).toBe(moment);
  });
});
