/** A point on the earth, WGS84 degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** GeoJSON MultiPolygon: polygons of rings (first the outline, then holes) of [longitude, latitude]. */
export interface MultiPolygon {
  readonly type: 'MultiPolygon';
  readonly coordinates: readonly (readonly (readonly (readonly [number, number])[])[])[];
}

/** A municipality by its CBS code (`GM0243`). */
export interface MunicipalityShape {
  readonly code: string;
  readonly name: string;
  readonly polygon: MultiPolygon;
}
