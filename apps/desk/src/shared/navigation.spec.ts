import { readNumber } from './navigation.js';

it.each([['M-26-118342', 'M-26-118342'], ['m26118342', 'M-26-118342'], [' M 26 118 342 ', 'M-26-118342'], ['26-118342', 'M-26-118342'], ['bus', null], ['0900-8844', null], ['112', null]])(
  'a number is read whatever spaces and dashes: %s', (typed, expected) => expect(readNumber(typed)).toBe(expected));
