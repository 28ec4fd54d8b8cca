import { contains, metresToBorder } from './polygon.js';
import type { MultiPolygon, MunicipalityShape, Point } from './shapes.js';

/** Which municipality a point lies in, and which others are so near that a person should choose. */
export interface PointAreas {
  /** Null outside every polygon. */
  readonly code: string | null;
  /** Codes of other municipalities whose border is within the asked distance, nearest first. */
  readonly near: readonly string[];
}

interface Boxed {
  readonly shape: MunicipalityShape;
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

/** Polygons behind their bounding boxes: a point is tested against one or two of them. */
export class AreaIndex {
  private readonly boxes: readonly Boxed[];

  constructor(shapes: readonly MunicipalityShape[]) {
    this.boxes = shapes.map(boxed);
  }

  /** `within` in metres; generalised polygons are right to some tens of metres, so a border is never a line. */
  at(point: Point, within = 250): PointAreas {
    const latitudeMargin = within / 111_195;
    const longitudeMargin = latitudeMargin / Math.cos((point.latitude * Math.PI) / 180);
    const around = this.boxes.filter((box) =>
      point.longitude >= box.west - longitudeMargin && point.longitude <= box.east + longitudeMargin
      && point.latitude >= box.south - latitudeMargin && point.latitude <= box.north + latitudeMargin);
    const code = around.find(({ shape }) => contains(shape.polygon, point))?.shape.code ?? null;
    const near = around
      .filter(({ shape }) => shape.code !== code)
      .map(({ shape }) => ({ code: shape.code, metres: metresToBorder(shape.polygon, point) }))
      .filter(({ metres }) => metres <= within)
      .sort((a, b) => a.metres - b.metres);
    return { code, near: near.map((other) => other.code) };
  }
}

function boxed(shape: MunicipalityShape): Boxed {
  const corners = cornersOf(shape.polygon);
  const longitudes = corners.map(([longitude]) => longitude);
  const latitudes = corners.map(([, latitude]) => latitude);
  return { shape, west: Math.min(...longitudes), east: Math.max(...longitudes), south: Math.min(...latitudes), north: Math.max(...latitudes) };
}

const cornersOf = (polygon: MultiPolygon): readonly (readonly [number, number])[] => polygon.coordinates.flatMap((rings) => rings.flat());
