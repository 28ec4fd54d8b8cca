import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { badInput } from '../../platform/refused.js';
import { Reference, type ReferenceData } from '../reference.js';
import { teamsOfMunicipality } from '../route.js';
import { applyRules, type RoutingRule } from '@balie/domain/routing/rules.js';
import { factsOf } from './apply.js';
import { JudgeRules, type JudgedRules } from './judge-rules.js';
import { readPastReports, type PastReport } from './routing-rules.queries.js';

/** A report that another list of rules would have led elsewhere; names of teams, null = nobody. */
export interface MovedReport {
  readonly number: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly rule: string | null;
}

export interface DryRun extends Omit<JudgedRules, 'rules'> {
  readonly considered: number;
  readonly moved: number;
  /** Per rule by name: how many it would have taken. */
  readonly taken: readonly { readonly rule: string; readonly count: number }[];
  readonly examples: readonly MovedReport[];
}

const MOST_REPORTS = 20_000;
const EXAMPLES = 20;
const DAY_MS = 86_400_000;

/** What a list of rules would have done with the reports of the past days, against what the list of now does; changes nothing. */
@Injectable()
export class DryRunRules {
  constructor(
    private readonly db: Database,
    private readonly judge: JudgeRules,
    private readonly reference: Reference,
    private readonly clock: Clock,
  ) {}

  /** `days` 1 to 90. @throws Problem VALIDATION for what is no list of rules */
  async run(input: unknown, days: number): Promise<DryRun> {
    if (!Number.isInteger(days) || days < 1 || days > 90) throw badInput('days is 1 to 90.');
    const { rules, problems, failed } = await this.judge.judge(input);
    const since = new Date(this.clock.now().getTime() - days * DAY_MS);
    const [reports, reference] = await Promise.all([readPastReports(this.db, since, MOST_REPORTS), this.reference.data()]);
    const runs = reports.map((report) => ({ report, now: whereTo(report, reference.rules.rules, reference), then: whereTo(report, rules, reference) }));
    const moved = runs.filter(({ now, then }) => now.team !== then.team);
    const taken = rules.map(({ name }) => ({ rule: name, count: runs.filter(({ then }) => then.rule === name).length }));
    const examples = moved.slice(0, EXAMPLES).map(({ report, now, then }) => ({ number: report.number, from: now.team, to: then.team, rule: then.rule }));
    return { problems, failed, considered: reports.length, moved: moved.length, taken, examples };
  }
}

/** The name of the team and of the rule that leads there. */
function whereTo(report: PastReport, rules: readonly RoutingRule[], reference: ReferenceData): { readonly team: string | null; readonly rule: string | null } {
  const { matched } = applyRules(rules, factsOf(report.municipality, report, reference));
  const rule = matched?.name ?? null;
  if (matched && 'nobody' in matched.then) return { team: null, rule };
  const code = matched && 'team' in matched.then ? matched.then.team : null;
  const chosen = code === null ? undefined : reference.teams.find((team) => team.code === code);
  if (chosen) return { team: chosen.name, rule };
  const ofPlace = report.municipality === null ? [] : teamsOfMunicipality(reference, report.municipality);
  const [only] = ofPlace;
  return { team: ofPlace.length === 1 && only ? (reference.teamById.get(only)?.name ?? null) : null, rule };
}
