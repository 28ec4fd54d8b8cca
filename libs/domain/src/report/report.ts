import type { Danger, LegalBasis, ReportStatus, ReportType, Urgency } from '../words/enums.js';

/** Where a released report goes back to. */
export type ClaimedFrom = 'NEW' | 'REOPENED';

/**
 * Everything the rules need to know about a report, as plain data; a database row with these names can be passed as it is.
 * Times are absolute instants. Rules never change it: they return another one.
 */
export interface ReportFacts {
  readonly id: string;
  /** What the citizen is told, `M-26-118342`. */
  readonly number: string;
  /** Grows by one when a person should read again (see `change.ts`). */
  readonly version: number;
  readonly title: string;
  readonly status: ReportStatus;
  readonly type: ReportType | null;
  readonly categorySlug: string | null;
  readonly urgency: Urgency;
  readonly danger: Danger;
  /** As `danger/kinds.ts`; null or absent where there is no danger. */
  readonly dangerKind?: string | null;
  /** Do not write first: it may be read by who is feared, or hurt. */
  readonly safeContact?: boolean;
  readonly legalBasis: LegalBasis | null;
  readonly placeText: string | null;
  readonly municipalityCode: string | null;
  /** WGS84 degrees. */
  readonly latitude: number | null;
  readonly longitude: number | null;
  /** How we know the place: text, shared, account or person. */
  readonly placeSource: string | null;
  readonly placeAmbiguous: boolean;

  /** The team it is assigned to, or that routing proposes while `assignedById` is null. */
  readonly teamId: string | null;
  readonly assigneeId: string | null;
  /** Who assigned it; stays after a decline, so that it is offered to them first. */
  readonly assignedById: string | null;

  readonly claimUserId: string | null;
  readonly claimedAt: Date | null;
  readonly claimedFrom: ClaimedFrom | null;
  /** The owner's last act on it: idleness counts from here. */
  readonly claimLastActAt: Date | null;
  /** Who last answered, accepted or finished it; they may reopen it and get it back first. */
  readonly lastOwnerId: string | null;

  /** The one deadline the queue sorts on: `claimDueAt` while nobody owns it, else `answerDueAt`; null when nothing is due. */
  readonly nextDueAt: Date | null;
  /** 80 % of the time to `nextDueAt`. */
  readonly warnAt: Date | null;
  readonly claimDueAt: Date | null;
  readonly answerDueAt: Date | null;
  /** Since when the citizen waits for an answer: the oldest unanswered message. */
  readonly unansweredSince: Date | null;
  readonly firstAnswerAt: Date | null;
  readonly lastAnswerAt: Date | null;
  /** Set only while waiting for the citizen, never for U1. */
  readonly pausedSince: Date | null;
  /** Sum of the pauses that ended, in seconds. */
  readonly pausedSeconds: number;
  /** The first open promise to the citizen: a clock like the others, and when it turns orange. */
  readonly promiseDueAt: Date | null;
  readonly promiseWarnAt: Date | null;
  /** ASSIGNED: the team must have taken it on by then, in its own hours; null where nobody waits for a team. */
  readonly acceptDueAt: Date | null;
  /** Null where the channel has no window. */
  readonly replyWindowClosesAt: Date | null;

  readonly snoozedUntil: Date | null;
  readonly snoozedFrom: ReportStatus | null;
  readonly outcome: string | null;
  readonly noMessageReason: string | null;
  readonly closedAt: Date | null;
  readonly reopenedAt: Date | null;
  /** Sealed from all but `namedUserIds`; the desk sees a stub. */
  readonly restricted: boolean;
  readonly createdAt: Date;

  /** A target that must confirm did not do so yet: blocks closing. */
  readonly openEscalation?: boolean;
  /** A target that must confirm did: for U1 this is what the clock waits for. */
  readonly handedOver?: boolean;
  /** False where the citizen cannot be written to (no address, blocked); absent means it can. */
  readonly conversationWritable?: boolean;
  /** An alarm of it sounds now. */
  readonly alarmOpen?: boolean;
  /** Who sent the escalations that are not answered yet. */
  readonly escalationSenderIds?: readonly string[];
  /** Who owns the promises that are neither kept nor cancelled. */
  readonly promiseOwnerIds?: readonly string[];
  readonly namedUserIds?: readonly string[];
}

/** Past-tense names of what can happen to a report; the timeline, live updates and metrics read the same ones. */
export type DomainEventType =
  | 'report.created' | 'report.claimed' | 'report.released' | 'report.taken_over' | 'report.claim_ended' | 'report.triaged' | 'report.raised'
  | 'report.answered' | 'report.answer_withdrawn' | 'report.closed' | 'report.reopened' | 'report.noted' | 'report.snoozed' | 'report.woken' | 'report.split'
  | 'report.assigned' | 'report.assignment_accepted' | 'report.assignment_declined'
  | 'report.escalated' | 'report.escalation_acknowledged' | 'report.escalation_declined' | 'report.escalation_failed'
  | 'report.danger_dismissed' | 'report.safe_contact_set' | 'alarm.acknowledged'
  | 'report.messages_moved' | 'report.claim_kept' | 'report.reminded' | 'report.promised' | 'report.promise_kept' | 'report.promise_cancelled' | 'report.citizen_told'
  | 'complaint.received' | 'alert.raised' | 'alert.resolved'
  | 'message.received' | 'message.edited' | 'message.withdrawn';

/** JSON values only: it is stored in the timeline as it is. Actor and time are columns beside it. */
export type EventData = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** One thing that happened; a transition's data says from, to and the version it was based on. */
export interface DomainEvent {
  readonly type: DomainEventType;
  readonly data: EventData;
}

/** What a rule decided: the report as it is to be saved, and what to append to the timeline. No events means nothing changed. */
export interface Decision {
  readonly report: ReportFacts;
  readonly events: readonly DomainEvent[];
}
