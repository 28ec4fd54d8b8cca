import type { TargetChannel } from '@balie/domain/escalation/target.js';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A hand-over outside the desk and what became of it. */
@Entity('escalation')
export class EscalationEntity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ name: 'report_id', type: 'uuid' })
  reportId!: string;

  @Column({ name: 'target_code', type: 'text' })
  targetCode!: string;

  @Column({ type: 'text' })
  status!: 'SENT' | 'ACKNOWLEDGED' | 'DECLINED' | 'FAILED';

  @Column({ type: 'text' })
  reason!: string;

  @Column({ name: 'sent_by_id', type: 'uuid' })
  sentById!: string;

  @Column({ name: 'sent_at', type: 'timestamptz' })
  sentAt!: Date;

  @Column({ name: 'due_at', type: 'timestamptz', nullable: true })
  dueAt!: Date | null;

  @Column({ name: 'acknowledged_at', type: 'timestamptz', nullable: true })
  acknowledgedAt!: Date | null;

  @Column({ name: 'declined_at', type: 'timestamptz', nullable: true })
  declinedAt!: Date | null;

  @Column({ name: 'decline_reason', type: 'text', nullable: true })
  declineReason!: string | null;

  @Column({ type: 'text', nullable: true })
  reference!: string | null;

  /** How it was sent: the target's channel at that moment, or the phone where that channel is not connected. */
  @Column({ type: 'text', default: 'PHONE_CARD' })
  channel!: TargetChannel;

  /** The target must confirm, or the one it stands in for: closing waits. */
  @Column({ name: 'must_confirm', type: 'boolean', default: false })
  mustConfirm!: boolean;

  @Column({ name: 'fallback_of', type: 'uuid', nullable: true })
  fallbackOf!: string | null;

  /** Why it failed, as a code. */
  @Column({ type: 'text', nullable: true })
  failure!: string | null;

  @Column({ name: 'failed_at', type: 'timestamptz', nullable: true })
  failedAt!: Date | null;
}
