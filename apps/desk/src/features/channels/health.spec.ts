import { readHealth, toneOf } from './health.js';

it.each([[undefined], [null], ['x'], [{ failures: [null], lastError: 'x', waiting: 'many' }]])('reads %j without complaint', (odd) => {
  expect(readHealth(odd)).toMatchObject({ waiting: 0, lastError: null });
});

it.each<[string, string, object, string]>([
  ['works', 'CONNECTED', {}, 'ok'],
  ['broken', 'BROKEN', {}, 'bad'],
  ['paused by a person', 'PAUSED', {}, 'amber'],
  ['being tested', 'TESTING', {}, 'amber'],
  ['something failed', 'CONNECTED', { failed: 1 }, 'amber'],
  ['more silent than usual', 'CONNECTED', { quietSince: '2026-11-22T10:00:00Z' }, 'amber'],
  ['told to wait', 'CONNECTED', { pausedUntil: '2026-11-22T10:00:00Z' }, 'amber'],
  ['behind', 'CONNECTED', { lagSeconds: 61 }, 'amber'],
])('%s', (_what, state, health, tone) => expect(toneOf(state, readHealth(health))).toBe(tone));
