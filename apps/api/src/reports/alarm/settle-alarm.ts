import { alarmEndsBy } from '@balie/domain/danger/alarm-end.js';
import { endAlarm, type AlarmEnd } from '@balie/domain/danger/ladder.js';
import type { Tx } from '../../platform/database/database.js';
import type { ReportEntity } from '../report.entity.js';
import { newestAlarm, saveAlarm } from './alarm.queries.js';

/**
 * What an act on a red report does to its alarm, in the transaction of the act: claimed, marked false, closed or handed over, it sounds no
 * longer. `handedOver`: somebody who must confirm did, in this act.
 */
export async function settleAlarm(tx: Tx, before: ReportEntity, after: ReportEntity, handedOver: boolean, at: Date): Promise<void> {
  const why = alarmEndsBy(before, after, handedOver);
  if (why !== null) await endAlarmOf(tx, after.id, why, null, at);
}

/** Ends the sound of a locked report's alarm. */
export async function endAlarmOf(tx: Tx, reportId: string, why: AlarmEnd, byUserId: string | null, at: Date): Promise<void> {
  const alarm = await newestAlarm(tx, reportId);
  if (alarm !== null) await saveAlarm(tx, alarm.id, endAlarm(alarm, why, at), byUserId);
}
