/** Coordinates as phones write them into films (ISO 6709): `+52.3503+005.6197+012.3/`. */
const ISO_6709 = /[+-]\d{1,3}\.\d{2,8}[+-]\d{1,3}\.\d{2,8}(?:[+-]\d{1,6}(?:\.\d{1,8})?)?\//g;
const GPS_POINTER = 0x8825;
const ENTRY_BYTES = 12;
const TYPE_BYTES = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

/**
 * A copy without the place it was made, for files we cannot encode anew (films, HEIC): coordinates in text become zeros, the GPS block of Exif is
 * emptied. Same length, so every offset in the file stays right.
 */
export function scrubLocation(original: Uint8Array): Buffer {
  const copy = Buffer.from(original);
  for (const match of copy.toString('latin1').matchAll(ISO_6709)) copy.write(match[0].replace(/\d/g, '0'), match.index, 'latin1');
  for (let at = copy.indexOf('Exif\0\0', 0, 'latin1'); at !== -1; at = copy.indexOf('Exif\0\0', at + 6, 'latin1')) emptyGps(copy, at + 6);
  return copy;
}

/** `tiff` is where the TIFF header of an Exif block begins. Whatever does not fit the format is left alone. */
function emptyGps(bytes: Buffer, tiff: number): void {
  const order = bytes.toString('latin1', tiff, tiff + 2);
  if (order !== 'II' && order !== 'MM') return;
  const little = order === 'II';
  const short = (at: number) => (at + 2 <= bytes.length ? (little ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at)) : 0);
  const long = (at: number) => (at + 4 <= bytes.length ? (little ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at)) : 0);
  const entries = (directory: number) => Array.from({ length: Math.min(short(directory), 200) }, (_, i) => directory + 2 + i * ENTRY_BYTES).filter((at) => at + ENTRY_BYTES <= bytes.length);
  const pointer = entries(tiff + long(tiff + 4)).find((entry) => short(entry) === GPS_POINTER);
  if (pointer === undefined) return;
  for (const entry of entries(tiff + long(pointer + 8))) {
    const size = long(entry + 4) * (TYPE_BYTES[short(entry + 2)] ?? 1);
    if (size > 4) bytes.fill(0, Math.min(tiff + long(entry + 8), bytes.length), Math.min(tiff + long(entry + 8) + Math.min(size, 1024), bytes.length));
    bytes.fill(0, entry + 8, entry + ENTRY_BYTES);
  }
}
