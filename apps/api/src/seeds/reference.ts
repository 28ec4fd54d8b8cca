import { regionMunicipalities } from '@balie/geo/region.js';
import { SEED_POLICY } from '@balie/domain/sla/policy.js';
import { v5 } from 'uuid';
import { rows, type Tx } from '../platform/database/database.js';
import { categorySeeds, savedReplySeeds, targetSeeds, teamSeeds } from './seed-files.js';

/** Seeded rows have the same id in every installation, so that seeding again finds them; chosen at random once. */
const NAMESPACE = '5a1f0f0e-6d0a-4c83-9a52-0f8f0a6e7d11';
const seedId = (what: string): string => v5(what, NAMESPACE);

/** Before any report: areas have a validity, and the first one has always been so. */
const ALWAYS = '2013-01-01';

const columns = <Row>(list: readonly Row[], ...reads: ((row: Row) => unknown)[]): unknown[][] => reads.map((read) => list.map(read));

/** Region, categories, clocks, targets and texts. Only adds what is missing: what a unit changed stays changed. A few statements, some milliseconds when nothing is new. */
export async function seedReference(tx: Tx): Promise<void> {
  await seedTeams(tx);
  await seedCategories(tx);
  await seedPolicies(tx);
  await seedTargets(tx);
  await seedSavedReplies(tx);
}

async function seedTeams(tx: Tx): Promise<void> {
  const [known] = await rows<{ count: number }>(tx, 'select count(*)::int as count from municipality where polygon is not null');
  const teams = teamSeeds();
  const areas = teams.flatMap((team) => team.areas.map((area) => ({ ...area, team: team.code })));
  const districts = [...new Set(teams.map((team) => team.district))];
  await tx.query('insert into district (id, name) select * from unnest($1::uuid[], $2::text[]) on conflict do nothing', columns(districts, (name) => seedId(`district:${name}`), (name) => name));
  await tx.query(
    'insert into team (id, code, name, district_id) select t.id, t.code, t.name, d.id from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as t(id, code, name, district) join district d on d.name = t.district on conflict do nothing',
    columns(teams, ({ code }) => seedId(`team:${code}`), ({ code }) => code, ({ name }) => name, ({ district }) => district),
  );
  const municipalities = regionMunicipalities();
  if ((known?.count ?? 0) < municipalities.length) {
    await tx.query(
      `insert into municipality (code, name, province, polygon) select * from unnest($1::text[], $2::text[], $3::text[], $4::jsonb[])
       on conflict (code) do update set polygon = excluded.polygon where municipality.polygon is null`,
      columns(municipalities, ({ code }) => code, ({ name }) => name, ({ province }) => province, ({ polygon }) => JSON.stringify(polygon)),
    );
  }
  await tx.query(
    `insert into team_area (id, team_id, municipality_code, confidence, valid_from)
     select a.id, t.id, a.municipality, a.confidence, $5::date from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as a(id, team, municipality, confidence) join team t on t.code = a.team
     on conflict do nothing`,
    [...columns(areas, ({ team, municipality }) => seedId(`area:${team}:${municipality}`), ({ team }) => team, ({ municipality }) => municipality, ({ confidence }) => confidence), ALWAYS],
  );
}

async function seedCategories(tx: Tx): Promise<void> {
  const groups = categorySeeds();
  const list = groups.flatMap((group, i) => [
    { ...group, parent: null, sort: i * 100 },
    ...group.sub.map((sub, j) => ({ ...sub, parent: group.slug, sort: i * 100 + j + 1 })),
  ]);
  await tx.query(
    `insert into category (id, slug, label_nl, label_en, parent_id, sort)
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::int[]) on conflict do nothing`,
    columns(list, ({ slug }) => seedId(`category:${slug}`), ({ slug }) => slug, ({ nl }) => nl, ({ en }) => en, ({ parent }) => parent && seedId(`category:${parent}`), ({ sort }) => sort),
  );
}

async function seedPolicies(tx: Tx): Promise<void> {
  await tx.query(
    'insert into clock_policy (urgency, claim_seconds, answer_seconds, night_waits) select * from unnest($1::text[], $2::int[], $3::int[], $4::boolean[]) on conflict do nothing',
    columns(Object.entries(SEED_POLICY.urgency), ([urgency]) => urgency, ([, policy]) => policy.claimSeconds, ([, policy]) => policy.answerSeconds, ([, policy]) => policy.nightWaits),
  );
}

async function seedTargets(tx: Tx): Promise<void> {
  await tx.query(
    `insert into escalation_target (code, label_nl, label_en, must_acknowledge, ack_seconds, fallback_code, sort)
     select t.* from unnest($1::text[], $2::text[], $3::text[], $4::boolean[], $5::int[], $6::text[]) with ordinality as t on conflict do nothing`,
    columns(targetSeeds(), ({ code }) => code, ({ nl }) => nl, ({ en }) => en, ({ mustAcknowledge }) => mustAcknowledge, ({ ackSeconds }) => ackSeconds, ({ fallback }) => fallback),
  );
}

async function seedSavedReplies(tx: Tx): Promise<void> {
  await tx.query(
    `insert into saved_reply (id, title, text, language, type, category_slug, sort)
     select r.* from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[]) with ordinality as r on conflict do nothing`,
    columns(savedReplySeeds(), ({ title, language }) => seedId(`saved-reply:${language}:${title}`), ({ title }) => title, ({ text }) => text, ({ language }) => language, ({ type }) => type, ({ category }) => category),
  );
}
