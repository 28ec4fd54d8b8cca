import { Injectable } from '@nestjs/common';
import { invalid, Problem } from '@balie/domain/problem.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import { recordAudit } from '../../platform/audit/record-audit.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Wakeups } from '../../platform/live/wakeups.js';
import { Reference } from '../reference.js';
import { JudgeRules } from './judge-rules.js';
import { insertRules, type RuleSetRow } from './routing-rules.queries.js';

export interface SaveRulesInput {
  readonly rules: unknown;
  readonly reason: string;
  /** The version the person changed; another one in between is not overwritten. */
  readonly basedOnVersion: number;
}

/** Saves a list of rules as the next version and switches it on, for what comes in from now; nothing that is there moves. */
@Injectable()
export class SaveRules {
  constructor(
    private readonly db: Database,
    private readonly judge: JudgeRules,
    private readonly reference: Reference,
    private readonly clock: Clock,
    private readonly wakeups: Wakeups,
  ) {}

  /** @throws Problem VALIDATION (no list, a rule that cannot work, a stored test that fails), REASON_REQUIRED, STALE_VERSION */
  async run(actor: Actor, input: SaveRulesInput): Promise<RuleSetRow> {
    const reason = safeText(input.reason).trim();
    if (reason === '') throw new Problem('REASON_REQUIRED');
    if (reason.length > LIMITS.reasonLength) throw invalid('reason');
    const { rules, problems, failed } = await this.judge.judge(input.rules);
    if (problems.length > 0) throw new Problem('VALIDATION', 'problem.routing_rules', { fields: problems.map(({ rule }) => rule) });
    if (failed.length > 0) throw new Problem('VALIDATION', 'problem.routing_tests', { fields: failed.map(({ rule, test }) => `${rule}: ${test}`) });
    const now = this.clock.now();
    const set: RuleSetRow = { version: input.basedOnVersion + 1, rules, reason, madeById: actor.userId, madeAt: now };
    await this.db.transaction(async (tx) => {
      const [newest] = (await tx.query('select coalesce(max(version), 0) as version from routing_rule_set')) as { version: number }[];
      if (newest?.version !== input.basedOnVersion || !(await insertRules(tx, set))) throw new Problem('STALE_VERSION', 'problem.routing_stale');
      await recordAudit(tx, { at: now, actorId: actor.userId, sessionId: actor.sessionId, act: 'routing_rules.saved', subject: 'routing', subjectId: null, reason, data: { version: set.version, rules: rules.length }, traceId: actor.traceId });
    });
    this.reference.forget();
    this.wakeups.wake('reference');
    return set;
  }
}
