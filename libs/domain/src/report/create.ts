import { settleClocks, startClaimClock } from '../sla/clocks.js';
import type { DeskPolicy } from '../sla/policy.js';
import type { Danger, LegalBasis, ReportType, Urgency } from '../words/enums.js';
import type { Decision, DomainEvent, ReportFacts } from './report.js';

/** What is known when a report is opened; ids and number come from the caller. */
export interface NewReport {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  /** A citizen waits for an answer since then; null for one made by hand where nobody does. */
  readonly unansweredSince: Date | null;
  readonly urgency?: Urgency;
  readonly danger?: Danger;
  readonly dangerKind?: string | null;
  readonly safeContact?: boolean;
  readonly type?: ReportType | null;
  readonly categorySlug?: string | null;
  readonly legalBasis?: LegalBasis | null;
  readonly teamId?: string | null;
  readonly placeText?: string | null;
  readonly municipalityCode?: string | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
  readonly placeSource?: string | null;
  readonly placeAmbiguous?: boolean;
  readonly replyWindowClosesAt?: Date | null;
  /** The closed report this one follows. */
  readonly linkedTo?: string | null;
  /** The message it begins with; null for one made by hand. */
  readonly messageId?: string | null;
}

/** A new report, unowned, version 1, both clocks running; U4 until somebody or something knows better. */
export function create(input: NewReport, now: Date, policy: DeskPolicy): Decision {
  const { linkedTo = null, messageId = null, ...given } = input;
  const blank: ReportFacts = {
    version: 1, status: 'NEW', type: null, categorySlug: null, urgency: 'U4', danger: 'NONE', dangerKind: null, safeContact: false, legalBasis: null,
    placeText: null, municipalityCode: null, latitude: null, longitude: null, placeSource: null, placeAmbiguous: false,
    teamId: null, assigneeId: null, assignedById: null,
    claimUserId: null, claimedAt: null, claimedFrom: null, claimLastActAt: null, lastOwnerId: null,
    nextDueAt: null, warnAt: null, claimDueAt: null, answerDueAt: null, firstAnswerAt: null, lastAnswerAt: null,
    pausedSince: null, pausedSeconds: 0, promiseDueAt: null, promiseWarnAt: null, acceptDueAt: null, replyWindowClosesAt: null,
    snoozedUntil: null, snoozedFrom: null, outcome: null, noMessageReason: null, closedAt: null, reopenedAt: null,
    restricted: false, createdAt: now,
    ...given,
  };
  const report = settleClocks(startClaimClock(blank, input.unansweredSince ?? now, policy), now, policy);
  const data = { from: null, to: 'NEW', number: report.number, urgency: report.urgency, danger: report.danger, linkedTo };
  const first: DomainEvent[] = messageId === null ? [] : [{ type: 'message.received', data: { messageId } }];
  return { report, events: [{ type: 'report.created', data }, ...first] };
}
