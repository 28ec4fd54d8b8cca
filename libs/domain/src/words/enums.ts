/** The closed sets of the contract. Words for people are in the desk's catalogues, not here. */

export const REPORT_STATUSES = ['NEW', 'IN_TRIAGE', 'ANSWERED', 'WAITING_FOR_CITIZEN', 'ASSIGNED', 'IN_PROGRESS', 'SNOOZED', 'REOPENED', 'CLOSED'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

export const REPORT_TYPES = ['REPORT', 'TIP', 'QUESTION', 'REQUEST', 'COMPLAINT', 'COMPLIMENT', 'REACTION', 'SPAM_ABUSE'] as const;
export type ReportType = (typeof REPORT_TYPES)[number];

/** U1 is the most urgent; the array is in order of urgency. */
export const URGENCIES = ['U1', 'U2', 'U3', 'U4', 'U5'] as const;
export type Urgency = (typeof URGENCIES)[number];

/** POSSIBLE = amber, silent at the top; NOW = red, sounds. In rising order. */
export const DANGERS = ['NONE', 'POSSIBLE', 'NOW'] as const;
export type Danger = (typeof DANGERS)[number];

export const LEGAL_BASES = ['AVG', 'WPG_8', 'WPG_9', 'WPG_13'] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

export const OUTCOMES = [
  'answered', 'handled', 'handed_over', 'team_informed', 'escalated_handled', 'complaint_filed', 'referred', 'rejected', 'no_response', 'duplicate',
] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const DELIVERY_STATUSES = ['QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'READ', 'FAILED', 'UNCERTAIN'] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number];

/** What happens to the report when an answer is written. */
export const AFTER_REPLY = ['KEEP', 'WAIT', 'FINISH'] as const;
export type AfterReply = (typeof AFTER_REPLY)[number];

export const ROLES = ['OPERATOR', 'SHIFT_LEAD', 'TEAM_MEMBER', 'ANALYST', 'PRIVACY_OFFICER', 'ADMIN', 'INTEGRATION'] as const;
export type Role = (typeof ROLES)[number];

/** True for a role of the list, as written in it. */
export const isRole = (word: string): word is Role => (ROLES as readonly string[]).includes(word);

/** True for a value of the outcome list; anything else is a VALIDATION problem. */
export function isOutcome(value: string): value is Outcome {
  return (OUTCOMES as readonly string[]).includes(value);
}

/** True when `a` is more urgent than `b` (U1 before U5). */
export function isMoreUrgent(a: Urgency, b: Urgency): boolean {
  return URGENCIES.indexOf(a) < URGENCIES.indexOf(b);
}
