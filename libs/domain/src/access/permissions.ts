import type { Role } from '../words/enums.js';

/** Every mutation of the API that acts on one report: what `viewerCan` may name. */
export const REPORT_MUTATIONS = [
  'claimReport', 'releaseReport', 'takeOverReport', 'triageReport', 'assignReport', 'acceptAssignment', 'declineAssignment',
  'escalateReport', 'acknowledgeEscalation', 'declineEscalation', 'sendReply', 'withdrawMessage', 'resendMessage', 'addNote',
  'snoozeReport', 'closeReport', 'reopenReport', 'splitReport', 'saveDraft', 'markReportRead',
  'referReport', 'rejectReport', 'moveMessages', 'promiseToCitizen', 'keepPromise', 'cancelPromise', 'keepClaim',
  'raiseDanger', 'dismissDanger', 'acknowledgeAlarm', 'setSafeContact',
] as const;
export type MutationName = (typeof REPORT_MUTATIONS)[number];

/** Every operation of the API; one that is not listed for a role is refused. */
export type Operation =
  | MutationName
  | 'signIn' | 'signOut' | 'signInOptions' | 'redeemOneTimeLink' | 'viewer' | 'beat' | 'sessions' | 'revokeSession'
  | 'teams' | 'municipalities' | 'categories' | 'escalationTargets' | 'outcomes'
  | 'queue' | 'queueCounts' | 'report' | 'reportByNumber' | 'escalationCard' | 'savedReplies' | 'claimNext' | 'queueChanged' | 'reportChanged'
  | 'routingRules' | 'routingRuleVersions' | 'dryRunRoutingRules' | 'saveRoutingRules'
  | 'alerts' | 'markAlertSeen' | 'signOffDesk' | 'referrals' | 'teamMembers' | 'colleagues' | 'citizenPreview'
  | 'channelAccounts' | 'channelKinds' | 'channelTemplates' | 'intakeBalance' | 'inboundEvents'
  | 'connectChannelAccount' | 'updateChannelAccount' | 'testChannelAccount' | 'pauseChannelAccount' | 'replayInboundEvents';

/** Callable without signing in; `viewer` is null then. */
export const PUBLIC_OPERATIONS: readonly Operation[] = ['signIn', 'signOut', 'signInOptions', 'redeemOneTimeLink', 'viewer'];

/** Words of the organisation, without content: everybody who is signed in. */
const everybody: readonly Operation[] = ['beat', 'sessions', 'revokeSession', 'teams', 'municipalities', 'categories', 'escalationTargets', 'outcomes'];
const reading: readonly Operation[] = [
  'queue', 'queueCounts', 'report', 'reportByNumber', 'queueChanged', 'reportChanged', 'markReportRead', 'alerts', 'markAlertSeen', 'colleagues', 'teamMembers',
];
const answering: readonly Operation[] = [
  'savedReplies', 'saveDraft', 'sendReply', 'withdrawMessage', 'resendMessage', 'addNote', 'closeReport',
  'escalateReport', 'acknowledgeEscalation', 'declineEscalation', 'citizenPreview', 'referrals', 'promiseToCitizen', 'keepPromise', 'cancelPromise',
  'channelTemplates', 'escalationCard', 'raiseDanger',
];
const desk: readonly Operation[] = [
  ...everybody, ...reading, ...answering,
  'claimReport', 'claimNext', 'releaseReport', 'triageReport', 'assignReport', 'snoozeReport', 'splitReport', 'reopenReport',
  'referReport', 'rejectReport', 'moveMessages', 'keepClaim', 'signOffDesk',
  'dismissDanger', 'acknowledgeAlarm', 'setSafeContact',
];
const routingRead: readonly Operation[] = ['routingRules', 'routingRuleVersions', 'dryRunRoutingRules'];
const doorsRead: readonly Operation[] = ['channelAccounts', 'channelKinds', 'channelTemplates', 'intakeBalance', 'inboundEvents'];
const doorsKept: readonly Operation[] = ['connectChannelAccount', 'updateChannelAccount', 'testChannelAccount', 'pauseChannelAccount', 'replayInboundEvents'];

/** What a role may call at all; which report it may do it on is the business of `report/access.ts`. */
export const ROLE_OPERATIONS: Readonly<Record<Role, readonly Operation[]>> = {
  OPERATOR: desk,
  SHIFT_LEAD: [...desk, 'takeOverReport', ...doorsRead, ...routingRead],
  TEAM_MEMBER: [...everybody, ...reading, ...answering, 'acceptAssignment', 'declineAssignment'],
  // The queue has no place for a reason, so the privacy officer opens one report at a time.
  PRIVACY_OFFICER: [...everybody, 'report', 'reportByNumber', 'addNote'],
  ADMIN: [...everybody, ...doorsRead, ...doorsKept, ...routingRead, 'saveRoutingRules'],
  ANALYST: everybody,
  INTEGRATION: everybody,
};

/** Names of everything these roles may call, each once, in a stable order: `viewer.permissions`. */
export function permissionsOf(roles: readonly Role[]): Operation[] {
  return [...new Set([...PUBLIC_OPERATIONS, ...roles.flatMap((role) => ROLE_OPERATIONS[role])])].sort();
}

/** May somebody with these roles call the operation? Default deny. `null` = not signed in. */
export function mayCall(roles: readonly Role[] | null, operation: Operation): boolean {
  if (PUBLIC_OPERATIONS.includes(operation)) return true;
  return roles !== null && roles.some((role) => ROLE_OPERATIONS[role].includes(operation));
}
