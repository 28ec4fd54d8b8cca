import type { ClaimedFrom } from '@balie/domain/report/report.js';
import type { Danger, LegalBasis, ReportStatus, ReportType, Urgency } from '@balie/domain/words/enums.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The unit of work; `domain/report` decides what may happen to it. */
@Entity('report')
export class ReportEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text', unique: true })
  number!: string;

  @Column({ name: 'conversation_id', type: 'uuid' })
  conversationId!: string;

  @Column({ name: 'account_id', type: 'uuid' })
  accountId!: string;

  @Column({ name: 'contact_id', type: 'uuid' })
  contactId!: string;

  @Column({ name: 'linked_report_id', type: 'uuid', nullable: true })
  linkedReportId!: string | null;

  @Column({ type: 'int', default: 1 })
  version!: number;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text' })
  status!: ReportStatus;

  @Column({ type: 'text', nullable: true })
  type!: ReportType | null;

  @Column({ name: 'category_slug', type: 'text', nullable: true })
  categorySlug!: string | null;

  @Column({ type: 'text' })
  urgency!: Urgency;

  @Column({ type: 'text', default: 'NONE' })
  danger!: Danger;

  @Column({ name: 'danger_kind', type: 'text', nullable: true })
  dangerKind!: string | null;

  @Column({ name: 'safe_contact', type: 'boolean', default: false })
  safeContact!: boolean;

  @Column({ name: 'legal_basis', type: 'text', nullable: true })
  legalBasis!: LegalBasis | null;

  @Column({ type: 'text', nullable: true })
  language!: string | null;

  @Column({ name: 'place_text', type: 'text', nullable: true })
  placeText!: string | null;

  @Column({ name: 'municipality_code', type: 'text', nullable: true })
  municipalityCode!: string | null;

  @Column({ type: 'double precision', nullable: true })
  latitude!: number | null;

  @Column({ type: 'double precision', nullable: true })
  longitude!: number | null;

  @Column({ name: 'place_source', type: 'text', nullable: true })
  placeSource!: string | null;

  @Column({ name: 'place_ambiguous', type: 'boolean', default: false })
  placeAmbiguous!: boolean;

  @Column({ name: 'team_id', type: 'uuid', nullable: true })
  teamId!: string | null;

  @Column({ name: 'assignee_id', type: 'uuid', nullable: true })
  assigneeId!: string | null;

  @Column({ name: 'assigned_by_id', type: 'uuid', nullable: true })
  assignedById!: string | null;

  @Column({ name: 'claim_user_id', type: 'uuid', nullable: true })
  claimUserId!: string | null;

  @Column({ name: 'claimed_at', type: 'timestamptz', nullable: true })
  claimedAt!: Date | null;

  @Column({ name: 'claimed_from', type: 'text', nullable: true })
  claimedFrom!: ClaimedFrom | null;

  @Column({ name: 'claim_last_act_at', type: 'timestamptz', nullable: true })
  claimLastActAt!: Date | null;

  @Column({ name: 'last_owner_id', type: 'uuid', nullable: true })
  lastOwnerId!: string | null;

  @Column({ name: 'next_due_at', type: 'timestamptz', nullable: true })
  nextDueAt!: Date | null;

  @Column({ name: 'warn_at', type: 'timestamptz', nullable: true })
  warnAt!: Date | null;

  @Column({ name: 'claim_due_at', type: 'timestamptz', nullable: true })
  claimDueAt!: Date | null;

  @Column({ name: 'answer_due_at', type: 'timestamptz', nullable: true })
  answerDueAt!: Date | null;

  @Column({ name: 'unanswered_since', type: 'timestamptz', nullable: true })
  unansweredSince!: Date | null;

  @Column({ name: 'first_answer_at', type: 'timestamptz', nullable: true })
  firstAnswerAt!: Date | null;

  @Column({ name: 'last_answer_at', type: 'timestamptz', nullable: true })
  lastAnswerAt!: Date | null;

  @Column({ name: 'paused_since', type: 'timestamptz', nullable: true })
  pausedSince!: Date | null;

  @Column({ name: 'paused_seconds', type: 'int', default: 0 })
  pausedSeconds!: number;

  @Column({ name: 'promise_due_at', type: 'timestamptz', nullable: true })
  promiseDueAt!: Date | null;

  @Column({ name: 'promise_warn_at', type: 'timestamptz', nullable: true })
  promiseWarnAt!: Date | null;

  @Column({ name: 'accept_due_at', type: 'timestamptz', nullable: true })
  acceptDueAt!: Date | null;

  @Column({ name: 'accept_told_at', type: 'timestamptz', nullable: true })
  acceptToldAt!: Date | null;

  @Column({ name: 'warned_due_at', type: 'timestamptz', nullable: true })
  warnedDueAt!: Date | null;

  @Column({ name: 'breached_due_at', type: 'timestamptz', nullable: true })
  breachedDueAt!: Date | null;

  @Column({ name: 'nudged_for', type: 'timestamptz', nullable: true })
  nudgedFor!: Date | null;

  @Column({ name: 'reminded_at', type: 'timestamptz', nullable: true })
  remindedAt!: Date | null;

  @Column({ name: 'silence_told_at', type: 'timestamptz', nullable: true })
  silenceToldAt!: Date | null;

  @Column({ name: 'reply_window_closes_at', type: 'timestamptz', nullable: true })
  replyWindowClosesAt!: Date | null;

  @Column({ name: 'snoozed_until', type: 'timestamptz', nullable: true })
  snoozedUntil!: Date | null;

  @Column({ name: 'snoozed_from', type: 'text', nullable: true })
  snoozedFrom!: ReportStatus | null;

  @Column({ type: 'text', nullable: true })
  outcome!: string | null;

  @Column({ name: 'no_message_reason', type: 'text', nullable: true })
  noMessageReason!: string | null;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt!: Date | null;

  @Column({ name: 'reopened_at', type: 'timestamptz', nullable: true })
  reopenedAt!: Date | null;

  @Column({ name: 'newest_inbound_id', type: 'uuid', nullable: true })
  newestInboundId!: string | null;

  @Column({ type: 'int', default: 0 })
  unread!: number;

  @Column({ name: 'read_up_to', type: 'bigint', default: '0' })
  readUpTo!: string;

  @Column({ type: 'boolean', default: false })
  restricted!: boolean;

  @Column({ type: 'jsonb', default: {} })
  suggestions!: Record<string, unknown>;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}
