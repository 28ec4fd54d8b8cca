import { Injectable } from '@nestjs/common';
import { keepClaim } from '@balie/domain/report/keep-claim.js';
import type { Actor } from '../../platform/auth/actor.js';
import { resolveAlerts } from '../alerts/raise-alert.js';
import type { ReportEntity } from '../report.entity.js';
import { ReportAct } from './report-act.js';

/** "I am still here": the idle time of a claim begins again. */
@Injectable()
export class KeepClaim {
  constructor(private readonly act: ReportAct) {}

  /** @throws Problem as `domain/report/keep-claim.ts` */
  run(actor: Actor, { reportId }: { readonly reportId: string }): Promise<ReportEntity> {
    return this.act.run(actor, reportId, async ({ tx, loaded, now }) => {
      const decision = keepClaim(loaded.facts, actor, now);
      await resolveAlerts(tx, loaded.entity, ['CLAIM_NUDGE'], now);
      return { decision };
    });
  }
}
