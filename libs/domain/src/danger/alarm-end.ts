import type { ReportFacts } from '../report/report.js';
import type { AlarmEnd } from './ladder.js';

type Red = Pick<ReportFacts, 'status' | 'danger' | 'claimUserId'>;

/** Why a report's alarm ends with this change, or null while it goes on. `handedOver`: somebody who must confirm did just now. */
export function alarmEndsBy(before: Red, after: Red, handedOver: boolean): AlarmEnd | null {
  if (before.danger !== 'NOW') return null;
  if (after.status === 'CLOSED') return before.status === 'CLOSED' ? null : 'CLOSED';
  if (after.danger !== 'NOW') return 'FALSE_ALARM';
  if (handedOver) return 'HANDED_OVER';
  return after.claimUserId !== null && after.claimUserId !== before.claimUserId ? 'CLAIMED' : null;
}

/** A report that has turned red, or came back red: it must sound. */
export const mustSound = (before: Red | null, after: Red): boolean =>
  after.danger === 'NOW' && after.status !== 'CLOSED' && (before === null || before.danger !== 'NOW' || before.status === 'CLOSED');
