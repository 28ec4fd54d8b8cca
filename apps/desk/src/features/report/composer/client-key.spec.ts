import { createAttempts, newClientKey } from './client-key.js';

it('a key is a UUID and never the same', () => {
  const keys = new Set(Array.from({ length: 500 }, () => newClientKey()));
  expect(keys.size).toBe(500);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

it('the same text tried again keeps its key; another text, or after it went, is another', () => {
  let made = 0;
  const attempts = createAttempts(() => String((made += 1)));
  expect([attempts.keyFor('a'), attempts.keyFor('a'), attempts.keyFor('b')]).toEqual(['1', '1', '2']);
  attempts.done();
  expect(attempts.keyFor('b')).toBe('3');
});
