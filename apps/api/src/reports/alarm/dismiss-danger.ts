import { Injectable } from '@nestjs/common';
import type { FalseAlarm } from '@balie/domain/danger/kinds.js';
import { dismissDanger } from '@balie/domain/report/danger.js';
import type { Actor } from '../../platform/auth/actor.js';
import type { ReportEntity } from '../report.entity.js';
import { ReportAct } from '../verbs/report-act.js';

/** A false alarm: the mark and the sound go, and the chip is kept beside the words that raised it, for the rules to learn from. */
@Injectable()
export class DismissDanger {
  constructor(private readonly act: ReportAct) {}

  /** @throws Problem as `domain/report/danger.ts` */
  run(actor: Actor, { reportId, ...input }: { readonly reportId: string; readonly expectedVersion: number; readonly as: FalseAlarm }): Promise<ReportEntity> {
    return this.act.run(actor, reportId, ({ loaded: { facts, entity }, now, policy }) => {
      const decision = dismissDanger(facts, actor, input, now, policy);
      const label = { as: input.as, level: entity.danger, kind: entity.dangerKind, byUserId: actor.userId, at: now.toISOString() };
      return { decision, reason: input.as, columns: { suggestions: withDecision(entity.suggestions, label) }, auditData: { as: input.as, dangerBefore: entity.danger } };
    });
  }
}

/** The person's decision beside the machine's suggestion, or alone where the machine said nothing. */
function withDecision(suggestions: Record<string, unknown>, decision: Record<string, unknown>): Record<string, unknown> {
  const danger = suggestions['danger'];
  return { ...suggestions, danger: { ...(typeof danger === 'object' && danger !== null ? danger : {}), decision } };
}
