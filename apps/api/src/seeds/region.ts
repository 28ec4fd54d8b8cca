import { regionMunicipalities } from '@balie/geo/region.js';
import { z } from 'zod';
import type { Tx } from '../platform/database/database.js';
import { readSeed, seedId } from './seed-data.js';

const teamFile = z.array(z.object({ code: z.string(), name: z.string(), district: z.string(), areas: z.array(z.object({ municipality: z.string(), confidence: z.string() })) }));

/** Long before any report, so that every report of the past finds its team. */
const VALID_FROM = '2020-01-01';

/** Districts, teams, municipalities with their polygons, and who covers what. What is there stays as the unit made it, also an area it ended or moved. */
export async function seedRegion(tx: Tx): Promise<string> {
  const teams = teamFile.parse(readSeed('teams.json'));
  const municipalities = regionMunicipalities();
  const districts = [...new Set(teams.map((team) => team.district))];
  const areas = teams.flatMap((team) => team.areas.map((area) => ({ ...area, team: team.code })));
  await tx.query('insert into district (id, name) select * from unnest($1::uuid[], $2::text[]) on conflict do nothing', [districts.map((name) => seedId('district', name)), districts]);
  await tx.query(
    `insert into team (id, code, name, district_id) select t.id, t.code, t.name, d.id
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as t (id, code, name, district) join district d on d.name = t.district on conflict do nothing`,
    [teams.map(({ code }) => seedId('team', code)), teams.map(({ code }) => code), teams.map(({ name }) => name), teams.map(({ district }) => district)],
  );
  await tx.query(
    'insert into municipality (code, name, province, polygon) select * from unnest($1::text[], $2::text[], $3::text[], $4::jsonb[]) on conflict do nothing',
    [municipalities.map(({ code }) => code), municipalities.map(({ name }) => name), municipalities.map(({ province }) => province), municipalities.map(({ polygon }) => JSON.stringify(polygon))],
  );
  await tx.query(
    `insert into team_area (id, team_id, municipality_code, confidence, valid_from) select a.id, t.id, a.municipality, a.confidence, $5
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as a (id, team, municipality, confidence) join team t on t.code = a.team on conflict do nothing`,
    [areas.map((area) => seedId('area', `${area.team}/${area.municipality}`)), areas.map(({ team }) => team), areas.map(({ municipality }) => municipality), areas.map(({ confidence }) => confidence), VALID_FROM],
  );
  return `${teams.length} teams, ${municipalities.length} municipalities`;
}
