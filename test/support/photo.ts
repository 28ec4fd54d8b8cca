import sharp from 'sharp';

/** A small JPEG that tells where it was taken, as phones make them: what people see must not tell it. */
export const jpegWithPlace = (): Promise<Buffer> =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: { r: 96, g: 120, b: 140 } } })
    .withExif({ IFD0: { Make: 'Phone' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 21/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '5/1 37/1 0/1' } })
    .jpeg()
    .toBuffer();
