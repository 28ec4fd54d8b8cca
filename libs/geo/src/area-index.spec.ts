import { AreaIndex } from './area-index.js';
import { contains, metresToBorder } from './polygon.js';
import { regionMunicipalities } from './region.js';
import type { MultiPolygon } from './shapes.js';

const square = (west: number, south: number, size: number): [number, number][] => [[west, south], [west + size, south], [west + size, south + size], [west, south + size], [west, south]];
const polygon = (...rings: [number, number][][]): MultiPolygon => ({ type: 'MultiPolygon', coordinates: [rings] });

describe('polygons', () => {
  const ringWithHole = polygon(square(5, 52, 1), square(5.4, 52.4, 0.2));

  it('contains what lies between outline and hole', () => {
    expect(contains(ringWithHole, { latitude: 52.1, longitude: 5.1 })).toBe(true);
    expect(contains(ringWithHole, { latitude: 52.5, longitude: 5.5 })).toBe(false);
    expect(contains(ringWithHole, { latitude: 53.1, longitude: 5.1 })).toBe(false);
  });

  it('measures to the nearest border', () => {
    expect(metresToBorder(polygon(square(5, 52, 1)), { latitude: 52.01, longitude: 5.5 })).toBeCloseTo(1112, -1);
    expect(metresToBorder(polygon(square(5, 52, 1)), { latitude: 52.5, longitude: 4.99 })).toBeCloseTo(677, -1);
  });
});

describe('the region', () => {
  const municipalities = regionMunicipalities();
  const index = new AreaIndex(municipalities);
  const name = (code: string | null) => municipalities.find((municipality) => municipality.code === code)?.name ?? null;

  it('has 76 municipalities in two provinces', () => {
    expect(municipalities).toHaveLength(76);
    expect(new Set(municipalities.map((municipality) => municipality.province))).toEqual(new Set(['Gelderland', 'Overijssel']));
  });

  it.each([
    ['the harbour of Harderwijk', 52.3497, 5.6172, 'Harderwijk'],
    ['Enschede station', 52.2224, 6.8897, 'Enschede'],
    ['Waalkade, Nijmegen', 51.8497, 5.865, 'Nijmegen'],
    ['Amsterdam', 52.37, 4.9, null],
  ])('%s', (_, latitude, longitude, expected) => expect(name(index.at({ latitude, longitude }).code)).toBe(expected));

  it('names the neighbour when the border is near, and nobody in the middle', () => {
    const near = index.at({ latitude: 51.9715, longitude: 5.9685 }, 3000);
    expect([near.code, ...near.near].map(name)).toContain('Arnhem');
    expect(near.near.length).toBeGreaterThan(0);
    expect(index.at({ latitude: 52.2, longitude: 5.95 }).near).toEqual([]);
  });
});
