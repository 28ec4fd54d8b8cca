import { canShrink, mayGo } from './shrink.js';

test.each([
  ['image/jpeg', true],
  ['image/heic', true],
  ['video/mp4', true],
  ['application/pdf', true],
  ['', true],
  ['application/x-msdownload', false],
  ['text/html', false],
])('%s may go: %s', (type, expected) => expect(mayGo(type)).toBe(expected));

test('only a photo that is too large is drawn smaller', () => {
  expect(canShrink({ type: 'image/jpeg', size: 20 }, 10)).toBe(true);
  expect(canShrink({ type: 'image/jpeg', size: 10 }, 10)).toBe(false);
  expect(canShrink({ type: 'video/mp4', size: 20 }, 10)).toBe(false);
  expect(canShrink({ type: 'image/gif', size: 20 }, 10)).toBe(false);
});
