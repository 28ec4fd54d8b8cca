import type { IconName } from '@balie/ui/Icon.js';
import type { MessageKey } from '../../../shared/i18n/i18n.js';
import type { ActName } from './open-act.js';

/** Where an act stands: first and filled, in the row, at its end, or behind "Meer". */
export type ActPlace = 'first' | 'row' | 'end' | 'more';

/** One act: what the server calls it, what people call it, its key and its place. `does`: at once, or by a dialog of that name. */
export type ActRow = { does: ActName | 'claim' | 'release' | 'accept' | 'select'; mutation: string; button: MessageKey; label: MessageKey; key: string | null; icon: IconName; place: ActPlace };

/** Everything a person can do to a report, in the order of the screen. */
export const ACTS: readonly ActRow[] = [
  { does: 'claim', mutation: 'claimReport', button: 'act.claim', label: 'key.claim', key: 'p', icon: 'hand', place: 'first' },
  { does: 'accept', mutation: 'acceptAssignment', button: 'act.accept', label: 'key.accept', key: null, icon: 'check', place: 'first' },
  { does: 'decline', mutation: 'declineAssignment', button: 'act.decline', label: 'key.decline', key: null, icon: 'undo', place: 'row' },
  { does: 'assign', mutation: 'assignReport', button: 'act.assign', label: 'key.assign', key: 't', icon: 'users', place: 'row' },
  { does: 'escalate', mutation: 'escalateReport', button: 'act.escalate', label: 'key.escalate', key: 'o', icon: 'up', place: 'row' },
  { does: 'refer', mutation: 'referReport', button: 'act.refer', label: 'key.refer', key: 'd', icon: 'out', place: 'row' },
  { does: 'reject', mutation: 'rejectReport', button: 'act.reject', label: 'key.reject', key: 's', icon: 'ban', place: 'row' },
  { does: 'takeOver', mutation: 'takeOverReport', button: 'act.takeOver', label: 'key.takeOver', key: null, icon: 'users', place: 'row' },
  { does: 'reopen', mutation: 'reopenReport', button: 'act.reopen', label: 'key.reopen', key: null, icon: 'reopen', place: 'row' },
  { does: 'snooze', mutation: 'snoozeReport', button: 'act.snooze', label: 'key.snooze', key: 'h', icon: 'clock', place: 'more' },
  { does: 'select', mutation: 'splitReport', button: 'act.split', label: 'key.split', key: 'x', icon: 'link', place: 'more' },
  { does: 'promise', mutation: 'promiseToCitizen', button: 'act.promise', label: 'key.promise', key: null, icon: 'phone', place: 'more' },
  { does: 'danger', mutation: 'raiseDanger', button: 'danger.ask', label: 'danger.ask', key: null, icon: 'diamond', place: 'more' },
  { does: 'falseAlarm', mutation: 'dismissDanger', button: 'falseAlarm.title', label: 'falseAlarm.title', key: null, icon: 'ban', place: 'more' },
  { does: 'safeContact', mutation: 'setSafeContact', button: 'safe.key', label: 'safe.key', key: null, icon: 'shield', place: 'more' },
  { does: 'release', mutation: 'releaseReport', button: 'act.release', label: 'key.release', key: 'p', icon: 'release', place: 'more' },
  { does: 'close', mutation: 'closeReport', button: 'act.close', label: 'key.close', key: 'e', icon: 'check', place: 'end' },
];
