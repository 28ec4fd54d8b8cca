import { chooseFirst, climb, endAlarm, SEED_LADDER, startAlarm, type Alarm } from '@balie/domain/danger/ladder.js';
import { unchanged } from '@balie/domain/report/change.js';
import { appendEvents } from '../../platform/live/append-events.js';
import { raiseAlert } from '../alerts/raise-alert.js';
import { eventRow } from '../event-row.js';
import type { Act, Outcome } from '../verbs/report-act.js';
import { freeOperators, insertAlarm, markDutyPhone, newestAlarm, saveAlarm, type AlarmRow } from './alarm.queries.js';
import { callDutyPhone } from './duty-phone.js';

/** What is due for a locked report's alarm at this moment, each thing once: stages that were not fired, and the look whether the control room has it. */
export async function fireAlarm(act: Act): Promise<Outcome> {
  const { tx, loaded, now } = act;
  const alarm = await newestAlarm(tx, loaded.entity.id);
  if (alarm !== null) {
    const climbed = await fireStages(act, alarm);
    if (alarm.handOverDueAt !== null && alarm.handOverDueAt <= now) await lookAtHandOver(act, alarm, climbed);
  }
  return { decision: unchanged(loaded.facts) };
}

async function fireStages({ tx, loaded: { entity }, now }: Act, row: AlarmRow): Promise<Alarm> {
  const { fired, alarm } = climb(row, now, SEED_LADDER);
  if (fired.length === 0) return row;
  await saveAlarm(tx, row.id, alarm, null);
  const by = { at: now, actorId: null, traceId: null };
  await appendEvents(tx, fired.map((stage) => eventRow(entity, 'alarm.stage', { stage }, by)));
  if (fired.includes('LEAD')) {
    await raiseAlert(tx, { kind: 'DANGER_UNCLAIMED', report: entity, to: { roles: ['SHIFT_LEAD'] }, key: row.id, why: 'NOBODY_CLAIMED', data: { startedAt: row.startedAt.toISOString() }, at: now });
  }
  if (fired.includes('DUTY_PHONE')) {
    const call = callDutyPhone();
    await markDutyPhone(tx, row.id, now);
    await appendEvents(tx, [eventRow(entity, 'alarm.duty_phone', { connected: call.connected }, by)]);
  }
  return alarm;
}

/** Three minutes on: whoever owns it and the lead are told that nobody outside has it, and the lane rises again. Looked at once. */
async function lookAtHandOver({ tx, loaded: { entity, facts }, now }: Act, row: AlarmRow, alarm: Alarm): Promise<void> {
  const late = facts.handedOver !== true && entity.danger === 'NOW' && entity.status !== 'CLOSED';
  await saveAlarm(tx, row.id, late ? endAlarm({ ...alarm, handOverDueAt: null }, 'RISEN', now) : { ...alarm, handOverDueAt: null }, null);
  if (!late) return;
  const chosen = entity.claimUserId === null ? chooseFirst(await freeOperators(tx, now), SEED_LADDER.first) : [entity.claimUserId];
  const said = { state: row.firstWordsState, why: row.firstWordsWhy, messageId: row.firstWordsMessageId };
  await insertAlarm(tx, entity.id, startAlarm('CONTROL_ROOM_LATE', chosen, now, SEED_LADDER), said);
  await appendEvents(tx, [eventRow(entity, 'alarm.control_room_late', { startedAt: row.startedAt.toISOString() }, { at: now, actorId: null, traceId: null })]);
  await raiseAlert(tx, {
    kind: 'CONTROL_ROOM_LATE', report: entity, to: { users: entity.claimUserId === null ? [] : [entity.claimUserId], roles: ['SHIFT_LEAD'] }, key: row.id, why: 'NOT_ACKNOWLEDGED', data: { startedAt: row.startedAt.toISOString() }, at: now,
  });
}
