import { Injectable } from '@nestjs/common';
import { acknowledgeAlarm } from '@balie/domain/report/danger.js';
import type { Actor } from '../../platform/auth/actor.js';
import type { ReportEntity } from '../report.entity.js';
import { ReportAct } from '../verbs/report-act.js';
import { endAlarmOf } from './settle-alarm.js';

/** "Ik zie het": the sound ends on every desk; the bar stays until the control room has it. */
@Injectable()
export class AcknowledgeAlarm {
  constructor(private readonly act: ReportAct) {}

  /** @throws Problem as `domain/report/danger.ts` */
  run(actor: Actor, { reportId }: { readonly reportId: string }): Promise<ReportEntity> {
    return this.act.run(actor, reportId, async ({ tx, loaded, now }) => {
      const decision = acknowledgeAlarm(loaded.facts, actor, now);
      await endAlarmOf(tx, loaded.entity.id, 'ACKNOWLEDGED', actor.userId, now);
      return { decision };
    });
  }
}
