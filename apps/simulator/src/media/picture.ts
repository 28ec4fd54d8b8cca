import { crc32, deflateSync } from 'node:zlib';
import type { Chance } from '../random.js';

const WIDTH = 480;
const HEIGHT = 360;
type Colour = readonly [number, number, number];

/** Draws a plain street with a van or a car on it: an invented photo that shows nobody. */
export function streetPicture(luck: Chance): Uint8Array<ArrayBuffer> {
  const sky: Colour = luck.pick([[168, 196, 222], [92, 104, 128], [214, 206, 188]] as const);
  const paint: Colour = luck.pick([[176, 48, 44], [38, 70, 130], [210, 210, 206], [46, 46, 50]] as const);
  const left = Math.floor(luck.between(60, 180));
  const long = luck.pick([190, 230]);
  const colourAt = (x: number, y: number): Colour => {
    const wheel = [left + 45, left + long - 45].some((middle) => (x - middle) ** 2 + (y - 262) ** 2 < 24 ** 2);
    if (wheel) return [24, 24, 26];
    if (x > left + 40 && x < left + long - 30 && y > 180 && y <= 205) return [150, 176, 190];
    if (x > left && x < left + long && y > 200 && y < 262) return paint;
    if (x > left + 30 && x < left + long - 20 && y > 170 && y <= 200) return paint;
    if (y > 320 && x % 120 < 60 && y < 328) return [232, 230, 214];
    return y > 245 ? [104, 106, 110] : y > 232 ? [128, 134, 120] : sky;
  };
  const rows = Buffer.alloc(HEIGHT * (WIDTH * 3 + 1));
  for (let y = 0; y < HEIGHT; y += 1) {
    for (let x = 0; x < WIDTH; x += 1) rows.set(colourAt(x, y), y * (WIDTH * 3 + 1) + 1 + x * 3);
  }
  return png(rows);
}

function png(rows: Buffer): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(WIDTH, 0);
  head.writeUInt32BE(HEIGHT, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Uint8Array.from(Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(body.length + 8);
  frame.writeUInt32BE(data.length, 0);
  body.copy(frame, 4);
  frame.writeUInt32BE(crc32(body), body.length + 4);
  return frame;
}
