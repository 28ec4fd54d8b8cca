import { readFileSync } from 'node:fs';
import { Gazetteer, type GazetteerEntry } from './gazetteer.js';
import type { MunicipalityShape } from './shapes.js';

/** A municipality of the pilot region as shipped (data/README.md says from where). */
export interface Municipality extends MunicipalityShape {
  readonly province: string;
}

const read = <T>(name: string): T => JSON.parse(readFileSync(new URL(`./data/${name}`, import.meta.url), 'utf8')) as T;

/** The 76 municipalities of Gelderland and Overijssel with their polygons. Reads a file: call it once. */
export const regionMunicipalities = (): readonly Municipality[] => read<Municipality[]>('municipalities.json');

/** Towns of the region by name, each with every municipality the name can mean. Reads a file: call it once. */
export const regionTowns = (): readonly GazetteerEntry[] =>
  Object.entries(read<Record<string, string[]>>('towns.json')).map(([name, codes]) => ({ name, codes }));

/** Names of these municipalities and of the region's towns in them. */
export const gazetteerOf = (municipalities: readonly { readonly code: string; readonly name: string }[]): Gazetteer => {
  const known = new Set(municipalities.map((municipality) => municipality.code));
  const towns = regionTowns().filter(({ codes }) => codes.some((code) => known.has(code)));
  return new Gazetteer([...municipalities.map(({ code, name }) => ({ name, codes: [code] })), ...towns]);
};
