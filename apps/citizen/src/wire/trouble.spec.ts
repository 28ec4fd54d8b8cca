import { retryAfterMs, troubleOf } from './trouble.js';

const now = Date.parse('2026-11-13T15:40:00Z');

test.each([
  ['seconds', '30', 30_000],
  ['a date', 'Fri, 13 Nov 2026 15:41:00 GMT', 60_000],
  ['a date that has passed', 'Fri, 13 Nov 2026 15:39:00 GMT', 0],
  ['longer than anybody waits', '86400', 600_000],
  ['nonsense', 'soon', undefined],
  ['nothing', null, undefined],
])('Retry-After: %s', (_label, header, expected) => expect(retryAfterMs(header, now)).toBe(expected));

test.each([
  [429, undefined, 5000, { kind: 'limited', retryAfterMs: 5000 }],
  [429, undefined, undefined, { kind: 'limited', retryAfterMs: 10_000 }],
  [401, 'VISITOR_UNKNOWN', undefined, { kind: 'stranger' }],
  [503, 'UNAVAILABLE', 2000, { kind: 'away', retryAfterMs: 2000 }],
  [502, undefined, undefined, { kind: 'away', retryAfterMs: undefined }],
  [400, 'VALIDATION', undefined, { kind: 'refused', code: 'VALIDATION' }],
  [413, undefined, undefined, { kind: 'refused', code: 'HTTP_413' }],
])('%s %s asks for its own behaviour', (status, code, wait, expected) => expect(troubleOf(status, code, wait)).toEqual(expected));
