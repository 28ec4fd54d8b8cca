import sharp from 'sharp';
import { scrubLocation } from './scrub-location.js';

describe('a copy without its place', () => {
  it('has zeros where a film had coordinates, and the same length', () => {
    const film = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypmp42 ... \u00a9xyz'), Buffer.from('+52.3503+005.6197+012.345/'), Buffer.from([1, 2, 3])]);
    const scrubbed = scrubLocation(film);
    expect(scrubbed).toHaveLength(film.length);
    expect(scrubbed.toString('latin1')).toContain('+00.0000+000.0000+000.000/');
    expect(film.toString('latin1')).toContain('+52.3503');
  });

  it('has an empty GPS block and otherwise the same Exif', async () => {
    const photo = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .withExif({ IFD0: { Make: 'Telefoon' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 21/1 1/1', GPSLongitudeRef: 'E', GPSLongitude: '5/1 37/1 1/1' } }).jpeg().toBuffer();
    const scrubbed = scrubLocation(photo);
    expect(scrubbed).toHaveLength(photo.length);
    expect(scrubbed.equals(photo)).toBe(false);
    expect(scrubbed.includes('Telefoon')).toBe(true);
    const rational = Buffer.from([52, 0, 0, 0, 1, 0, 0, 0, 21, 0, 0, 0]);
    const swapped = Buffer.from([0, 0, 0, 52, 0, 0, 0, 1, 0, 0, 0, 21]);
    expect([photo.includes(rational) || photo.includes(swapped), scrubbed.includes(rational) || scrubbed.includes(swapped)]).toEqual([true, false]);
    expect(await sharp(scrubbed).metadata()).toMatchObject({ width: 8 });
  });

  it('leaves what only looks like Exif alone', () => {
    for (const bytes of [Buffer.from('Exif\0\0'), Buffer.from('Exif\0\0II*\0\xff\xff\xff\xff', 'latin1'), Buffer.from('Exif\0\0MM\0*\0\0\0\u0008'), Buffer.alloc(0)]) expect(scrubLocation(bytes)).toEqual(bytes);
  });
});
