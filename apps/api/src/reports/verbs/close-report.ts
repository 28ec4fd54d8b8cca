import { Injectable } from '@nestjs/common';
import { close } from '@balie/domain/report/close.js';
import type { LegalBasis } from '@balie/domain/words/enums.js';
import type { Actor } from '../../platform/auth/actor.js';
import type { ReportEntity } from '../report.entity.js';
import { Finish } from './finish.js';

export interface CloseReportInput {
  readonly reportId: string;
  readonly expectedVersion: number;
  readonly outcome: string;
  readonly closingMessage?: string | null;
  readonly noMessageReason?: string | null;
  readonly legalBasis?: LegalBasis | null;
}

/** Finishes a report; a closing message goes into the outbox in the same transaction. */
@Injectable()
export class CloseReport {
  constructor(private readonly finish: Finish) {}

  /** @throws Problem as `domain/report/close.ts`; with a closing message also REPLY_TOO_LONG, ACCOUNT_BROKEN */
  run(actor: Actor, { reportId, ...input }: CloseReportInput): Promise<ReportEntity> {
    return this.finish.run(actor, reportId, input.closingMessage, ({ loaded, now, policy }) => ({ decision: close(loaded.facts, actor, input, now, policy) }));
  }
}
