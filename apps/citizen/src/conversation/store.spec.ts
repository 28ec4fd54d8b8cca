import { memoryStorage, shelf, type Storage } from './store.js';

test('a shelf sees only its own prefix, and what another page put there', () => {
  const storage = memoryStorage();
  const one = shelf<number>(storage, 'a.out.');
  shelf<number>(storage, 'a.out.').put('x', 1);
  shelf<number>(storage, 'a.').put('y', 2);
  expect(one.all()).toEqual([1]);
  one.drop('x');
  expect(one.all()).toEqual([]);
});

test('what is not JSON is skipped', () => {
  const storage = memoryStorage();
  storage.setItem('p.bad', '{');
  expect(shelf(storage, 'p.').all()).toEqual([]);
  expect(shelf(storage, 'p.').get('bad')).toBeUndefined();
});

test('a full store loses nothing while the page lives', () => {
  const inner = memoryStorage();
  const full: Storage = { ...inner, length: 0, getItem: (key) => inner.getItem(key), setItem: () => { throw new DOMException('full', 'QuotaExceededError'); } };
  const kept = shelf<string>(full, 'p.');
  kept.put('x', 'hallo');
  expect(kept.get('x')).toBe('hallo');
  expect(kept.all()).toEqual(['hallo']);
});
