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

/** Towns, hamlets, quarters and landmarks of the region, and what they are called in dialect and other scripts. Reads files: call it once. */
export const regionNames = (): readonly GazetteerEntry[] => [
  ...Object.entries(read<Record<string, string[]>>('towns.json')).map(([name, codes]) => ({ name, codes })),
  ...Object.entries(read<Record<string, { code: string; team: string }>>('quarters.json')).map(([name, { code, team }]) => ({ name, codes: [code], team })),
  ...Object.entries(read<Record<string, string[]>>('aliases.json')).map(([name, codes]) => ({ name, codes, alias: true })),
];

/** Names of these municipalities and of the region's places in them. */
export const gazetteerOf = (municipalities: readonly { readonly code: string; readonly name: string; readonly province?: string }[]): Gazetteer => {
  const known = new Map(municipalities.map((municipality) => [municipality.code, municipality.province ?? null]));
  const names = regionNames().filter(({ codes }) => codes.some((code) => known.has(code)));
  return new Gazetteer([...municipalities.map(({ code, name }) => ({ name, codes: [code] })), ...names], (code) => known.get(code) ?? null);
};
