import { chatAbout, phoneNumber, readAbout } from './about.js';

test('a first sentence travels in the fragment and comes back', () => {
  const address = new URL(chatAbout('/praat', 'complaint', 'M-26-118342'), 'http://x');
  expect(address.pathname + address.search).toBe('/praat');
  expect(readAbout(address.hash)).toEqual({ number: 'M-26-118342', start: 'about.complaint', note: 'about.complaint.note' });
});

test.each(['', '#', '#wrong', '#wrong=M-26-1', '#wrong=<b>', '#evil=M-26-118342', '#wrong=M-26-118342 en meer'])('not one of ours: %s', (fragment) => expect(readAbout(fragment)).toBeUndefined());

test.each([
  ['06 0000 1234', '06 0000 1234'],
  ['  +31 (0)6-00001234 ', '+31 (0)6-00001234'],
  ['026 000 12 34', '026 000 12 34'],
  ['112', undefined],
  ['bel me maar', undefined],
  ['06 0000 1234 na zessen', undefined],
  ['', undefined],
])('telephone number %s', (text, expected) => expect(phoneNumber(text)).toBe(expected));
