import type { MultiPolygon, Point } from './shapes.js';

type Ring = MultiPolygon['coordinates'][number][number];

/** Metres of one degree of latitude; of longitude it is this times the cosine of the latitude. */
const METRES_PER_DEGREE = 111_195;

/** Even-odd rule; holes are rings like the outline, so counting all crossings is enough. */
export function contains(polygon: MultiPolygon, { latitude, longitude }: Point): boolean {
  let inside = false;
  for (const rings of polygon.coordinates) {
    for (const ring of rings) {
      for (const [[x1, y1], [x2, y2]] of edges(ring)) {
        if (y1 > latitude !== y2 > latitude && longitude < ((x2 - x1) * (latitude - y1)) / (y2 - y1) + x1) inside = !inside;
      }
    }
  }
  return inside;
}

/** Metres from the point to the nearest border, 0 on it. Flat-earth arithmetic: right to a metre over the few kilometres it is asked for. */
export function metresToBorder(polygon: MultiPolygon, { latitude, longitude }: Point): number {
  const perLongitude = METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
  const flat = ([x, y]: readonly [number, number]) => [(x - longitude) * perLongitude, (y - latitude) * METRES_PER_DEGREE] as const;
  let nearest = Infinity;
  for (const rings of polygon.coordinates) {
    for (const ring of rings) {
      for (const [from, to] of edges(ring)) nearest = Math.min(nearest, distanceToOrigin(flat(from), flat(to)));
    }
  }
  return nearest;
}

function* edges(ring: Ring): Generator<readonly [readonly [number, number], readonly [number, number]]> {
  let previous = ring[ring.length - 1];
  for (const corner of ring) {
    if (previous) yield [previous, corner];
    previous = corner;
  }
}

function distanceToOrigin([x1, y1]: readonly [number, number], [x2, y2]: readonly [number, number]): number {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x1 * dx + y1 * dy) / length));
  return Math.hypot(x1 + along * dx, y1 + along * dy);
}
