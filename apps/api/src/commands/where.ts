import type { PlaceInText } from '@balie/geo/gazetteer.js';
import { gazetteerOf, regionMunicipalities } from '@balie/geo/region.js';
import { unlocatedPlaceIn, type UnlocatedPlace } from '@balie/geo/unlocated.js';
import { z } from 'zod';
import { readSeed } from '../seeds/seed-data.js';

/** Where a message is about, from reference data as shipped: no database. */
export interface Where {
  readonly named: PlaceInText | null;
  readonly unlocated: UnlocatedPlace | null;
  /** Null when ambiguous or unknown. */
  readonly municipality: string | null;
  /** Names of at most two teams, best first. */
  readonly teams: readonly string[];
}

const teamFile = z.array(z.object({ code: z.string(), name: z.string(), areas: z.array(z.object({ municipality: z.string() })) }));

/** Reads the gazetteer and the teams once; the function it gives is pure. */
export function whereabouts(): (text: string) => Where {
  const municipalities = regionMunicipalities();
  const gazetteer = gazetteerOf(municipalities);
  const nameOf = new Map(municipalities.map(({ code, name }) => [code, name]));
  const teams = teamFile.parse(readSeed('teams.json'));
  const teamsOf = (codes: readonly string[], quarter: string | null): string[] => {
    const all = codes.flatMap((code) => teams.filter((team) => team.areas.some((area) => area.municipality === code)));
    const one = all.filter((team) => team.code === quarter);
    return [...new Set((one.length > 0 ? one : all).map((team) => team.name))].slice(0, 2);
  };
  return (text) => {
    const named = gazetteer.placeIn(text);
    if (!named) return { named, unlocated: unlocatedPlaceIn(text), municipality: null, teams: [] };
    return { named, unlocated: null, municipality: named.ambiguous ? null : (nameOf.get(named.candidates[0] ?? '') ?? null), teams: teamsOf(named.candidates, named.team) };
  };
}
