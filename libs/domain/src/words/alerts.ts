/** What the desk tells its people about a report, in their bell. Words for people live in the desk's catalogues. */
export const ALERT_KINDS = [
  'ASSIGNMENT_NOT_ACCEPTED', 'ESCALATION_UNANSWERED', 'ESCALATION_DECLINED', 'CLOCK_WARNING', 'CLOCK_BREACH', 'PROMISE_DUE', 'CLAIM_NUDGE', 'CLAIM_ENDED',
  'CITIZEN_SILENT', 'MENTION', 'ASSIGNED_TO_TEAM', 'DANGER_UNCLAIMED', 'CONTROL_ROOM_LATE',
] as const;
export type AlertKind = (typeof ALERT_KINDS)[number];
