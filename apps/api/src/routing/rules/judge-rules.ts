import { Injectable } from '@nestjs/common';
import { allChannels } from '@balie/channels/registry.js';
import { invalid } from '@balie/domain/problem.js';
import { checkRules, type RuleProblem } from '@balie/domain/routing/check-rules.js';
import { failedTests, type FailedTest, type RoutingRule } from '@balie/domain/routing/rules.js';
import { DANGERS, REPORT_TYPES, URGENCIES } from '@balie/domain/words/enums.js';
import { Database } from '../../platform/database/database.js';
import { Reference } from '../reference.js';
import { ruleList } from './rule-list.js';
import { readAccountIds } from './routing-rules.queries.js';

/** A list that was understood, and what keeps it from being switched on. */
export interface JudgedRules {
  readonly rules: readonly RoutingRule[];
  readonly problems: readonly RuleProblem[];
  readonly failed: readonly FailedTest[];
}

/** Reads a list of rules and says whether it would work here: known teams and words, nothing twice, every stored test as expected. */
@Injectable()
export class JudgeRules {
  constructor(private readonly db: Database, private readonly reference: Reference) {}

  /** @throws Problem VALIDATION (`rules.<path>`) for what is no list of rules at all */
  async judge(input: unknown): Promise<JudgedRules> {
    const parsed = ruleList.safeParse(input);
    if (!parsed.success) throw invalid(['rules', ...(parsed.error.issues[0]?.path ?? [])].join('.'));
    const [{ teams, categories, municipalityByCode }, accounts] = await Promise.all([this.reference.data(), readAccountIds(this.db)]);
    const problems = checkRules(parsed.data, {
      teams: new Set(teams.map(({ code }) => code)),
      values: {
        type: new Set(REPORT_TYPES), urgency: new Set(URGENCIES), danger: new Set(DANGERS), category: new Set(categories.map(({ slug }) => slug)),
        municipality: new Set(municipalityByCode.keys()), channel: new Set(allChannels().map(({ manifest }) => manifest.kind)), account: new Set(accounts),
      },
    });
    return { rules: parsed.data, problems, failed: failedTests(parsed.data) };
  }
}
