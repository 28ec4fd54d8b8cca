import { Injectable } from '@nestjs/common';
import { SEED_POLICY, type DeskPolicy } from '@balie/domain/sla/policy.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Wakeups } from '../platform/live/wakeups.js';
import { Cached } from './cached.js';
import type { NightProfile } from '@balie/domain/sla/night.js';
import type { ServiceHours } from '@balie/domain/sla/service-hours.js';
import { readNightProfiles, readReferrals, readStatusTexts, readTeamHours, type ReferralRow, type StatusTextRow } from './life.queries.js';
import { readAreas, readCategories, readPolicies, readTargets, readTeams, type AreaRow, type CategoryRow, type TargetRow, type TeamRow } from './reference.queries.js';
import { readRules, type RuleSetRow } from './rules/routing-rules.queries.js';

export interface Team extends TeamRow {
  /** Names, in order. */
  readonly municipalities: readonly string[];
}

/** What the desk refers to all day, small enough to keep in memory. */
export interface ReferenceData {
  readonly teams: readonly Team[];
  readonly teamById: ReadonlyMap<string, Team>;
  readonly areas: readonly AreaRow[];
  readonly categories: readonly CategoryRow[];
  readonly categoryBySlug: ReadonlyMap<string, CategoryRow>;
  readonly targets: readonly TargetRow[];
  readonly targetByCode: ReadonlyMap<string, TargetRow>;
  /** Code by lower-case name and name by code, of municipalities with a team. */
  readonly municipalityByName: ReadonlyMap<string, string>;
  readonly municipalityByCode: ReadonlyMap<string, string>;
  readonly referrals: readonly ReferralRow[];
  readonly referralByCode: ReadonlyMap<string, ReferralRow>;
  /** The newest version of each, by `${code} ${language}`. */
  readonly statusTexts: ReadonlyMap<string, StatusTextRow>;
  /** Teams with hours; one that is not here is always there. */
  readonly hoursByTeam: ReadonlyMap<string, ServiceHours>;
  readonly nights: readonly NightProfile[];
  readonly policy: DeskPolicy;
  /** The list of routing rules that counts now. */
  readonly rules: Pick<RuleSetRow, 'version' | 'rules'>;
}

const MAX_AGE_MS = 30_000;

/** Reference data, at most half a minute old, without a statement per request. */
@Injectable()
export class Reference {
  private readonly cached: Cached<ReferenceData>;

  constructor(private readonly db: Database, private readonly clock: Clock, wakeups: Wakeups) {
    this.cached = new Cached(() => this.read(), MAX_AGE_MS, () => this.clock.now().getTime());
    wakeups.on('reference', () => this.forget());
  }

  data(): Promise<ReferenceData> {
    return this.cached.get();
  }

  async policy(): Promise<DeskPolicy> {
    return (await this.cached.get()).policy;
  }

  forget(): void {
    this.cached.forget();
  }

  private async read(): Promise<ReferenceData> {
    const [teamRows, areas, categories, targets, policies, rules, referrals, texts, hours, nights] = await Promise.all([
      readTeams(this.db), readAreas(this.db, this.clock.now()), readCategories(this.db), readTargets(this.db), readPolicies(this.db), readRules(this.db),
      readReferrals(this.db), readStatusTexts(this.db), readTeamHours(this.db), readNightProfiles(this.db),
    ]);
    const teams = teamRows.map((team) => ({ ...team, municipalities: areas.filter((area) => area.teamId === team.id).map((area) => area.municipality) }));
    // Not seeded yet: whoever asks next looks again.
    if (teams.length === 0) setImmediate(() => this.cached.forget());
    return {
      teams,
      teamById: new Map(teams.map((team) => [team.id, team])),
      areas,
      categories,
      categoryBySlug: new Map(categories.map((category) => [category.slug, category])),
      targets,
      targetByCode: new Map(targets.map((target) => [target.code, target])),
      municipalityByName: new Map(areas.map((area) => [area.municipality.toLowerCase(), area.municipalityCode])),
      municipalityByCode: new Map(areas.map((area) => [area.municipalityCode, area.municipality])),
      rules,
      referrals,
      referralByCode: new Map(referrals.map((referral) => [referral.code, referral])),
      statusTexts: new Map(texts.map((text) => [`${text.code} ${text.language}`, text])),
      hoursByTeam: new Map([...new Set(hours.map(({ teamId }) => teamId))].map((teamId) => [teamId, hours.filter((row) => row.teamId === teamId)])),
      nights,
      policy: { ...SEED_POLICY, urgency: { ...SEED_POLICY.urgency, ...Object.fromEntries(policies.map(({ urgency, ...limits }) => [urgency, limits])) } },
    };
  }
}
