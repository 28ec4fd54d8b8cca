import { inflateSync } from 'node:zlib';
import { chance } from '../random.js';
import { streetPicture } from './picture.js';

test('an invented photo is a real PNG, the same for the same seed', () => {
  const bytes = Buffer.from(streetPicture(chance('a')));
  expect(bytes.subarray(0, 8).toString('hex')).toBe('89504e470d0a1a0a');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([480, 360]);
  const length = bytes.readUInt32BE(33);
  expect(inflateSync(bytes.subarray(41, 41 + length))).toHaveLength(360 * (480 * 3 + 1));
  expect(Buffer.from(streetPicture(chance('a'))).equals(bytes)).toBe(true);
});
