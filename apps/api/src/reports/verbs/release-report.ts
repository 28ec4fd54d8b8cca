import { Injectable } from '@nestjs/common';
import { release } from '@balie/domain/report/release.js';
import type { Actor } from '../../platform/auth/actor.js';
import type { ReportEntity } from '../report.entity.js';
import { ReportAct } from './report-act.js';

/** The owner lets go: back to where it came from, with its clock running on. */
@Injectable()
export class ReleaseReport {
  constructor(private readonly act: ReportAct) {}

  run(actor: Actor, { reportId }: { readonly reportId: string }): Promise<ReportEntity> {
    return this.act.run(actor, reportId, ({ loaded, now, policy }) => ({ decision: release(loaded.facts, actor, now, policy) }));
  }
}
