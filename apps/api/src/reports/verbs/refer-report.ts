import { Injectable } from '@nestjs/common';
import { invalid } from '@balie/domain/problem.js';
import { refer } from '@balie/domain/report/refer-reject.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import type { LegalBasis } from '@balie/domain/words/enums.js';
import { LIMITS } from '@balie/domain/words/limits.js';
import type { Actor } from '../../platform/auth/actor.js';
import { Reference } from '../../routing/reference.js';
import type { ReportEntity } from '../report.entity.js';
import { Finish } from './finish.js';

export interface ReferReportInput {
  readonly reportId: string;
  readonly expectedVersion: number;
  readonly referralCode?: string | null;
  readonly to: string;
  readonly reason: string;
  readonly closingMessage?: string | null;
  readonly noMessageReason?: string | null;
  readonly legalBasis?: LegalBasis | null;
  readonly overrideReason?: string | null;
}

/** Not ours: tells the citizen where to go, notes who, what and why, and closes. */
@Injectable()
export class ReferReport {
  constructor(private readonly finish: Finish, private readonly reference: Reference) {}

  /** @throws Problem as `domain/report/refer-reject.ts`, VALIDATION for an entry the directory does not have; with a closing message also REPLY_TOO_LONG, ACCOUNT_BROKEN */
  async run(actor: Actor, { reportId, ...input }: ReferReportInput): Promise<ReportEntity> {
    const { referralByCode } = await this.reference.data();
    if (input.referralCode && !referralByCode.has(input.referralCode)) throw invalid('referralCode');
    const [to, reason] = [safeText(input.to).trim(), safeText(input.reason).trim()];
    if (to.length > LIMITS.handleLength) throw invalid('to');
    if (reason.length > LIMITS.reasonLength) throw invalid('reason');
    return this.finish.run(actor, reportId, input.closingMessage, ({ loaded, now, policy }) => ({
      decision: refer(loaded.facts, actor, { ...input, to, reason }, now, policy), reason, auditData: { recipient: to, referralCode: input.referralCode ?? null },
    }));
  }
}
