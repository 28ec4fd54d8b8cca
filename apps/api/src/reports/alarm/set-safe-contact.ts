import { Injectable } from '@nestjs/common';
import { setSafeContact, type SafeContactInput } from '@balie/domain/report/danger.js';
import { safeText } from '@balie/domain/text/safe-text.js';
import type { Actor } from '../../platform/auth/actor.js';
import type { ReportEntity } from '../report.entity.js';
import { ReportAct } from '../verbs/report-act.js';

/** "Niet zelf eerst schrijven": on or off; off needs a reason. */
@Injectable()
export class SetSafeContact {
  constructor(private readonly act: ReportAct) {}

  /** @throws Problem as `domain/report/danger.ts` */
  run(actor: Actor, { reportId, ...input }: SafeContactInput & { readonly reportId: string }): Promise<ReportEntity> {
    const reason = input.reason ? safeText(input.reason) : null;
    return this.act.run(actor, reportId, ({ loaded, now, policy }) => ({
      decision: setSafeContact(loaded.facts, actor, { ...input, reason }, now, policy), reason: reason?.trim() || null, auditData: { safeContact: input.safeContact },
    }));
  }
}
