import type { AlertPartsFragment } from '@balie/schema/generated/graphql.js';
import type { IconName } from '@balie/ui/Icon.js';

/** How a kind of alert makes itself known besides the bell (ux.md § 12). */
export type AlertManner = { icon: IconName; toast: boolean; sound: boolean; bad: boolean };

const manners: Readonly<Record<string, AlertManner>> = {
  ASSIGNMENT_NOT_ACCEPTED: { icon: 'clock', toast: true, sound: true, bad: true },
  ESCALATION_UNANSWERED: { icon: 'up', toast: true, sound: true, bad: true },
  ESCALATION_DECLINED: { icon: 'ban', toast: true, sound: true, bad: true },
  CLOCK_WARNING: { icon: 'clock', toast: true, sound: false, bad: false },
  CLOCK_BREACH: { icon: 'warn', toast: true, sound: false, bad: true },
  PROMISE_DUE: { icon: 'phone', toast: true, sound: true, bad: true },
  CLAIM_NUDGE: { icon: 'user', toast: true, sound: false, bad: false },
  CLAIM_ENDED: { icon: 'user', toast: true, sound: false, bad: true },
  CITIZEN_SILENT: { icon: 'warn', toast: true, sound: true, bad: true },
  MENTION: { icon: 'note', toast: false, sound: false, bad: false },
  ASSIGNED_TO_TEAM: { icon: 'inbox', toast: true, sound: true, bad: false },
  DANGER_UNCLAIMED: { icon: 'warn', toast: false, sound: false, bad: true },
  CONTROL_ROOM_LATE: { icon: 'phone', toast: true, sound: true, bad: true },
};

/** A kind this page does not know yet is shown calmly: it is in the bell, with the server's own reason. */
const unknown: AlertManner = { icon: 'bell', toast: false, sound: false, bad: false };

export const mannerOf = (kind: string) => manners[kind] ?? unknown;

type Standing = Pick<AlertPartsFragment, 'seenAt' | 'resolvedAt'>;

/** Still asks for something: not seen, and not settled in the meantime. */
export const isOpen = (alert: Standing) => !alert.seenAt && !alert.resolvedAt;

/** What still asks first, then by time, newest first. */
export function inOrder<T extends Standing & Pick<AlertPartsFragment, 'raisedAt' | 'id'>>(alerts: readonly T[]): T[] {
  return [...alerts].sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)) || Date.parse(b.raisedAt) - Date.parse(a.raisedAt) || (a.id < b.id ? 1 : -1));
}

/** Open alerts this screen has not shown yet, by kind: one toast each, however many there are. */
export function freshByKind<T extends Standing & { id: string; kind: string }>(alerts: readonly T[], known: ReadonlySet<string>): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const alert of alerts) {
    if (known.has(alert.id) || !isOpen(alert) || !mannerOf(alert.kind).toast) continue;
    groups.set(alert.kind, [...(groups.get(alert.kind) ?? []), alert]);
  }
  return groups;
}
