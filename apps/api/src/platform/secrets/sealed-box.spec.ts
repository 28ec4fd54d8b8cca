import { describe, expect, it } from '@jest/globals';
import { SealedBox } from './sealed-box.js';

const box = (key: string, previous: string[] = []) => new SealedBox({ BALIE_SECRET_KEY: key, BALIE_SECRET_KEY_PREVIOUS: previous });
const [oldKey, newKey] = ['o'.repeat(32), 'n'.repeat(32)];

describe('secrets at rest', () => {
  it('come back as they were, and are never sealed the same twice', () => {
    const settings = { appSecret: 'geheim é', nested: [1, null] };
    expect(box(newKey).open(box(newKey).seal(settings))).toEqual(settings);
    expect(box(newKey).seal(settings).equals(box(newKey).seal(settings))).toBe(false);
    expect(box(newKey).seal(settings).toString('latin1')).not.toContain('geheim');
  });

  it('open after the key was changed, as long as the old one is kept', () => {
    const sealed = box(oldKey).seal('x');
    expect(box(newKey, [oldKey]).open(sealed)).toBe('x');
    expect(() => box(newKey).open(sealed)).toThrow('a key this installation does not have');
  });

  it('do not open when one bit was changed, wherever', () => {
    const sealed = box(newKey).seal({ token: 'abc' });
    for (let i = 0; i < sealed.length; i += 1) {
      const changed = Buffer.from(sealed);
      changed[i] = (changed[i] as number) ^ 1;
      expect(() => box(newKey).open(changed)).toThrow();
    }
  });
});
