import { isLetter, isPress, parsePress, type KeyPress } from './parse-keys.js';

const press = (key: string, change: Partial<KeyPress> = {}): KeyPress => ({ key, code: '', ctrlKey: false, altKey: false, shiftKey: false, metaKey: false, ...change });

it.each<[string, KeyPress, boolean]>([
  ['j', press('j'), true],
  ['j', press('J', { shiftKey: true }), true],
  ['j', press('j', { ctrlKey: true }), false],
  ['?', press('?', { shiftKey: true }), true],
  ['.', press('.'), true],
  ['Alt+n', press('~', { altKey: true, code: 'KeyN' }), true],
  ['Alt+n', press('n', { code: 'KeyN' }), false],
  ['Alt+ArrowDown', press('ArrowDown', { altKey: true }), true],
  ['Ctrl+k', press('k', { ctrlKey: true }), true],
  ['Ctrl+k', press('k', { metaKey: true }), true],
  ['Ctrl+/', press('/', { ctrlKey: true }), true],
  ['F6', press('F6'), true],
  ['F6', press('F6', { shiftKey: true }), false],
  ['Shift+F6', press('F6', { shiftKey: true }), true],
  ['Shift+PageUp', press('PageUp', { shiftKey: true }), true],
])('%s', (keys, event, expected) => expect(isPress(parsePress(keys), event)).toBe(expected));

it('what can be switched off are the single characters, also in a sequence', () => {
  expect(['j', '.', '?', 'g w', '/'].map(isLetter)).toEqual([true, true, true, true, true]);
  expect(['Alt+n', 'Ctrl+k', 'F6', 'Enter', 'ArrowDown', 'Shift+F6'].map(isLetter)).toEqual([false, false, false, false, false, false]);
});
