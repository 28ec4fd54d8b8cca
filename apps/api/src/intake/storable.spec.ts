import fc from 'fast-check';
import { storableId, storableReason } from './storable.js';

describe('ids of strangers', () => {
  it('stay as they are when PostgreSQL can keep them', () => {
    for (const id of ['wamid.HBgLMTY1', 'x'.repeat(512), '😀', 'a b']) expect(storableId(id)).toBe(id);
  });

  it('become a digest when they are too long or hold NUL or half a character; different ones stay different', () => {
    const odd = ['x'.repeat(513), 'a\u0000b', 'a\u0000c', '\ud800', '\udc00x', 'x\ud83d'];
    expect(new Set(odd.map(storableId)).size).toBe(odd.length);
    for (const id of odd) expect(storableId(id)).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('are the same again for the same', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (id) => expect(storableId(id)).toBe(storableId(`${id}`))));
  });
});

it('makes a reason short and harmless', () => {
  expect([storableReason(null), storableReason('a\u0000'), storableReason('x'.repeat(999))?.length]).toEqual([null, 'a\ufffd', 200]);
});
